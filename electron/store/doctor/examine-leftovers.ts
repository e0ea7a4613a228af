// What lies around the sessions in their folder: temp files, locks, drafts, copies, what is kept aside, and strangers.
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../../../shared/doctor-report.ts';
import { Failure } from '../../../shared/failure.ts';
import { Draft } from '../../../shared/session/draft.ts';
import { offeredNames } from '../quarantine.ts';
import { readCandidate } from '../session-candidate.ts';
import {
  draftsOf,
  idInCopyName,
  idsOfViews,
  isCopyName,
  isJudged,
  isOurTemp,
  isPlace,
  isPurged,
  isSessionId,
  isViewTemp,
  revisionsOf,
  viewPath,
} from '../session-folder.ts';
import { readHead, sessionOf } from '../session-head.ts';
import { nullIfMissing, statOrNull } from '../session-view.ts';
import type { StoreContext } from '../store-context.ts';
import { uniteVersions } from '../unite-versions.ts';
import { finding, lockLastsMs, tempLastsMs } from './doctor-context.ts';
import { isForeign } from './foreign-name.ts';

export type Leftovers = { findings: Finding[]; drafts: number; keptAside: number };

/** Looks at everything in `sessions/` but the sessions themselves. Changes nothing. */
export async function examineLeftovers(context: StoreContext, stopIfAsked: () => void): Promise<Leftovers> {
  const { folders } = context;
  const drafts = await examineDrafts(context, stopIfAsked);
  const quarantine = await examineQuarantine(context);
  const findings = [
    ...(await examineSessionsFolder(context)),
    ...(await examineTemps(context)),
    ...(await examineLocks(context)),
    ...drafts.findings,
    ...quarantine.findings,
    ...(await namesIn(context, folders.revisions)).flatMap((name) => {
      const isOurs = isSessionId(name) || isProbe(name);
      return isOurs || !isForeign(name) ? [] : [finding(context, 'foreign-file', join(folders.revisions, name))];
    }),
  ];
  return { findings, drafts: drafts.count, keptAside: quarantine.keptAside };
}

export const isProbe = (name: string): boolean => /^\.probe-[0-9a-f]{16}$/.test(name);

/** The names in a folder; none if it is no folder, or a link to one. */
export async function namesIn(context: StoreContext, folder: string): Promise<string[]> {
  try {
    if (!(await statOrNull(context, folder))?.isDirectory()) return [];
    return (await nullIfMissing(context.fs.readdir(folder))) ?? [];
  } catch {
    return []; // what cannot be listed is told of where it is looked for
  }
}

const isFolder = async (context: StoreContext, path: string): Promise<boolean> =>
  (await statOrNull(context, path))?.isDirectory() ?? true;

/** Milliseconds since it was written; null if it is not there. In the future counts as long ago. */
export async function ageOf(context: StoreContext, path: string): Promise<number | null> {
  const stats = await statOrNull(context, path);
  return stats && Math.abs(context.clock().getTime() - Number(stats.mtimeMs));
}

const isOlder = async (context: StoreContext, path: string, ms: number): Promise<boolean> =>
  ((await ageOf(context, path)) ?? 0) > ms;

async function examineSessionsFolder(context: StoreContext): Promise<Finding[]> {
  const { sessions, revisions, locks, drafts, quarantine, temps } = context.folders;
  const ours = [revisions, locks, drafts, quarantine, temps].map((path) => basename(path));
  const found: Finding[] = [];
  for (const name of await namesIn(context, sessions)) {
    const path = join(sessions, name);
    if (ours.includes(name) || idsOfViews([name]).length > 0) continue;
    if (isCopyName(name)) found.push(...(await examineVersion(context, path, idInCopyName(name) ?? '')));
    else if (isViewTemp(name)) {
      if (await isOlder(context, path, tempLastsMs)) found.push(finding(context, 'leftover-temp', path));
    } else if (isForeign(name)) found.push(finding(context, 'foreign-file', path));
  }
  return found;
}

/** A copy beside the sessions, or a version kept aside: offered in the app if it adds anything. */
async function examineVersion(context: StoreContext, path: string, idByName: string): Promise<Finding[]> {
  const sessionId = isSessionId(idByName) ? { sessionId: idByName } : {};
  const found = await readCandidate(context, path, [{ kind: 'view', sessionId: idByName, revision: 0 }]).catch(() => ({
    state: 'refused' as const,
  }));
  if (found === null) return [];
  if (found.state === 'refused') return [finding(context, 'cannot-read', path, { ...sessionId, lost: 'perhaps' })];
  if (found.state !== 'session')
    return found.state === 'newer'
      ? [finding(context, 'newer-format', path, sessionId)]
      : [finding(context, 'copy-unreadable', path, { ...sessionId, lost: 'perhaps' })];
  const { session, intact, modifiedMs } = found;
  // A session the disk does not give is told where sessions are looked at.
  const head = await readHead(context, new Map(), session.id).then(sessionOf, (cause: unknown) => Failure.from(cause));
  const other = { session, editedAt: intact ? null : new Date(modifiedMs).toISOString() };
  const adds = head === null || head instanceof Failure || uniteVersions(head, other) !== null;
  const isKept = dirname(path) === context.folders.quarantine;
  if (!adds && isKept) return [];
  return [finding(context, adds ? 'version-offered' : 'copy-adds-nothing', path, { sessionId: session.id })];
}

