// A page's id lives as long as the page: a reload, a crash and a close each end it, and what it showed is let go.
import { EventEmitter } from 'node:events';
import { beforeEach, expect, it } from 'vitest';
import { createPages, type Pages } from '../../../electron/app/pages.ts';

let forsaken: string[];
let pages: Pages;

beforeEach(() => {
  forsaken = [];
  pages = createPages((sessionId) => forsaken.push(sessionId));
});

/** Something that reports loads and ends as web contents do, followed, with its first page loaded. */
function loaded(id: number) {
  const contents = Object.assign(new EventEmitter(), { id });
  pages.follow(contents);
  contents.emit('did-navigate');
  return contents;
}

const idOf = (webContentsId: number): string => pages.of(webContentsId)?.windowId ?? 'none';

it('gives every load another id, and lists the others', () => {
  const one = loaded(1);
  loaded(2);
  const before = idOf(1);
  expect(pages.others(before)).toEqual([idOf(2)]);
  one.emit('did-navigate');
  expect(idOf(1)).not.toBe(before);
  expect(pages.others(idOf(2))).toEqual([idOf(1)]);
});

it.each(['did-navigate', 'render-process-gone', 'destroyed'])('lets go of what a page showed on %s', (end) => {
  const one = loaded(1);
  pages.entered(idOf(1), 'a-session');
  one.emit(end);
  expect(forsaken).toEqual(['a-session']);
});

it('keeps what another page still shows', () => {
  const one = loaded(1);
  loaded(2);
  pages.entered(idOf(1), 'a-session');
  pages.entered(idOf(2), 'a-session');
  one.emit('destroyed');
  expect(forsaken).toEqual([]);
  expect(pages.left(idOf(2), 'a-session')).toBe(true);
});

it('says whether a session that was left is shown elsewhere', () => {
  loaded(1);
  loaded(2);
  pages.entered(idOf(1), 'a-session');
  pages.entered(idOf(2), 'a-session');
  expect(pages.left(idOf(1), 'a-session')).toBe(false);
  expect(pages.left(idOf(2), 'a-session')).toBe(true);
});
