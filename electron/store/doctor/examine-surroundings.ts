// What surrounds the sessions: the folders themselves, their permissions, the disk, preferences, templates, attachments,
// and what the app can make anew.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../../shared/doctor-report.ts';
import { Preferences } from '../../../shared/preferences.ts';
import type { Session } from '../../../shared/session/session.ts';
import { nullIfMissing, statOrNull } from '../session-view.ts';
import type { StoreContext } from '../store-context.ts';
import { openTemplates } from '../template-files.ts';
import { finding, tempLastsMs } from './doctor-context.ts';
import { ageOf, isProbe, namesIn } from './examine-leftovers.ts';
import { isForeign } from './foreign-name.ts';

type Attachments = Session['attachments'];

/** Bytes. Enough for weeks of writing, and little enough that a disk so full is about to be entirely full. */
const leastSpace = 50 * 2 ** 20;
/** What `statfs` calls file systems that are known to have no hard links: FAT and exFAT. */
const withoutHardLinks = [0x4d44, 0x2011bab0];

/** Changes nothing. `attachments`: those that sessions name, with any of the sessions that do. */
export async function examineSurroundings(
  context: StoreContext,
  attachments: ReadonlyMap<string, { size: number; sessionId: string }>,
  stopIfAsked: () => void,
): Promise<{ findings: Finding[]; attachments: number }> {
  const held = await examineAttachments(context, attachments, stopIfAsked);
  const findings = [
    ...(await examineDisk(context)),
    ...(await examineFolders(context)),
    ...(await examinePermissions(context, stopIfAsked)),
    ...(await examinePreferences(context)),
    ...(await examineTemplates(context)),
    ...(await examineCaches(context)),
    ...held.findings,
  ];
  return { findings, attachments: held.count };
}

const ownFolders = ({ folders }: StoreContext): string[] => [
  folders.sessions,
  folders.revisions,
  folders.locks,
  folders.drafts,
  folders.quarantine,
  folders.temps,
];

async function examineDisk(context: StoreContext): Promise<Finding[]> {
  const { directory } = context.folders;
  const found: Finding[] = [];
  const disk = await statfs(directory).catch(() => null);
  if (disk && disk.bavail * disk.bsize < leastSpace) found.push(finding(context, 'little-space', directory));
  if (disk && withoutHardLinks.includes(disk.type)) found.push(finding(context, 'no-hard-links', directory));
  const isWritable = await access(directory, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) found.push(finding(context, 'not-writable', directory));
  return found;
}

async function examineFolders(context: StoreContext): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const path of [context.folders.directory, ...ownFolders(context)]) {
    const stats = await statOrNull(context, path);
    if (stats === null) found.push(finding(context, 'folder-missing', path));
    else if (!stats.isDirectory()) found.push(finding(context, 'not-a-folder', path));
  }
  return found;
}

/** What has to be closed: paths whose mode lets others in, by the folder of ours they lie in. Preferences are their own place. */
export async function openPaths(context: StoreContext, stopIfAsked: () => void): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (process.platform === 'win32') return found;
  const { folders } = context;
  const note = async (place: string, path: string): Promise<void> => {
    const stats = await statOrNull(context, path).catch(() => null);
    if (!stats || stats.isSymbolicLink() || (stats.mode & 0o077n) === 0n) return;
    found.set(place, [...(found.get(place) ?? []), path]);
  };
  for (const path of ownFolders(context)) await note(path, path);
  for (const name of await namesIn(context, folders.sessions))
    if (name.endsWith('.json')) await note(folders.sessions, join(folders.sessions, name));
  for (const name of await namesIn(context, folders.quarantine))
    await note(folders.quarantine, join(folders.quarantine, name));
  for (const place of [folders.revisions, folders.drafts])
    for (const id of await namesIn(context, place)) {
      stopIfAsked();
      // Made in passing, with the mode of what they try out.
      if (isProbe(id)) continue;
      await note(place, join(place, id));
      for (const name of await namesIn(context, join(place, id))) await note(place, join(place, id, name));
    }
  const preferences = join(folders.directory, 'preferences.json');
  await note(preferences, preferences);
  return found;
}

async function examinePermissions(context: StoreContext, stopIfAsked: () => void): Promise<Finding[]> {
  return [...(await openPaths(context, stopIfAsked))].map(([place, { length: count }]) =>
    finding(context, 'permissions-open', place, { count }),
  );
}

async function examinePreferences(context: StoreContext): Promise<Finding[]> {
  const path = join(context.folders.directory, 'preferences.json');
  const json = await readJson(context, path);
  if (json === missing) return [];
  if (Preferences.safeParse(json).success) return [];
  const isNewer = isRecord(json) && typeof json.format === 'number' && json.format > 1;
  return [finding(context, isNewer ? 'newer-format' : 'preferences-damaged', path)];
}

