// What a session is right now: its highest readable revision, compared with its view. Reading takes no lock,
// because revisions never change.
import type { BigIntStats } from 'node:fs';
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { errnoOf } from './disk-failure.ts';
import { grownSession } from './grown-session.ts';
import { quarantine } from './quarantine.ts';
import { maxFileBytes, parseSession, plainBytesOf, type SessionContent } from './session-file.ts';
import { revisionName, revisionPath, revisionsIn, revisionsOf, viewPath } from './session-folder.ts';
import { type Committed, digestOf, inspectView, nullIfMissing, statOrNull, type ViewFinding } from './session-view.ts';
import type { StoreContext } from './store-context.ts';
import { fileKey } from './store-fs.ts';

export type Head = {
  /** Numbers of all revisions by name, highest first, readable or not. */
  revisions: number[];
  hasFolder: boolean;
  committed: Committed | null;
  /** Whether a higher revision was damaged. */
  steppedBack: boolean;
  /** The newest revision or the view is of a newer format; `session` is null when it cannot be shown. */
  newer: { session: Session | null } | null;
  view: ViewFinding;
  /** Of the view as it was looked at; null if there was none. */
  viewKey: string | null;
  /** Names and stats of all this was read from: the same text means nothing changed. */
  key: string;
};

type Remembered = {
  committed: Committed;
  revisionKey: string;
  /** Of the view as it was found to hold nothing but what is committed; null if that is not known. */
  viewKey: string | null;
  /** How many commits that view is known to be behind. */
  behind: number;
  synced: boolean;
};

/** The newest sessions as parsed, valid only while names and stats prove that nothing changed. */
export type HeadCache = Map<string, Remembered>;

const mostRemembered = 64;

export function remember(cache: HeadCache, id: string, entry: Remembered): void {
  cache.delete(id);
  cache.set(id, entry);
  const oldest = cache.keys().next().value;
  if (cache.size > mostRemembered && oldest !== undefined) cache.delete(oldest);
}

/** What can be seen of a session without reading a file. */
type Glimpse = { names: string[] | null; revisions: number[]; newest: BigIntStats | null; view: BigIntStats | null };

/**
 * The head of a session. A damaged revision is copied to quarantine, told, and the one before is used. Throws the
 * operating system's own errors: a disk that cannot be read (`EIO`, `EACCES`) is not a damaged file.
 */
export async function readHead(context: StoreContext, cache: HeadCache, id: string): Promise<Head> {
  for (let attempt = 1; ; attempt++) {
    const seen = await glimpse(context, id);
    const head = seen && (await headOf(context, cache, id, seen));
    if (head) return head;
    // A revision that was listed is gone: another writer pruned or purged, so look again.
    if (attempt === 100) throw new Failure('io-error', 'the revisions of a session keep disappearing');
  }
}

/** The key `readHead` would give now, for three file calls; null when it must be asked again. */
export async function headKey(context: StoreContext, id: string): Promise<string | null> {
  const seen = await glimpse(context, id);
  return seen && keyOf(seen);
}

async function glimpse(context: StoreContext, id: string): Promise<Glimpse | null> {
  const { fs, folders } = context;
  const names = await nullIfMissing(fs.readdir(revisionsOf(folders, id)));
  const revisions = revisionsIn(names ?? []);
  const [highest] = revisions;
  const newest = highest === undefined ? null : await statOrNull(context, revisionPath(folders, id, highest));
  if (highest !== undefined && newest === null) return null;
  return { names, revisions, newest, view: await statOrNull(context, viewPath(folders, id)) };
}

const keyOf = ({ revisions, newest, view }: Glimpse): string =>
  `${revisions[0] ?? 0}|${newest ? fileKey(newest) : ''}|${view ? fileKey(view) : ''}`;

