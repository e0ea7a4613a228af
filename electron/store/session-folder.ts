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
export const lockPath = (folders: StoreFolders, id: string): string => join(folders.locks, `session-${id}.lock`);
export const revisionsOf = (folders: StoreFolders, id: string): string => join(folders.revisions, id);
export const draftsOf = (folders: StoreFolders, id: string): string => join(folders.drafts, id);

export const revisionPath = (folders: StoreFolders, id: string, revision: number): string =>
  join(folders.revisions, id, revisionName(revision));

/** A name in `.tmp` nobody else will use; it begins with the session's id, so that a purge finds it. */
export const tempPath = (folders: StoreFolders, id: string, ending: 'tmp' | 'purged' = 'tmp'): string =>
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
  names.flatMap((name) => /^session-(.*)\.json$/.exec(name)?.[1] ?? []).filter(isSessionId);

export const isSessionId = (id: string): boolean => SessionId.safeParse(id).success;

/** Names in `.tmp` that only we give. */
export const isOurTemp = (name: string): boolean => /^[0-9a-z][0-9a-z-]*\.[0-9a-f]{16}\.(?:tmp|purged)$/.test(name);

/** Whether a name in `.tmp` or `.quarantine` belongs to this session. */
export const isTempOf = (name: string, id: string): boolean => isOurTemp(name) && name.startsWith(`${id}.`);
export const isQuarantineOf = (name: string, id: string): boolean => name.startsWith(`session-${id}.`);

/** Names beside views that write-file-atomic leaves when it is killed. */
export const isViewTemp = (name: string): boolean => /^session-[0-9a-z-]+\.json\.\d{1,10}$/.test(name);
