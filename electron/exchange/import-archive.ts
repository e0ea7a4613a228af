// An archive of our own as one of the things that can be imported: the same dry run, the same report, the same way back.
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { ImportReport } from '../../shared/import-report.ts';
import { mergeSessions } from '../../shared/session/merge-sessions.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionStore } from '../store/store-interface.ts';
import { mergeArchive } from './merge-archive.ts';
import { openArchive } from './open-archive.ts';
import { filesOf } from './restore-archive.ts';
import { emptyReport, type ImportOptions, loadOrNull } from './run-import.ts';
import { newestOf } from './verify-archive.ts';

export type ArchiveJournal = Pick<SessionStore, 'load' | 'importSession' | 'loadDrafts' | 'saveDraft'>;

export type ArchiveImport = ImportReport & { drafts: number; templates: number };

/** Whether the file at `path` is an archive of ours, also one of a newer version or one that is damaged. */
export async function isArchive(path: string): Promise<boolean> {
  const archive = await openArchive(path);
  archive.close();
  return archive.manifest !== null || archive.problems.some(({ code }) => code === 'newer-archive');
}

/**
 * Adds the archive at `path` to the journal in `directory`, or says what that would do. Sessions, unsent text, templates and
 * attachments that are missing come; a session that is here is united with the archived one. Throws as `mergeArchive` does.
 */
export async function importArchive(
  path: string,
  directory: string,
  journal: ArchiveJournal,
  { dryRun, batch = crypto.randomUUID(), planned, progress, signal }: ImportOptions,
): Promise<ArchiveImport> {
  const report = emptyReport(batch);
  report.format = ['archive'];
  if (!dryRun) {
    const archive = await openArchive(path);
    archive.close();
    const there = await Promise.all(
      [...newestOf(filesOf(archive)).keys()].map(async (id) => ((await loadOrNull(journal, id)) === null ? [id] : [])),
    );
    await planned?.(there.flat());
  }
  const merged = await mergeArchive(path, directory, counting(journal, report, dryRun), {
    dryRun,
    ...(progress === undefined ? {} : { progress }),
    ...(signal === undefined ? {} : { signal }),
  });
  report.attachments = merged.attachments;
  for (const { where } of merged.problems) report.skipped.push({ where, reason: 'damaged' });
  return { ...report, drafts: merged.drafts, templates: merged.templates };
}

/** The journal, which also notes what becomes of each session, and takes none that would add nothing. */
function counting(journal: ArchiveJournal, report: ImportReport, dryRun: boolean): ArchiveJournal {
  return {
    load: journal.load,
    loadDrafts: journal.loadDrafts,
    saveDraft: async (draft) => (dryRun ? undefined : journal.saveDraft(draft)),
    async importSession(session) {
      const known = await loadOrNull(journal, session.id);
      const outcome = known === null ? 'new' : addsNothing(known, session) ? 'same' : 'changed';
      report[outcome]++;
      if (known !== null && known.deletedAt !== null) report.inTrash++;
      const { id, title, createdAt: at, timeZone } = session;
      report.entries.push({ where: title, sessionId: id, title, at, timeZone, outcome });
      if (outcome === 'new') report.ids.push(id);
      return dryRun || outcome === 'same' ? session : journal.importSession(session);
    },
  };
}

const addsNothing = (known: Session, other: Session): boolean =>
  canonicalJson(mergeSessions(known, other)) === canonicalJson(mergeSessions(known, known));
