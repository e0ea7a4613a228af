// Whether a session holds anything a person would miss: only then may leaving it forget it.
import type { Session } from './session.ts';

/** No answer was ever given, and title, tags, mood and the like are as they were at its beginning. Pure. */
export function isWordless({ exchanges, tags, mood, title, subject, plan, keptLines, intentions }: Session): boolean {
  const asBegun = title === (subject?.title ?? plan.template.name);
  const untouched = tags.length + keptLines.length + intentions.length === 0 && mood === null;
  return asBegun && untouched && exchanges.every(({ texts }) => texts.length === 0);
}
