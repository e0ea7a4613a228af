// What tests of importers look at: the entries of a list of items, and that each becomes a session file that is valid.
import type { ImportedEntry, ImportItem } from '../../../electron/exchange/imported-entry.ts';
import { sessionOfEntry } from '../../../electron/exchange/session-of-entry.ts';
import type { Session } from '../../../shared/session/session.ts';
import { SessionV1 } from '../../../shared/session/session-v1.ts';

export const entriesIn = (items: readonly ImportItem[]): ImportedEntry[] =>
  items.flatMap((item) => ('entry' in item ? [item.entry] : []));

export const skippedIn = (items: readonly ImportItem[]): string[] =>
  items.flatMap((item) => ('skipped' in item ? [`${item.where}: ${item.skipped}`] : []));

export const sessionFrom = (entry: ImportedEntry): Session => {
  const session = sessionOfEntry(entry, { attachments: [], batch: 'batch' });
  SessionV1.parse(session);
  return session;
};

/** The only entry of a list. */
export function onlyEntry(items: readonly ImportItem[]): ImportedEntry {
  const [entry, ...others] = entriesIn(items);
  if (!entry || others.length > 0) throw new Error(`${others.length + (entry ? 1 : 0)} entries`);
  return entry;
}
