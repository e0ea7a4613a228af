// The sessions behind a figure, as a list shows them.
import type { SessionStatus } from '../session/session.ts';
import { partsOf, settledScope } from './figures-within.ts';
import type { DatedScope, Selection } from './period.ts';
import type { SessionFigures } from './session-figures.ts';

/** `answers` and `words` are those that belong to the figure; `minutes` is the whole session's. */
export type SessionBehind = {
  id: string;
  title: string;
  day: string;
  templateName: string;
  status: SessionStatus;
  answers: number;
  words: number;
  minutes: number | null;
};

/**
 * The sessions behind a figure, those begun last first. `named`: the ids of the sessions that name the person, place or
 * theme of such a selection, as the memory knows them. Pure.
 */
export function sessionsBehind(
  figures: readonly SessionFigures[],
  scope: DatedScope,
  selection: Selection,
  named: readonly string[] = [],
): SessionBehind[] {
  return partsFor(figures, settledScope(figures, scope), selection, new Set(named))
    .map(({ session: { id, title, day, templateName, status, minutes }, answers, words }) => ({
      id,
      title,
      day,
      templateName,
      status,
      answers,
      words,
      minutes,
    }))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1));
}

const partsFor = (
  figures: readonly SessionFigures[],
  scope: DatedScope,
  selection: Selection,
  named: ReadonlySet<string>,
) =>
  selection.kind === 'named'
    ? // The memory goes by the day a session was begun on, so all of its answers belong to it.
      partsOf(
        figures.filter(({ id }) => named.has(id)),
        scope,
        { kind: 'journal' },
      )
    : partsOf(figures, scope, selection);