async function headOf(context: StoreContext, cache: HeadCache, id: string, seen: Glimpse): Promise<Head | null> {
  const known = cache.get(id);
  const [highest] = seen.revisions;
  const revisionKey = seen.newest && fileKey(seen.newest);
  const viewKey = seen.view && fileKey(seen.view);
  const base = { revisions: seen.revisions, hasFolder: seen.names !== null, viewKey, key: keyOf(seen) };
  const unchanged = known?.committed.revision === highest && known?.revisionKey === revisionKey;
  if (known && unchanged && viewKey !== null && known.viewKey === viewKey)
    return { ...base, committed: known.committed, steppedBack: false, newer: null, view: viewOf(known) };

  const found =
    known && unchanged
      ? { committed: known.committed, newer: null }
      : await newestReadable(context, id, seen, known?.committed.session);
  if (found === null) return null;
  const { committed } = found;
  const steppedBack = highest !== undefined && committed?.revision !== highest && found.newer === null;
  // The view was dated like the newest revision, also when that one is damaged now and an older one is used.
  const dated = committed && seen.newest ? { ...committed, modifiedMs: Number(seen.newest.mtimeMs) } : committed;
  // What held nothing but what was committed then, and has not changed since, holds nothing more than what is now.
  const newer = known && committed && !steppedBack ? committed.revision - known.committed.revision : 0;
  const isBehind = newer > 0 && viewKey !== null && known?.viewKey === viewKey;
  const view: ViewFinding = isBehind
    ? { state: 'behind' }
    : await inspectView(context, id, seen.view, dated, committed === null && highest !== undefined);
  // Unless a commit was faster and remembers something newer.
  if (committed && !steppedBack && revisionKey !== null && cache.get(id) === known)
    remember(cache, id, {
      committed,
      revisionKey,
      viewKey: view.state === 'current' || view.state === 'behind' ? viewKey : null,
      behind: isBehind ? (known?.behind ?? 0) + newer : view.state === 'behind' ? 1 : 0,
      synced: known !== undefined && unchanged && known.synced,
    });
  return { ...base, committed, steppedBack, newer: found.newer ?? (view.state === 'newer' ? view : null), view };
}

const viewOf = ({ behind }: Remembered): ViewFinding => ({ state: behind > 0 ? 'behind' : 'current' });

type Newest = { committed: Committed | null; newer: { session: Session | null } | null };

async function newestReadable(
  context: StoreContext,
  id: string,
  seen: Glimpse,
  known: Session | undefined,
): Promise<Newest | null> {
  const { fs, folders } = context;
  for (const revision of seen.revisions) {
    const path = revisionPath(folders, id, revision);
    const stats = await statOrNull(context, path);
    if (stats === null) return null;
    if (!stats.isFile() || stats.size > BigInt(maxFileBytes)) {
      tellDamaged(context, id, revision, 'it is no file of ours');
      continue;
    }
    const bytes = await nullIfMissing(fs.readFile(path));
    if (bytes === null) return null;
    const plain = plainBytesOf(context, bytes, { kind: 'revision', sessionId: id, revision });
    const grown = known && plain && grownSession(plain, known);
    const content: SessionContent = grown
      ? { state: 'session', session: grown, intact: true }
      : parseSession(plain, id);
    if (content.state === 'newer') return { committed: null, newer: content };
    const swapped = content.state === 'session' && content.session.revision !== revision;
    if (plain !== null && content.state === 'session' && content.intact && !swapped) {
      const { session } = content;
      const modifiedMs = Number(stats.mtimeMs);
      // One that grew encodes to exactly these bytes, so their digest can be had when somebody asks for it.
      const digest = grown ? null : digestOf(plain);
      return { committed: { session, revision, digest, modifiedMs }, newer: null };
    }
    await keepAside(context, id, String(revision).padStart(12, '0'), bytes);
    // An older version in a newer one's place would take the session back without a word.
    const reason = swapped ? 'it holds another version' : 'its checksum is wrong';
    tellDamaged(context, id, revision, content.state === 'damaged' ? content.reason : reason);
  }
  return { committed: null, newer: null };
}

function tellDamaged(context: StoreContext, id: string, revision: number, reason: string): void {
  const detail = `${revisionName(revision)} is damaged (${reason}); the newest readable version is used`;
  context.tell({ kind: 'rebuilt', sessionId: id, code: null, detail });
}

/** Copies damaged bytes to quarantine. The original stays too, so a copy that fails now is only told. */
async function keepAside(context: StoreContext, id: string, source: string, bytes: Uint8Array): Promise<void> {
  try {
    await quarantine(context, id, source, bytes);
  } catch (error) {
    const detail = `a damaged file could not be copied to the quarantine: ${errnoOf(error) ?? 'unknown'}`;
    context.tell({ kind: 'not-writable', sessionId: id, code: null, detail });
  }
}

/**
 * The session a head stands for: null if there is none, or a `Failure` (`unreadable-session`, `newer-format`).
 * When the newest revision was damaged, a sound view gives back what it held.
 */
export function sessionOf(head: Head): Session | Failure | null {
  if (head.newer) return head.newer.session ?? new Failure('newer-format', 'written by a newer version');
  const { committed, view } = head;
  if (committed) return head.steppedBack && view.state === 'foreign' ? view.merged : committed.session;
  if (view.state === 'foreign') return view.merged;
  if (head.revisions.length === 0 && (view.state === 'missing' || view.state === 'current')) return null;
  const reason = view.state === 'damaged' ? view.reason : 'no readable version';
  return new Failure('unreadable-session', `the session could not be read: ${reason}`);
}
