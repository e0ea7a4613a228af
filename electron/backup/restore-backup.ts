// Brings a backup back into a journal that goes on: by way of the store, which only adds. What is there now stays, if not as
// the answer then as what the answer's history holds; and before everything is brought back, a backup of it is made.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { BackupRestored, RestoreKind } from '../../shared/backup/backup-info.ts';
import { Failure } from '../../shared/failure.ts';
import { readOwnTemplate } from '../../shared/interview/own-template.ts';
import { Preferences, PreferencesChange } from '../../shared/preferences.ts';
import { allOf, compareRevisions, restoringCommand } from '../../shared/session/compare-revisions.ts';
import { Draft } from '../../shared/session/draft.ts';
import type { Session } from '../../shared/session/session.ts';
import { openAttachments } from '../store/attachments.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { openSessionStore, type SessionStore } from '../store/session-store.ts';
import { syncStoreFs } from '../store/sync-store-fs.ts';
import { openTemplates } from '../store/template-files.ts';
import { namesIn } from './backup-folder.ts';
import type { BundledFile } from './bundle.ts';
import { differenceOf, type InsideOptions, readIfThere } from './look-inside.ts';
import { makeBackup } from './make-backup.ts';
import { openBackup, sessionIn } from './opened-backup.ts';

/**
 * `missing`: only what is not there now. `everything`: also each session that is there is as it was then, except that nothing
 * is removed. Throws as `lookInside` does, and as `makeBackup` before anything was changed; `cancelled` between two sessions.
 */
export async function restoreBackup(options: InsideOptions & { what: RestoreKind }): Promise<BackupRestored> {
  const { directory, folder, journal, id, what, signal, progress } = options;
  const stop = () => {
    if (signal?.aborted) throw new Failure('cancelled', 'restoring was stopped');
  };
  try {
    const backup = await openBackup(folder, id);
    const rest = await backup.rest();
    const report: BackupRestored = {
      ...{ added: 0, changed: 0, attachments: 0, templates: 0, drafts: 0, damaged: 0 },
      ...{ before: null, preferences: null },
    };
    if (what === 'everything') {
      const stopping = signal === undefined ? {} : { signal };
      report.before = (await makeBackup({ directory, folder, journal, reason: 'before-restore', ...stopping })).id;
      report.preferences = preferencesIn(rest);
    }
    // First what sessions speak of, so that none is ever there without its photos.
    const attached = new Set(await namesIn(syncStoreFs, join(directory, 'attachments')));
    const attachments = openAttachments(directory);
    for (const { object } of backup.list.attachments) {
      stop();
      const bytes = attached.has(object) ? null : await backup.attachment(object);
      if (bytes === null) continue;
      await attachments.put(bytes);
      report.attachments++;
    }
    const store = await openSessionStore({ directory });
    try {
      const parts = backup.list.sessions;
      for (const [index, part] of parts.entries()) {
        stop();
        progress?.(index, parts.length);
        const files = await backup.filesOf(part);
        const was = files && sessionIn(files, part.id);
        if (!was) {
          report.damaged++;
          continue;
        }
        const now = await readIfThere(store.load, part.id);
        if (now === null) {
          await store.importSession(was);
          report.added++;
          report.drafts += await bringDrafts(store, files);
        } else if (what === 'everything' && differenceOf(was, now) !== null) {
          if (await bringBack(store, was)) report.changed++;
        }
      }
      progress?.(parts.length, parts.length);
    } finally {
      await store.close();
    }
    for (const file of rest)
      if (file.path.startsWith('templates/')) report.templates += await bringTemplate(directory, file);
    return report;
  } catch (error) {
    throw diskFailure(error, 'restoring a backup');
  }
}

/** Unites, and makes the answers of then the answers again; what was answered since is in their history. */
async function bringBack(store: SessionStore, was: Session): Promise<boolean> {
  const united = await store.importSession(was);
  const difference = compareRevisions(was, united);
  const command = restoringCommand(difference, allOf(difference));
  if (command !== null) await store.dispatch(was.id, { ...command, commandId: randomUUID() });
  const now = await store.load(was.id);
  if (was.deletedAt === null && now.deletedAt !== null)
    await store.dispatch(was.id, { type: 'restore', commandId: randomUUID() });
  return true;
}

async function bringDrafts(store: SessionStore, files: readonly BundledFile[]): Promise<number> {
  let brought = 0;
  for (const { path, bytes } of files) {
    if (!path.startsWith('sessions/.drafts/')) continue;
    const parsed = Draft.safeParse(jsonIn(bytes));
    if (!parsed.success) continue;
    const { format, savedAt, owner, ...draft } = parsed.data;
    // Of a window that is no more: the next one that opens the session is given it.
    await store.saveDraft({ ...draft, owner: `backup-${randomUUID()}` });
    brought++;
  }
  return brought;
}

/** One that is there may have been changed since: it stays. */
async function bringTemplate(directory: string, { bytes }: BundledFile): Promise<number> {
  const text = Buffer.from(bytes).toString('utf8');
  const { template } = readOwnTemplate(text);
  const templates = openTemplates(directory);
  if (template === null || (await templates.find(template.id)) !== undefined) return 0;
  await templates.save(text, null);
  return 1;
}

/** What a person may set, as it was set then; how often backups are made is not part of it. */
function preferencesIn(rest: readonly BundledFile[]): PreferencesChange | null {
  const file = rest.find(({ path }) => path === 'preferences.json');
  const then = Preferences.safeParse(file && jsonIn(file.bytes));
  if (!then.success) return null;
  const { backups: _kept, ...settable } = PreferencesChange.shape;
  const changes = Object.entries(then.data).filter(([name]) => name in settable);
  return PreferencesChange.safeParse(Object.fromEntries(changes)).data ?? null;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
