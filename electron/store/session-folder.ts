// Where everything of a session is on disk, and which names are ours. Every other name is left alone.
import { join } from 'node:path';
import { SessionId } from '../../shared/session/session-id.ts';
import { randomName } from './durable-write.ts';

/** The paths of one store. */
export type StoreFolders = {
  /** What `openSessionStore` was given. */
  directory: string;
  sessions: string;
  revisions: string;
  locks: string;
  drafts: string;
  quarantine: string;
  temps: string;
};

export function storeFolders(directory: string): StoreFolders {
  const sessions = join(directory, 'sessions');
  return {
    directory,
    sessions,
    revisions: join(sessions, '.revisions'),
    locks: join(sessions, '.locks'),
    drafts: join(sessions, '.drafts'),
    quarantine: join(sessions, '.quarantine'),
    temps: join(sessions, '.tmp'),
  };
}

export const viewPath = (folders: StoreFolders, id: string): string => join(folders.sessions, `session-${id}.json`);
export const lockName = (id: string): string => `session-${id}.lock`;
export const lockPath = (folders: StoreFolders, id: string): string => join(folders.locks, lockName(id));
/** What the names of those who wait for a lock begin with. */
export const placePrefix = (id: string): string => `session-${id}.waits-`;
export const isPlace = (name: string): boolean => /^session-[0-9a-z-]+\.waits-\d{15}-[0-9a-f]{16}$/.test(name);
export const revisionsOf = (folders: StoreFolders, id: string): string => join(folders.revisions, id);
export const draftsOf = (folders: StoreFolders, id: string): string => join(folders.drafts, id);

export const revisionPath = (folders: StoreFolders, id: string, revision: number): string =>
  join(folders.revisions, id, revisionName(revision));

/** A name in `.tmp` nobody else will use; it begins with the session's id, so that a purge finds it. */
export const tempPath = (folders: StoreFolders, id: string, ending: 'tmp' | 'judged' | 'purged' = 'tmp'): string =>
  join(folders.temps, `${id}.${randomName()}.${ending}`);

export const revisionName = (revision: number): string => `${String(revision).padStart(12, '0')}.json`;

/** The numbers of the revisions among the names of a folder, highest first. */
export const revisionsIn = (names: readonly string[]): number[] =>
  names
    .filter((name) => /^\d{12}\.json$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => b - a);

/** The session ids among the names of the sessions folder, by their views. */
export const idsOfViews = (names: readonly string[]): string[] =>
  names
    .flatMap((name) => /^session-(.*)\.json$/.exec(name)?.[1] ?? [])
    .filter(isSessionId)
    .filter(isNoCopy);

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Our ids are UUIDs, so one with more behind it is what a sync tool made of a view's name. */
const isNoCopy = (id: string): boolean => !new RegExp(`^${uuid}.`).test(id);

/**
 * Whether a name in the sessions folder may be a copy that a sync tool or a person put beside a view: it holds a view's name
 * with something before or behind the id, and is none of ours. What is in it decides whether it is.
 */
export const isCopyName = (name: string): boolean =>
  /^[^.].*\.json$/.test(name) && idInCopyName(name) !== null && idsOfViews([name]).length === 0;

/** The session id a copy's name tells of: a guess, since a tool may add to it what an id may hold too. */
export const idInCopyName = (name: string): string | null => {
  const told = /session-([0-9a-z][0-9a-z-]*)/.exec(name)?.[1] ?? '';
  const id = new RegExp(`^${uuid}`).exec(told)?.[0] ?? told.replace(/-+$/, '');
  return isSessionId(id) ? id : null;
};

export const isSessionId = (id: string): boolean => SessionId.safeParse(id).success;

/** Names in `.tmp` that only we give. */
export const isOurTemp = (name: string): boolean =>
  /^[0-9a-z][0-9a-z-]*\.[0-9a-f]{16}\.(?:tmp|judged|purged)$/.test(name);

/** Whether a name in `.tmp` is that of revisions that were taken away to be judged, and may have to be put back. */
export const isJudged = (name: string): boolean => isOurTemp(name) && name.endsWith('.judged');

/** Whether a name in `.tmp` is that of revisions that were removed for good. */
export const isPurged = (name: string): boolean => isOurTemp(name) && name.endsWith('.purged');

/** Whether a name in `.tmp` or `.quarantine` belongs to this session. */
export const isTempOf = (name: string, id: string): boolean => isOurTemp(name) && name.startsWith(`${id}.`);
export const isQuarantineOf = (name: string, id: string): boolean => name.startsWith(`session-${id}.`);

/** Names beside views that write-file-atomic leaves when it is killed. */
export const isViewTemp = (name: string): boolean => /^session-[0-9a-z-]+\.json\.\d{1,10}$/.test(name);
