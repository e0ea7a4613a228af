// From entries that were read to sessions in the journal: first what would happen, then that and nothing else, then, if the
// person wants, back again. Each session is whole or not there; importing again goes on where it was broken off.
import { randomUUID } from 'node:crypto';
import { Failure } from '../../shared/failure.ts';
import type { ImportKind, ImportReport, UndoneImport } from '../../shared/import-report.ts';
import type { Session } from '../../shared/session/session.ts';
import type { Attachments } from '../store/attachments.ts';
import type { SessionStore } from '../store/store-interface.ts';
import type { ImportedEntry, ImportItem } from './imported-entry.ts';
import { sessionIdOf, sessionOfEntry } from './session-of-entry.ts';
import type { Source } from './source-file.ts';
import { isTooDeep } from './too-deep.ts';

/** How the owners of unsent texts begin that an archive brought. */
export const archiveOwner = 'archive-';

export type ImportJournal = Pick<SessionStore, 'load' | 'importSession' | 'dispatch'>;

export type ImportOptions = {
  /** Reads and counts, and changes nothing. */
  dryRun: boolean;
  /** What the import is called; new if left out. */
  batch?: string;
  /** Ids of entries that were met in other sources of the same import; those of this one are added. */
  met?: Set<string>;
  /** Sessions that an undone import put into the trash: importing them again brings them back. */
  takenBack?: ReadonlySet<string>;
  /** Told which sessions will be new, before the first of them is. */
  planned?: (ids: readonly string[]) => Promise<void>;
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

type Planned = { where: string; entry: ImportedEntry; id: string; isBack: boolean };

/**
 * Imports the items of a source. An entry that is there already adds nothing; one whose text changed becomes a newer text
 * of the same answer. Throws `cancelled` between two entries; what was imported until then stays, and is in `undo`'s reach
 * by the ids that were planned. Failures of the disk end it likewise.
 */
export async function runImport(
  journal: ImportJournal,
  attachments: Attachments,
  source: Source,
  items: readonly ImportItem[],
  { dryRun, batch = randomUUID(), met = new Set(), takenBack = new Set(), planned, progress, signal }: ImportOptions,
): Promise<ImportReport> {
  const report = emptyReport(batch);
  const formats = new Set<ImportKind>();
  const plan: Planned[] = [];
  for (const [index, item] of items.entries()) {
    stopIfAsked(signal);
    if ('skipped' in item) report.skipped.push({ where: item.where, reason: item.skipped });
    else {
      formats.add(item.entry.kind);
      await planEntry(item.where, item.entry);
    }
    if (dryRun) progress?.(index + 1, items.length);
  }
  report.format = [...formats];
  if (dryRun) {
    report.attachments = plan.reduce((sum, { entry }) => sum + entry.files.length, 0);
    return report;
  }
  await planned?.(report.ids);
  const files = new Map(source.files.map((file) => [file.path, file]));
  const settled = items.length - plan.length;
  for (const [index, { where, entry, id, isBack }] of plan.entries()) {
    stopIfAsked(signal);
    const kept = await keepFiles(where, entry);
    if (isBack) await journal.dispatch(id, { type: 'restore', commandId: randomUUID() });
    await journal.importSession(sessionOfEntry(entry, { attachments: kept, batch }));
    progress?.(settled + index + 1, items.length);
  }
  progress?.(items.length, items.length);
  return report;

  async function planEntry(where: string, entry: ImportedEntry): Promise<void> {
    const id = sessionIdOf(entry);
    if (met.has(id)) {
      report.skipped.push({ where, reason: 'twice-in-the-file' });
      return;
    }
    met.add(id);
    if (isTooDeep(entry.raw)) {
      report.skipped.push({ where, reason: 'too-deep' });
      return;
    }
    const known = await loadOrNull(journal, id);
    const isBack = known !== null && known.deletedAt !== null && takenBack.has(id);
    const isNew = known === null || isBack;
    const { title, createdAt: at, timeZone } = entry;
    const texts = known === null ? [] : textIdsOf(known);
    const isChanged = textIdsOf(sessionOfEntry(entry, { attachments: [], batch })).some(
      (text) => !texts.includes(text),
    );
    const outcome = isNew ? 'new' : isChanged ? 'changed' : 'same';
    report[outcome]++;
    if (!isNew && known.deletedAt !== null) report.inTrash++;
    report.entries.push({ where, sessionId: id, title, at, timeZone, outcome });
    if (isNew) report.ids.push(id);
    if (outcome !== 'same') plan.push({ where, entry, id, isBack });
  }

  async function keepFiles(where: string, entry: ImportedEntry): Promise<Session['attachments']> {
    const kept: Session['attachments'] = [];
    for (const { path, name, type } of entry.files) {
      const file = files.get(path);
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

export const emptyReport = (batch: string): ImportReport => ({
  ...{ format: [], new: 0, same: 0, changed: 0, inTrash: 0, skipped: [], attachments: 0, entries: [] },
  ...{ batch, ids: [] },
});

const textIdsOf = (session: Session): string[] => session.exchanges.flatMap(({ texts }) => texts.map(({ id }) => id));

export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled', 'the import was stopped');
}

/** The session as it is here, or null where there is none. */
export async function loadOrNull(journal: Pick<SessionStore, 'load'>, id: string): Promise<Session | null> {
  try {
    return await journal.load(id);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return null;
    throw error;
  }
}

export type UndoOptions = Pick<ImportOptions, 'progress' | 'signal'> & {
  /** When it was imported, ISO 8601: an archive brings texts that were typed, but before that. */
  since?: string;
  /** When that came to its end: what was changed later, a title or a tag, was changed by a person. */
  endedAt?: string;
};

/**
 * Takes an import back: its sessions go to the trash, from which they can be restored for 30 days. One that was written in
 * or changed since stays, also when what was written is not submitted yet. Throws `cancelled` between two sessions.
 * Resolves to how many went.
 */
export async function undoImport(
  journal: ImportJournal & Pick<SessionStore, 'loadDrafts'>,
  ids: readonly string[],
  { since = '', endedAt, progress, signal }: UndoOptions = {},
): Promise<UndoneImport> {
  let undone = 0;
  let kept = 0;
  for (const [index, id] of ids.entries()) {
    stopIfAsked(signal);
    const session = await loadOrNull(journal, id);
    if (session !== null && session.deletedAt === null) {
      const isWritten = session.exchanges.some(({ texts }) =>
        texts.some(({ source, at }) => source !== 'imported' && at > since),
      );
      const isChanged = endedAt !== undefined && session.updatedAt > endedAt;
      if (isWritten || isChanged || (await hasOwnDraft(journal, id))) kept++;
      else {
        await journal.dispatch(id, { type: 'trash', commandId: randomUUID() });
        undone++;
      }
    }
    progress?.(index + 1, ids.length);
  }
  return { undone, kept };
}

/** Text somebody here has not submitted yet; what came with an archive has an owner of that name. */
async function hasOwnDraft(journal: Pick<SessionStore, 'loadDrafts'>, id: string): Promise<boolean> {
  return (await journal.loadDrafts(id)).some(({ text, owner }) => text !== '' && !owner.startsWith(archiveOwner));
}
