// One session as the doctor sees it: every version parsed and checked, and compared with the file a person sees.
import { join } from 'node:path';
import type { DamageReason, Finding } from '../../../shared/doctor-report.ts';
import type { Session } from '../../../shared/session/session.ts';
import { isErrno } from '../disk-failure.ts';
import { maxFileBytes, parseSession, plainBytesOf } from '../session-file.ts';
import { revisionName, revisionPath, revisionsIn, revisionsOf, viewPath } from '../session-folder.ts';
import { type Head, readHead } from '../session-head.ts';
import { nullIfMissing, statOrNull } from '../session-view.ts';
import type { StoreContext } from '../store-context.ts';
import { finding } from './doctor-context.ts';
import { isForeign } from './foreign-name.ts';

export type ExaminedSession = {
  findings: Finding[];
  /** The same text when looked at again means that nobody wrote meanwhile; null if it could not be looked at. */
  key: string | null;
  versions: number;
  bytes: number;
  /** What it says it holds in `attachments/`. */
  attachments: Session['attachments'];
};

type CommandIds = readonly string[];
/** `commands` are null for what is no session of today's format. */
type Version = { reason: DamageReason | 'not-a-file' | null; bytes: number; commands: CommandIds | null };

/** As many of the newest versions as are never pruned, so that a number missing among them means something. */
const keptInRow = 8;
/** A beginning takes its folder and its first version in one go, well within this (milliseconds). */
const beginningMs = 60_000;

/** Looks at a session in its whole and changes nothing. */
export async function examineSession(context: StoreContext, id: string): Promise<ExaminedSession> {
  const nothing = { key: null, versions: 0, bytes: 0, attachments: [] };
  try {
    return await examine(context, id);
  } catch (error) {
    // Removed while it was looked at.
    if (isErrno(error, 'ENOENT')) return { ...nothing, findings: [] };
    const where = revisionsOf(context.folders, id);
    if (isErrno(error, 'ENOTDIR'))
      return { ...nothing, findings: [finding(context, 'not-a-folder', where, { sessionId: id, lost: 'perhaps' })] };
    return { ...nothing, findings: [finding(context, 'cannot-read', where, { sessionId: id, lost: 'perhaps' })] };
  }
}

