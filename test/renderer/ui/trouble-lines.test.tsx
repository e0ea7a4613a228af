// One line for each kind of trouble, and each session in one line only.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { begunOn } from '../../../renderer/ui/begun-on.ts';
import { TroubleLines } from '../../../renderer/ui/trouble-lines.tsx';
import type { Trouble } from '../../../shared/ipc/contract.ts';

const idOf = (index: number) => `019b8d17-0000-7000-8000-${String(index).padStart(12, '0')}`;
const trouble = (kind: Trouble['kind'], index: number, detail = 'empty'): Trouble => ({
  kind,
  sessionId: idOf(index),
  code: null,
  detail,
});

/** The texts of the lines, and of the entries behind them. */
function shown(troubles: Trouble[], sessions: { id: string; title: string }[] = []) {
  const html = renderToStaticMarkup(
    <TroubleLines troubles={troubles} sessions={sessions} locale="en-GB" onShowFolder={() => {}} />,
  );
  const texts = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'g'))].map(([, inner = '']) =>
      inner.replace(/<[^>]*>/g, ' ').trim(),
    );
  return { lines: texts('summary'), entries: texts('li') };
}

describe('what the store found', () => {
  it('is one line, however many sessions it was found in, with their days behind it', () => {
    const { lines, entries } = shown(Array.from({ length: 50 }, (_, index) => trouble('unreadable', index)));
    expect(lines).toEqual(['50 sessions could not be read. Their bytes are kept.']);
    expect(entries).toHaveLength(50);
    expect(entries[0]).toMatch(/^Session begun on \d+ \w+ 2026\s+empty$/);
  });

  // Seen failing with `lost` left out of ofKind.
  it('tells of a session that cannot be read once, not as a repair too', () => {
    const troubles = [trouble('unreadable', 1), trouble('rebuilt', 1, 'damaged'), trouble('rebuilt', 2, 'damaged')];
    const { lines, entries } = shown(troubles, [{ id: idOf(2), title: 'By the sea' }]);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^1 session file could not be read\. .* rebuilt/);
    expect(entries[1]).toMatch(/^By the sea\s+damaged$/);
  });

  it('forgets what was brought back', () => {
    expect(shown([trouble('unreadable', 1)], [{ id: idOf(1), title: 'Back' }]).lines).toEqual([]);
  });

  it('counts copies one by one, and shows a hundred entries at most', () => {
    const copies = Array.from({ length: 120 }, (_, index) => trouble('copy-unreadable', 1, `copy ${index}`));
    const { lines, entries } = shown(copies);
    expect(lines).toEqual(['120 copies of sessions could not be read. They were left where they are.']);
    expect([entries.length, entries.at(-1)]).toEqual([101, 'And 20 more.']);
  });
});

it('the day of a session is told by an id of ours only', () => {
  expect(begunOn('0190aaaa-session', 'en-GB')).toBeNull();
  expect(begunOn('019b8d17-0000-4000-8000-000000000001', 'en-GB')).toBeNull();
});
