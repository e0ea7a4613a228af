// From entries that were read to sessions in the journal: first what would happen, then that and nothing else, then, if the
// person wants, back again. Each session is whole or not there; importing again goes on where it was broken off.
import { randomUUID } from 'node:crypto';
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import type { Attachments } from '../store/attachments.ts';
import type { SessionStore } from '../store/store-interface.ts';
import type { ImportedEntry, ImportItem, ImportKind, SkipReason } from './imported-entry.ts';
import { sessionIdOf, sessionOfEntry } from './session-of-entry.ts';
import type { Source } from './source-file.ts';

/**
 * What an import would do, or did. `format`: the journals the entries are of. Every item is counted once: new, same,
 * changed or skipped. `ids`: the sessions that are new, for undoing.
 */
export type ImportReport = {
  format: ImportKind[];
  new: number;
  same: number;
  changed: number;
  skipped: { where: string; reason: SkipReason | 'missing-file' }[];
  attachments: number;
  batch: string;
  ids: string[];
};

export type ImportJournal = Pick<SessionStore, 'load' | 'importSession' | 'dispatch'>;

export type ImportOptions = {
  /** Reads and counts, and changes nothing. */
  dryRun: boolean;
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

/**
 * Imports the items of a source. An entry that is there already adds nothing; one whose text changed becomes a newer text
 * of the same answer. Throws `cancelled` between two entries; what was imported until then stays, and is in `undo`'s reach
 * through the batch of its sessions. Failures of the disk end it likewise.
 */
export async function runImport(
  journal: ImportJournal,
  attachments: Attachments,
  source: Source,
  items: readonly ImportItem[],
  { dryRun, progress, signal }: ImportOptions,
): Promise<ImportReport> {
  const batch = randomUUID();
  const report: ImportReport = { format: [], new: 0, same: 0, changed: 0, skipped: [], attachments: 0, batch, ids: [] };
  const formats = new Set<ImportKind>();
  const planned = new Set<string>();
  let done = 0;
  for (const item of items) {
    if (signal?.aborted) throw new Failure('cancelled', 'the import was stopped');
    if ('skipped' in item) report.skipped.push({ where: item.where, reason: item.skipped });
    else {
      formats.add(item.entry.kind);
      await importEntry(item.where, item.entry);
    }
    progress?.(++done, items.length);
  }
  report.format = [...formats];
  return report;

  async function importEntry(where: string, entry: ImportedEntry): Promise<void> {
    const id = sessionIdOf(entry);
    if (planned.has(id)) {
      report.skipped.push({ where, reason: 'twice-in-the-file' });
      return;
    }
    planned.add(id);
    const known = await loadOrNull(journal, id);
    const isNew = known === null;
    const stored = sessionOfEntry(entry, { attachments: [], batch });
    const missing = isNew ? [] : textIdsOf(stored).filter((textId) => !textIdsOf(known).includes(textId));
    if (!isNew && missing.length === 0) {
      report.same++;
      return;
    }
    if (isNew) report.new++;
    else report.changed++;
    if (isNew) report.ids.push(id);
    if (dryRun) {
      report.attachments += entry.files.length;
      return;
    }
    const kept = await keepFiles(where, entry);
    await journal.importSession(sessionOfEntry(entry, { attachments: kept, batch }));
  }

  async function keepFiles(where: string, entry: ImportedEntry): Promise<Session['attachments']> {
    const kept: Session['attachments'] = [];
    for (const { path, name, type } of entry.files) {
      const file = source.files.find((found) => found.path === path);
      if (!file) {
        report.skipped.push({ where: `${where}: ${name}`, reason: 'missing-file' });
        continue;
      }
      const bytes = await file.read();
      kept.push({ sha256: await attachments.put(bytes), type, size: bytes.byteLength, name, path });
      report.attachments++;
    }
    return kept;
  }
}

const textIdsOf = (session: Session): string[] => session.exchanges.flatMap(({ texts }) => texts.map(({ id }) => id));

async function loadOrNull(journal: ImportJournal, id: string): Promise<Session | null> {
  try {
    return await journal.load(id);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return null;
    throw error;
  }
}

/**
 * Takes an import back: its sessions go to the trash, from which they can be restored for 30 days. One that was written in
 * since stays. Resolves to how many went.
 */
export async function undoImport(
  journal: ImportJournal,
  ids: readonly string[],
): Promise<{ undone: number; kept: number }> {
  let undone = 0;
  let kept = 0;
  for (const id of ids) {
    const session = await loadOrNull(journal, id);
    if (session === null || session.deletedAt !== null) continue;
    const isTouched = session.exchanges.some(({ texts }) => texts.some(({ source }) => source !== 'imported'));
    if (isTouched) kept++;
    else {
      await journal.dispatch(id, { type: 'trash', commandId: randomUUID() });
      undone++;
    }
  }
  return { undone, kept };
}