async function examine(context: StoreContext, id: string): Promise<ExaminedSession> {
  const { fs, folders } = context;
  const place = await statOrNull(context, revisionsOf(folders, id));
  // A link would be read through, and written through.
  if (place && !place.isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
  const head = await readHead(context, new Map(), id);
  const folder = revisionsOf(folders, id);
  const names = (await nullIfMissing(fs.readdir(folder))) ?? [];
  const revisions = revisionsIn(names);
  const findings = names
    .filter((name) => isForeign(name) && !/^\d{12}\.json$/.test(name))
    .map((name) => finding(context, 'foreign-file', join(folder, name), { sessionId: id }));
  const versions = new Map<number, Version>();
  for (const revision of revisions) {
    const version = await readVersion(context, id, revision);
    if (version) versions.set(revision, version);
  }
  const view = await statOrNull(context, viewPath(folders, id));
  const bytes = [...versions.values()].reduce((sum, version) => sum + version.bytes, Number(view?.size ?? 0));
  const known = { key: head.key, versions: versions.size, bytes };
  if (head.newer) {
    findings.push(finding(context, 'newer-format', viewPath(folders, id), { sessionId: id }));
    return { ...known, findings, attachments: head.newer.session?.attachments ?? [] };
  }
  findings.push(...(await judge(context, id, head, versions)), ...(await gaps(context, id, versions)));
  return { ...known, findings, attachments: head.committed?.session.attachments ?? [] };
}

/** Null if it is gone by now: pruned. */
async function readVersion(context: StoreContext, id: string, revision: number): Promise<Version | null> {
  const path = revisionPath(context.folders, id, revision);
  const stats = await statOrNull(context, path);
  if (stats === null) return null;
  const size = Number(stats.size);
  if (!stats.isFile() || size > maxFileBytes) return { reason: 'not-a-file', bytes: 0, commands: null };
  const stored = await nullIfMissing(context.fs.readFile(path));
  if (stored === null) return null;
  const content = parseSession(plainBytesOf(context, stored, { kind: 'revision', sessionId: id, revision }), id);
  if (content.state === 'newer') return { reason: null, bytes: size, commands: null };
  if (content.state === 'damaged') return { reason: reasonOf(content.reason), bytes: size, commands: null };
  const { session, intact } = content;
  const reason = !intact ? 'checksum' : session.revision === revision ? null : 'other-version';
  return { reason, bytes: size, commands: session.recentCommands.map((command) => command.id) };
}

function reasonOf(reason: string): DamageReason {
  if (reason === 'empty') return 'empty';
  if (reason === 'it holds another session') return 'other-session';
  return reason === 'not readable as JSON' || reason === 'not decodable' ? 'not-json' : 'not-a-session';
}

async function judge(
  context: StoreContext,
  id: string,
  head: Head,
  versions: ReadonlyMap<number, Version>,
): Promise<Finding[]> {
  const { folders } = context;
  const { committed, view } = head;
  const path = viewPath(folders, id);
  const details = { sessionId: id };
  if (committed === null && view.state !== 'foreign') {
    if (head.revisions.length > 0 || view.state !== 'missing')
      return [
        finding(context, 'session-unreadable', head.hasFolder ? revisionsOf(folders, id) : path, {
          ...details,
          lost: 'yes',
        }),
      ];
    return (await isLongThere(context, revisionsOf(folders, id)))
      ? [finding(context, 'session-empty', revisionsOf(folders, id), details)]
      : [];
  }
  const found: Finding[] = [];
  for (const [revision, { reason }] of versions) {
    if (reason === null) continue;
    const where = revisionPath(folders, id, revision);
    const isNewest = committed === null || revision > committed.revision;
    const lost = isNewest && view.state !== 'foreign' ? 'perhaps' : 'nothing';
    if (reason === 'not-a-file') found.push(finding(context, 'not-a-file', where, { ...details, lost }));
    else
      found.push(
        finding(context, isNewest ? 'newest-version-damaged' : 'old-version-damaged', where, {
          ...details,
          lost,
          reason,
        }),
      );
  }
  if (head.revisions.length === 0) found.push(finding(context, 'view-without-versions', path, details));
  else if (view.state === 'missing') found.push(finding(context, 'view-missing', path, details));
  else if (view.state === 'blocked') found.push(finding(context, 'not-a-file', path, details));
  else if (view.state === 'damaged')
    found.push(finding(context, 'view-damaged', path, { ...details, reason: reasonOf(view.reason) }));
  else if (view.state === 'doubtful')
    found.push(finding(context, 'view-doubtful', path, { ...details, reason: 'checksum' }));
  // Going back one version, a view of the lost one is not behind but ahead, and that was said.
  else if (view.state === 'behind' && !head.steppedBack) found.push(finding(context, 'view-behind', path, details));
  else if (view.state === 'foreign' && !head.steppedBack && committed)
    found.push(finding(context, 'view-changed', path, details));
  return found;
}

/**
 * Numbers missing among the newest versions, unless the next one took in a version from elsewhere, whose number it then
 * passed, or they are known to lie in the quarantine. Taking in brings no command of its own, but may come with one: so
 * numbers are missing only where at least as many commands came as versions would have brought.
 */
async function gaps(context: StoreContext, id: string, versions: ReadonlyMap<number, Version>): Promise<Finding[]> {
  const newest = [...versions.keys()].sort((a, b) => b - a).slice(0, keptInRow);
  const found: Finding[] = [];
  for (const [index, revision] of newest.entries()) {
    const before = newest[index + 1];
    if (before === undefined || before === revision - 1) continue;
    const commands = versions.get(revision)?.commands;
    const earlier = versions.get(before)?.commands;
    // Where that cannot be told, nothing is said.
    if (!commands || !earlier) continue;
    const came = commands.filter((command) => !earlier.includes(command)).length;
    if (came < Math.min(revision - before, commands.length)) continue;
    const aside = (await asideOf(context, id)).filter((number) => number > before && number < revision).length;
    const count = revision - before - 1 - aside;
    const where = join(revisionsOf(context.folders, id), revisionName(revision));
    if (count > 0) found.push(finding(context, 'version-gap', where, { sessionId: id, count }));
  }
  return found;
}

/** The numbers of versions that were put into the quarantine. */
async function asideOf({ fs, folders }: StoreContext, id: string): Promise<number[]> {
  const names = (await nullIfMissing(fs.readdir(folders.quarantine))) ?? [];
  const numbers = names.map(
    (name) => name.startsWith(`session-${id}.`) && /\.(\d{12})\.[0-9a-f]{16}\.json$/.exec(name)?.[1],
  );
  return [...new Set(numbers.flatMap((number) => (number ? [Number.parseInt(number, 10)] : [])))];
}

async function isLongThere(context: StoreContext, path: string): Promise<boolean> {
  const stats = await statOrNull(context, path);
  return stats !== null && Number(stats.mtimeMs) < context.clock().getTime() - beginningMs;
}
