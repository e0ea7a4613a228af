// A backup compared with what is there now, before anything is brought back. Changes nothing.
import { join } from 'node:path';
import type { BackupDifference, BackupPreview, BackupSession } from '../../shared/backup/backup-info.ts';
import { Failure } from '../../shared/failure.ts';
import { readOwnTemplate } from '../../shared/interview/own-template.ts';
import { compareRevisions, isSameRevision } from '../../shared/session/compare-revisions.ts';
import type { Session } from '../../shared/session/session.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { openJournalReader } from '../store/read-journal.ts';
import { syncStoreFs } from '../store/sync-store-fs.ts';
import { openTemplates } from '../store/template-files.ts';
import { uniteVersions } from '../store/unite-versions.ts';
import { infoOf, namesIn } from './backup-folder.ts';
import { sessionFiles } from './bundle.ts';
import { openBackup, sessionIn } from './opened-backup.ts';

export type InsideOptions = {
  directory: string;
  folder: string;
  journal: string;
  id: string;
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
};

const mostListed = 500;

/** `not-found`, `invalid-input` for a damaged list, `cancelled`, and the failures of the disk. */
export async function lookInside(options: InsideOptions): Promise<BackupPreview> {
  const { directory, folder, journal, id, signal, progress } = options;
  try {
    const backup = await openBackup(folder, id);
    const reader = await openJournalReader(directory);
    const counts: BackupPreview['counts'] = { missing: 0, 'more-there': 0, 'changed-since': 0, same: 0, onlyHere: 0 };
    const sessions: BackupPreview['sessions'] = { missing: [], 'more-there': [], 'changed-since': [], onlyHere: [] };
    const add = (where: BackupDifference | 'onlyHere', session: Session) => {
      counts[where]++;
      if (sessions[where].length < mostListed) sessions[where].push(inShort(session));
    };
    let damaged = 0;
    const parts = backup.list.sessions;
    for (const [index, part] of parts.entries()) {
      if (signal?.aborted) throw new Failure('cancelled', 'looking was stopped');
      progress?.(index, parts.length);
      // The very files the backup was made of.
      if ((await sessionFiles(syncStoreFs, directory, part.id)).key === part.key) {
        counts.same++;
        continue;
      }
      const files = await backup.filesOf(part);
      const was = files && sessionIn(files, part.id);
      if (!was) {
        damaged++;
        continue;
      }
      const now = await readIfThere(reader.load, part.id);
      const difference = now ? differenceOf(was, now) : 'missing';
      if (difference === null) counts.same++;
      else add(difference, was);
    }
    const inBackup = new Set(parts.map((part) => part.id));
    for (const here of await reader.ids()) {
      if (inBackup.has(here)) continue;
      if (signal?.aborted) throw new Failure('cancelled', 'looking was stopped');
      const session = sessions.onlyHere.length < mostListed ? await readIfThere(reader.load, here) : null;
      if (session) add('onlyHere', session);
      else counts.onlyHere++;
    }
    progress?.(parts.length, parts.length);
    const attached = new Set(await namesIn(syncStoreFs, join(directory, 'attachments')));
    return {
      backup: infoOf(id, backup.list, journal),
      counts,
      sessions,
      missingAttachments: backup.list.attachments.filter(({ object }) => !attached.has(object)).length,
      missingTemplates: await missingTemplates(directory, await backup.rest()),
      damaged,
    };
  } catch (error) {
    throw diskFailure(error, 'looking inside a backup');
  }
}

/** What bringing `was` back would mean; null if nothing is different. */
export function differenceOf(was: Session, now: Session): BackupDifference | null {
  if (uniteVersions(now, { session: was, editedAt: null }) !== null) return 'more-there';
  const isSame = isSameRevision(compareRevisions(was, now)) && (was.deletedAt === null) === (now.deletedAt === null);
  return isSame ? null : 'changed-since';
}

/** Null where there is none, or none that can be read: then the one in the backup is all there is. */
export async function readIfThere(load: (id: string) => Promise<Session>, id: string): Promise<Session | null> {
  try {
    return await load(id);
  } catch (error) {
    if (error instanceof Failure && (error.code === 'not-found' || error.code === 'unreadable-session')) return null;
    throw error;
  }
}

async function missingTemplates(directory: string, rest: readonly { path: string; bytes: Uint8Array }[]) {
  const known = new Set((await openTemplates(directory).list()).templates.map(({ template }) => template.id));
  return rest.flatMap(({ path, bytes }) => {
    if (!path.startsWith('templates/')) return [];
    const { template } = readOwnTemplate(Buffer.from(bytes).toString('utf8'));
    return template && !known.has(template.id) ? [template.name] : [];
  });
}

const inShort = ({ id, title, subject, createdAt, deletedAt }: Session): BackupSession => ({
  id,
  title: title || (subject?.title ?? ''),
  createdAt,
  inTrash: deletedAt !== null,
});
