// Small parts of the app on their own: opening on demand, menus, colours, crash limits, socket addresses.
import { describe, expect, it } from 'vitest';
import { backgroundOf, themeSourceOf } from '../../../electron/app/appearance.ts';
import { isWorthReloading } from '../../../electron/app/crashed-page.ts';
import { contextMenuTemplate, menuTemplate } from '../../../electron/app/menu-template.ts';
import { openOnDemand } from '../../../electron/app/open-on-demand.ts';
import { Failure } from '../../../shared/failure.ts';
import { keymap } from '../../../shared/keymap.ts';
import { leadsAway } from '../../support/open-sockets.ts';

describe('opening on demand', () => {
  const thing = () => ({ closed: 0, close: async () => {} });

  it('opens once for many callers', async () => {
    let opened = 0;
    const door = openOnDemand(async () => ({ ...thing(), number: ++opened }));
    const got = await Promise.all([door.get(), door.get(), door.get()]);
    expect(got.map(({ number }) => number)).toEqual([1, 1, 1]);
  });

  it('tells every caller of a failure, and tries again at the next call', async () => {
    let tries = 0;
    const door = openOnDemand(async () => {
      tries += 1;
      if (tries < 2) throw new Failure('read-only', 'not now');
      return thing();
    });
    const outcomes = await Promise.allSettled([door.get(), door.get()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(door.get()).resolves.toBeDefined();
    expect(tries).toBe(2);
  });

  it('closes what it opened, and opens nothing afterwards', async () => {
    let closed = 0;
    const door = openOnDemand(async () => ({
      close: async () => {
        closed += 1;
      },
    }));
    await door.get();
    await door.close();
    expect(closed).toBe(1);
    await expect(door.get()).rejects.toMatchObject({ code: 'store-closed' });
  });

  it('waits for an opening under way before it closes', async () => {
    let closed = false;
    let finish = () => {};
    const door = openOnDemand(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return {
        close: async () => {
          closed = true;
        },
      };
    });
    const got = door.get();
    const closing = door.close();
    finish();
    await Promise.all([got, closing]);
    expect(closed).toBe(true);
  });
});

describe.each(['linux', 'win32', 'darwin'])('the menu on %s', (platform) => {
  const items = menuTemplate(platform, false, () => undefined).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );

  it('shows every entry of the keymap once, and registers none of their shortcuts', () => {
    const shown = items.flatMap(({ id, registerAccelerator }) => (id ? [[id, registerAccelerator]] : []));
    expect(shown.sort()).toEqual(keymap.map(({ action }) => [action, false]).sort());
  });

  it('has no shortcut twice, and the developer tools only for developers', () => {
    const shortcuts = items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    expect(items.some(({ role }) => role === 'toggleDevTools' || role === 'reload')).toBe(false);
  });
});

describe('the menu at the pointer', () => {
  const at = { isEditable: false, selectionText: '', misspelledWord: '', dictionarySuggestions: [] };

  it('offers nothing where there is nothing, copying for a selection, editing in a box', () => {
    expect(contextMenuTemplate(at, () => {})).toEqual([]);
    expect(contextMenuTemplate({ ...at, selectionText: 'words' }, () => {})).toEqual([{ role: 'copy' }]);
    expect(contextMenuTemplate({ ...at, isEditable: true }, () => {}).map(({ role }) => role)).toContain('paste');
  });

  it('puts a suggestion in the place of a word', () => {
    const chosen: string[] = [];
    const place = { ...at, isEditable: true, misspelledWord: 'teh', dictionarySuggestions: ['the'] };
    const [first] = contextMenuTemplate(place, (word) => chosen.push(word));
    expect(first?.label).toBe('the');
    Reflect.apply(first?.click ?? (() => {}), undefined, []);
    expect(chosen).toEqual(['the']);
  });
});

it('high contrast is light or dark by the system', () => {
  expect(['system', 'light', 'dark', 'high-contrast'].map((theme) => themeSourceOf(theme as 'dark'))).toEqual([
    'system',
    'light',
    'dark',
    'system',
  ]);
  expect([backgroundOf('high-contrast', true), backgroundOf('high-contrast', false)]).toEqual(['#000000', '#ffffff']);
});

it('a page that keeps crashing is left alone', () => {
  expect(isWorthReloading([0, 100, 200], 200)).toBe(true);
  expect(isWorthReloading([0, 100, 200, 300], 300)).toBe(false);
  expect(isWorthReloading([0, 100, 200, 90_000], 90_000)).toBe(true);
});

it.each([
  ['0100007F:1F90', false],
  ['0200007F:0035', false],
  ['00000000:0000', false],
  ['00000000000000000000000000000000:0000', false],
  ['00000000000000000000000001000000:0050', false],
  ['0000000000000000FFFF00000100007F:0050', false],
  ['0B00A8C0:01BB', true],
  ['08080808:0035', true],
  ['B80D01200000000000000000010000AB:01BB', true],
])('%s leads off this machine: %s', (remote, away) => expect(leadsAway(remote)).toBe(away));
