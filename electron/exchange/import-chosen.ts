// Everything a person chose at once, imported as one batch: files, folders and archives, each told by its content.
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { type ImportResult, mostReported, type UndoneImport } from '../../shared/import-report.ts';
import { openAttachments } from '../store/attachments.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { type ArchiveImport, type ArchiveJournal, importArchive, isArchive } from './import-archive.ts';
import type { ImportItem } from './imported-entry.ts';
import { type KeptImport, openPastImports } from './past-imports.ts';
import { readSource } from './read-source.ts';
import { type ImportJournal, type ImportOptions, runImport, stopIfAsked, undoImport } from './run-import.ts';
import { openSource } from './source.ts';
import type { Source } from './source-file.ts';
import { isTimeZone } from './wall-time.ts';

export type ChosenOptions = Pick<ImportOptions, 'dryRun' | 'progress' | 'signal'> & {
  /** IANA: of entries that name no zone. */
  timeZone: string;
  now: () => Date;
};

type Opened =
  | { kind: 'archive'; path: string; name: string }
  | { kind: 'source'; source: Source; items: ImportItem[]; name: string };

/**
 * Imports what lies at `paths` into the journal in `directory`, or says what that would do. What is of no known format is
 * `refused` and the rest goes on. What was brought is kept among the past imports, also when it was stopped or broken off.
 */
export async function importChosen(
  paths: readonly string[],
  directory: string,
  journal: ImportJournal & ArchiveJournal,
  { dryRun, timeZone, now, progress, signal }: ChosenOptions,
): Promise<ImportResult> {
  if (!isTimeZone(timeZone)) throw new Failure('invalid-input', 'there is no such time zone');
  const past = openPastImports(directory);
  const undone = (await past.list()).filter(({ state }) => state === 'undone');
  const takenBack = new Set(undone.flatMap(({ ids }) => ids));
  const batch = randomUUID();
  const result: ImportResult = {
    ...{ format: [], new: 0, same: 0, changed: 0, inTrash: 0, skipped: [], attachments: 0, entries: [] },
    ...{ batch, refused: [], drafts: 0, templates: 0 },
  };
  const kept: KeptImport = { batch, at: now().toISOString(), names: [], new: 0, changed: 0, state: 'running', ids: [] };
  /** What the journal has taken, should the import break off. */
  const taken = new Set<string>();
  const counting: typeof journal = {
    ...journal,
    importSession: async (session) => {
      const stored = await journal.importSession(session);
      taken.add(stored.id);
      return stored;
    },
  };
  const opened = await openAll();
  try {
    const sizes = opened.map((one) => (one.kind === 'source' ? one.items.length : 0));
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const met = new Set<string>();
    let before = 0;
    for (const [index, one] of opened.entries()) {
      const options: ImportOptions = {
        ...{ dryRun, batch, met, takenBack },
        planned: async (ids) => {
          kept.ids.push(...ids);
          kept.names.push(one.name);
          kept.new = kept.ids.length;
          await past.keep(kept);
        },
        progress: (done, total) => progress?.(before + done, Math.max(all, before + total)),
        ...(signal === undefined ? {} : { signal }),
      };
      add(await importOne(one, options));
      before += sizes[index] ?? 0;
    }
    if (!dryRun && opened.length > 0)
      await past.keep({
        ...{ ...kept, new: result.new, changed: result.changed, state: 'done' },
        endedAt: now().toISOString(),
      });
    return { ...result, entries: result.entries.slice(0, mostReported) };
  } catch (error) {
    if (kept.ids.length > 0) await past.keep({ ...kept, new: kept.ids.filter((id) => taken.has(id)).length });
    throw error;
  } finally {
    for (const one of opened) if (one.kind === 'source') await one.source.close();
  }

  async function openAll(): Promise<Opened[]> {
    const found: Opened[] = [];
    for (const path of paths) {
      stopIfAsked(signal);
      const name = basename(path);
      try {
        found.push(await openOne(path, name));
      } catch (error) {
        const { code } = Failure.from(error);
        if (code === 'cancelled' || code === 'unexpected') throw error;
        result.refused.push({ name, code });
      }
    }
    return found;
  }

  async function openOne(path: string, name: string): Promise<Opened> {
    const stats = await stat(path).catch(() => null);
    if (stats?.isFile() && (await isArchive(path))) return { kind: 'archive', path, name };
    const source = await openSource(path);
    try {
      const options = { timeZone, htmlToMarkdown, ...(signal === undefined ? {} : { signal }) };
      return { kind: 'source', source, items: await readSource(source, options), name };
    } catch (error) {
      await source.close();
      throw error;
    }
  }

  async function importOne(one: Opened, options: ImportOptions): Promise<ArchiveImport> {
    if (one.kind === 'archive') return importArchive(one.path, directory, counting, options);
    const report = await runImport(counting, openAttachments(directory), one.source, one.items, options);
    return { ...report, drafts: 0, templates: 0 };
  }

  function add(report: ArchiveImport): void {
    result.format = [...new Set([...result.format, ...report.format])];
    for (const count of ['new', 'same', 'changed', 'inTrash', 'attachments', 'drafts', 'templates'] as const)
      result[count] += report[count];
    for (const entry of report.entries) result.entries.push(entry);
    for (const skipped of report.skipped) result.skipped.push(skipped);
  }
}

/** Takes a past import back as `undoImport` does, and notes it. `not-found` where there is no such import any more. */
export async function undoPastImport(
  batch: string,
  directory: string,
  journal: ImportJournal & Pick<ArchiveJournal, 'loadDrafts'>,
  options: Pick<ImportOptions, 'progress' | 'signal'>,
): Promise<UndoneImport> {
  const past = openPastImports(directory);
  const found = (await past.list()).find((one) => one.batch === batch);
  if (!found) throw new Failure('not-found', 'there is no such import');
  const undone = await undoImport(journal, found.ids, {
    ...{ since: found.at, ...options },
    ...(found.endedAt === undefined ? {} : { endedAt: found.endedAt }),
  });
  await past.keep({ ...found, state: 'undone' });
  return undone;
}
