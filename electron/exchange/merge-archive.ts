// Adds an archive to a journal that goes on: everything is united with what is there, and nothing that is there is lost.
import { randomUUID } from 'node:crypto';
import { Failure } from '../../shared/failure.ts';
import { readOwnTemplate } from '../../shared/interview/own-template.ts';
import { Draft } from '../../shared/session/draft.ts';
import type { Session } from '../../shared/session/session.ts';
import { openAttachments } from '../store/attachments.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { parseSession } from '../store/session-file.ts';
import type { SessionStore } from '../store/store-interface.ts';
import { openTemplates } from '../store/template-files.ts';
import { archivedKind } from './archive-manifest.ts';
import { type ArchivedEntry, type ArchiveProblem, openArchive } from './open-archive.ts';
import { damaged, filesOf, type RestoreOptions } from './restore-archive.ts';
import { archiveOwner } from './run-import.ts';
import { newestOf } from './verify-archive.ts';

/** `added`: sessions that were not there. `merged`: those that were, united with what the archive has. */
export type MergeReport = {
  added: number;
  merged: number;
  drafts: number;
  templates: number;
  attachments: number;
  problems: ArchiveProblem[];
};

/**
 * Adds an archive to the journal in `directory`, whose open store is `store`. Each session is united with what is there, which
 * only adds; unsent text and templates come where there are none of that name; preferences stay. What is damaged in the archive
 * is left out and told. A dry run writes no attachment and no template; the rest is up to `store`. Throws `not-found`, `invalid-input` for what is no archive, `cancelled` between two sessions.
 */
export async function mergeArchive(
  path: string,
  directory: string,
  store: Pick<SessionStore, 'load' | 'importSession' | 'loadDrafts' | 'saveDraft'>,
  { signal, progress, dryRun = false }: RestoreOptions & { dryRun?: boolean } = {},
): Promise<MergeReport> {
  const archive = await openArchive(path);
  const problems = [...archive.problems];
  const report: MergeReport = { added: 0, merged: 0, drafts: 0, templates: 0, attachments: 0, problems };
  try {
    const files = filesOf(archive);
    if (archive.manifest === null) throw damaged(problems);
    const bytesOf = async (file: ArchivedEntry): Promise<Uint8Array | null> => {
      const bytes = await archive.read(file);
      if (bytes === null)
        problems.push({ code: archive.has(file.path) ? 'changed-file' : 'missing-file', where: file.path });
      return bytes;
    };
    const ofKind = (kind: string) => files.filter((file) => archivedKind(file.path)?.kind === kind);
    // First what sessions speak of, so that none is ever there without its photos.
    const attachments = openAttachments(directory);
    for (const file of ofKind('attachment')) {
      stopIfAsked(signal);
      const bytes = await bytesOf(file);
      if (bytes === null) continue;
      if (!dryRun) await attachments.put(bytes);
      report.attachments++;
    }
    const sessions = [...newestOf(files)];
    for (const [index, [id, file]] of sessions.entries()) {
      stopIfAsked(signal);
      progress?.(index, sessions.length);
      const session = await newestReadable(id, file, files, bytesOf, problems);
      if (session === null) continue;
      const isThere = await isKnown(store, id);
      await store.importSession(session);
      if (isThere) report.merged++;
      else report.added++;
    }
    progress?.(sessions.length, sessions.length);
    for (const file of ofKind('draft')) report.drafts += await mergeDraft(store, await bytesOf(file));
    const templates = openTemplates(directory);
    for (const file of ofKind('template'))
      report.templates += await mergeTemplate(templates, await bytesOf(file), dryRun);
    return report;
  } catch (error) {
    throw diskFailure(error, 'adding an archive');
  } finally {
    archive.close();
  }
}

/** The newest revision that is whole, as the store would step back. */
async function newestReadable(
  id: string,
  newest: ArchivedEntry,
  files: readonly ArchivedEntry[],
  bytesOf: (file: ArchivedEntry) => Promise<Uint8Array | null>,
  problems: ArchiveProblem[],
): Promise<Session | null> {
  const others = files.filter((file) => {
    const kind = archivedKind(file.path);
    return file !== newest && (kind?.kind === 'revision' || kind?.kind === 'view') && kind.sessionId === id;
  });
  const older = others.sort((a, b) => (a.path < b.path ? 1 : -1));
  for (const file of [newest, ...older]) {
    const bytes = await bytesOf(file);
    if (bytes === null) continue;
    const content = parseSession(bytes, id);
    if (content.state === 'session' && content.intact) return content.session;
    problems.push({ code: 'unreadable-session', where: file.path });
  }
  return null;
}

async function isKnown(store: Pick<SessionStore, 'load'>, id: string): Promise<boolean> {
  try {
    await store.load(id);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return false;
    throw error;
  }
}

async function mergeDraft(store: Pick<SessionStore, 'loadDrafts' | 'saveDraft'>, bytes: Uint8Array | null) {
  const parsed = Draft.safeParse(bytes === null ? null : jsonIn(bytes));
  if (!parsed.success) return 0;
  const { format, savedAt, owner, ...draft } = parsed.data;
  const known = await store.loadDrafts(draft.sessionId);
  if (known.some((one) => one.exchangeId === draft.exchangeId)) return 0;
  // Of a window that is no more: the next one that opens the session is given it.
  await store.saveDraft({ ...draft, owner: `${archiveOwner}${randomUUID()}` });
  return 1;
}

async function mergeTemplate(
  templates: ReturnType<typeof openTemplates>,
  bytes: Uint8Array | null,
  dryRun: boolean,
): Promise<number> {
  const text = bytes === null ? '' : Buffer.from(bytes).toString('utf8');
  const { template } = readOwnTemplate(text);
  // One that is there may have been changed here since; a file that is no template was none in the archived journal either.
  if (template === null || (await templates.find(template.id)) !== undefined) return 0;
  if (!dryRun) await templates.save(text, null);
  return 1;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled', 'adding an archive was stopped');
}