async function examineTemps(context: StoreContext): Promise<Finding[]> {
  const { temps, revisions } = context.folders;
  const found: Finding[] = [];
  for (const name of await namesIn(context, temps)) {
    const path = join(temps, name);
    const id = name.split('.')[0] ?? '';
    const sessionId = isSessionId(id) ? { sessionId: id } : {};
    if (!isOurTemp(name)) {
      if (isForeign(name)) found.push(finding(context, 'foreign-file', path));
    } else if (isJudged(name) || isPurged(name)) {
      // Whoever removes a session is done with it in far less than that.
      if (await isOlder(context, path, lockLastsMs))
        found.push(finding(context, 'removal-broken-off', path, sessionId));
    } else if (await isOlder(context, path, tempLastsMs))
      found.push(finding(context, 'leftover-temp', path, sessionId));
  }
  for (const name of (await namesIn(context, revisions)).filter(isProbe))
    if (await isOlder(context, join(revisions, name), tempLastsMs))
      found.push(finding(context, 'leftover-temp', join(revisions, name)));
  return found;
}

async function examineLocks(context: StoreContext): Promise<Finding[]> {
  const { fs, folders } = context;
  const found: Finding[] = [];
  for (const name of await namesIn(context, folders.locks)) {
    const path = join(folders.locks, name);
    const [, id = ''] = /^session-([0-9a-z-]+)\.lock$/.exec(name) ?? /^session-([0-9a-z-]+)\.waits-/.exec(name) ?? [];
    if (!isSessionId(id) || !(name.endsWith('.lock') || isPlace(name))) {
      if (isForeign(name)) found.push(finding(context, 'foreign-file', path));
      continue;
    }
    const stats = await statOrNull(context, path);
    if (stats === null) continue;
    const isEmptyFolder = stats.isDirectory() && ((await nullIfMissing(fs.readdir(path))) ?? []).length === 0;
    if (!isEmptyFolder || (await isOlder(context, path, lockLastsMs)))
      found.push(finding(context, 'lock-stale', path, { sessionId: id }));
  }
  return found;
}

async function examineDrafts(
  context: StoreContext,
  stopIfAsked: () => void,
): Promise<{ findings: Finding[]; count: number }> {
  const { fs, folders } = context;
  const findings: Finding[] = [];
  let count = 0;
  for (const id of await namesIn(context, folders.drafts)) {
    stopIfAsked();
    if (!isSessionId(id) || !(await isFolder(context, draftsOf(folders, id)))) {
      if (isForeign(id)) findings.push(finding(context, 'foreign-file', join(folders.drafts, id)));
      continue;
    }
    const there = await Promise.all(
      [revisionsOf(folders, id), viewPath(folders, id)].map((path) => statOrNull(context, path)),
    );
    const hasSession = there.some((stats) => stats !== null);
    for (const name of await namesIn(context, draftsOf(folders, id))) {
      const path = join(draftsOf(folders, id), name);
      if (!/^[0-9a-f]{32}\.json$/.test(name)) {
        if (isForeign(name)) findings.push(finding(context, 'foreign-file', path, { sessionId: id }));
        continue;
      }
      const stats = await statOrNull(context, path);
      if (stats === null) continue;
      if (!stats.isFile()) {
        findings.push(finding(context, 'not-a-file', path, { sessionId: id, lost: 'perhaps' }));
        continue;
      }
      count += 1;
      const bytes = await nullIfMissing(fs.readFile(path)).catch(() => 'refused' as const);
      if (bytes === null) continue;
      if (bytes === 'refused') {
        findings.push(finding(context, 'cannot-read', path, { sessionId: id, lost: 'perhaps' }));
        continue;
      }
      if (!isDraft(bytes, id))
        findings.push(finding(context, 'draft-damaged', path, { sessionId: id, lost: 'perhaps' }));
      else if (!hasSession) findings.push(finding(context, 'draft-without-session', path, { sessionId: id }));
    }
  }
  return { findings, count };
}

function isDraft(bytes: Uint8Array, id: string): boolean {
  try {
    const parsed = Draft.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success && parsed.data.sessionId === id;
  } catch {
    return false;
  }
}

/** Ours are named after a session, or after what was put here that belongs to none; with a random part if its mover was killed. */
const isKeptAside = (name: string): boolean =>
  /^session-[0-9a-z-]+\.[0-9a-z-]+(?:\.[0-9a-z-]+)?\.[0-9a-f]{16}\.json$/.test(name);
/** Why the doctor put a file here, beside it. */
export const isNote = (name: string): boolean =>
  /^session-[0-9a-z-]+\.[0-9a-z-]+\.[0-9a-f]{16}\.note\.json$/.test(name);

async function examineQuarantine(context: StoreContext): Promise<{ findings: Finding[]; keptAside: number }> {
  const { quarantine } = context.folders;
  const names = await namesIn(context, quarantine);
  const offered = new Map(offeredNames(names).map(({ name, id }) => [name, id]));
  const findings: Finding[] = [];
  let keptAside = 0;
  for (const name of names) {
    const id = offered.get(name);
    if (id !== undefined) findings.push(...(await examineVersion(context, join(quarantine, name), id)));
    else if (isKeptAside(name)) keptAside += 1;
    else if (!isNote(name) && isForeign(name)) findings.push(finding(context, 'foreign-file', join(quarantine, name)));
  }
  return { findings, keptAside };
}