async function examineTemplates(context: StoreContext): Promise<Finding[]> {
  const folder = join(context.folders.directory, 'templates');
  if ((await statOrNull(context, folder)) === null) return [];
  try {
    const { templates, broken } = await openTemplates(context.folders.directory, context.fs).list();
    const isUsable = ({ problems }: { problems: readonly unknown[] }) => problems.length === 0;
    const bad = [...broken, ...templates].filter((one) => !isUsable(one));
    const found = bad.map(({ file }) => finding(context, 'template-broken', join(folder, file)));
    for (const name of await namesIn(context, folder)) {
      const path = join(folder, name);
      if (/^\.[0-9a-f]{16}\.tmp$/.test(name)) {
        if (((await ageOf(context, path)) ?? 0) > tempLastsMs) found.push(finding(context, 'leftover-temp', path));
      } else if (!/^[^.].*\.json$/iu.test(name) && isForeign(name)) found.push(finding(context, 'foreign-file', path));
    }
    return found;
  } catch {
    return [finding(context, 'not-a-folder', folder)];
  }
}

/** Files that are made anew when they are not there or make no sense. Their temp files are the writers' own. */
const caches = ['catalog.json', 'memory.json', 'insights.json', 'imports.json', 'windows.json', 'sweep-clock.json'];

async function examineCaches(context: StoreContext): Promise<Finding[]> {
  const { directory } = context.folders;
  const found: Finding[] = [];
  for (const name of caches) {
    const bytes = await readOrEmpty(context, join(directory, name));
    if (bytes !== null && !isSoundCache(bytes)) found.push(finding(context, 'cache-damaged', join(directory, name)));
  }
  for (const name of await namesIn(context, directory)) {
    const isTemp =
      /^(?:preferences|imports)\.json\.[0-9a-f]{16}\.tmp$/.test(name) ||
      /^(?:memory|catalog|insights)\.json\.\d+$/.test(name);
    if (isTemp && ((await ageOf(context, join(directory, name))) ?? 0) > tempLastsMs)
      found.push(finding(context, 'leftover-temp', join(directory, name)));
    // The browser keeps its own files here, so only what looks like a session put in the wrong place is told.
    if (/^session-.*\.json$/.test(name)) found.push(finding(context, 'foreign-file', join(directory, name)));
  }
  return found;
}

async function examineAttachments(
  context: StoreContext,
  named: ReadonlyMap<string, { size: number; sessionId: string }>,
  stopIfAsked: () => void,
): Promise<{ findings: Finding[]; count: number }> {
  const folder = join(context.folders.directory, 'attachments');
  const present = new Set((await namesIn(context, folder)).filter((name) => /^[0-9a-f]{64}$/.test(name)));
  const findings: Finding[] = [];
  for (const [sha256, { sessionId }] of named)
    if (!present.has(sha256))
      findings.push(finding(context, 'attachment-missing', join(folder, sha256), { sessionId, lost: 'yes' }));
  for (const sha256 of present) {
    stopIfAsked();
    const path = join(folder, sha256);
    const owner = named.get(sha256);
    if (!owner) findings.push(finding(context, 'attachment-unused', path));
    else if ((await hashOfFile(path)) !== sha256)
      findings.push(finding(context, 'attachment-damaged', path, { sessionId: owner.sessionId, lost: 'yes' }));
  }
  return { findings, count: present.size };
}

/** Attachments can be larger than is wise to hold. Null if it cannot be read. */
async function hashOfFile(path: string): Promise<string | null> {
  try {
    const hash = createHash('sha256');
    for await (const part of createReadStream(path)) hash.update(part);
    return hash.digest('hex');
  } catch {
    return null; // said to be damaged: for whoever looks for it that is the same
  }
}

/** Each attachment the sessions name, once. */
export const addAttachments = (
  all: Map<string, { size: number; sessionId: string }>,
  sessionId: string,
  attachments: Attachments,
): void => {
  for (const { sha256, size } of attachments) all.set(sha256, { size, sessionId });
};

const missing = Symbol('no such file');

/** One value of JSON, or a first line that says what the rest is and what it hashes to. */
function isSoundCache(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(10);
  const header = parsed(end < 0 ? bytes : bytes.subarray(0, end));
  if (!isRecord(header) || typeof header.digest !== 'string' || header.sessions === undefined)
    return isRecord(parsed(bytes));
  return (
    createHash('sha256')
      .update(bytes.subarray(end + 1))
      .digest('hex') === header.digest
  );
}

/** Null if there is none. One that cannot be read is as good as empty. */
const readOrEmpty = (context: StoreContext, path: string): Promise<Uint8Array | null> =>
  nullIfMissing(context.fs.readFile(path)).catch(() => new Uint8Array());

async function readJson(context: StoreContext, path: string): Promise<unknown> {
  const bytes = await readOrEmpty(context, path);
  return bytes === null ? missing : parsed(bytes);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
