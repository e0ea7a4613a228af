// `person:` in a search: in which sessions somebody is named, by what the memory took from them.
import type { Contribution } from '../interview/memory/contribution.ts';
import { isName } from '../interview/memory/mention-key.ts';
import { foldText } from './fold-text.ts';

/**
 * The ids of the sessions that name each of these people, whose names are folded. The beginning of any word of a name will
 * do, as with tags. Whoever was put on a closing card's list by hand counts if it is written like a name. What is not to
 * be brought up can still be looked for.
 */
export function sessionsNaming(
  contributions: Iterable<Contribution>,
  names: readonly string[],
): [name: string, ids: string[]][] {
  const found = names.map((name): [string, string[]] => [name, []]);
  for (const { sessionId, mentions } of contributions) {
    const people = mentions
      .filter(({ kind, text, exchangeId }) => kind === 'person' || (exchangeId === null && isName(text)))
      .map(({ text }) => ` ${foldText(text)}`);
    for (const [name, ids] of found) if (people.some((person) => person.includes(` ${name}`))) ids.push(sessionId);
  }
  return found;
}
