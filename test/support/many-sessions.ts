// Writes a whole library straight to disk, with the store's own encoding: thousands of sessions in a second or two.
import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainSession } from '../../electron/store/plain-session.ts';
import {
  revisionPath,
  revisionsOf,
  type StoreFolders,
  storeFolders,
  viewPath,
} from '../../electron/store/session-folder.ts';
import type { Session } from '../../shared/session/session.ts';
import { answered, makeSession } from './make-session.ts';

const firstDay = Date.parse('2026-01-05T07:00:00.000Z');

/** The id of the session with this index: a UUIDv7, one hour after the one before. */
export function idAt(index: number): string {
  const time = (firstDay + index * 3_600_000).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(index).padStart(12, '0')}`;
}

/** A completed session of `answers` answers, always the same for the same index. */
export function sessionAt(index: number, answers = 2): Session {
  const at = new Date(firstDay + index * 3_600_000).toISOString();
  let session = makeSession({ id: idAt(index), title: `Day ${index}`, createdAt: at, updatedAt: at });
  for (let turn = 1; turn <= answers; turn++) session = answered(session, `Answer ${turn} of day ${index}.`);
  return { ...session, status: 'completed', completedAt: at, updatedAt: at };
}

/** Makes the folders of a store and returns their paths. */
export function makeFolders(directory: string): StoreFolders {
  const folders = storeFolders(directory);
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true, mode: 0o700 });
  return folders;
}

/** Writes a session as its newest revision and, dated like it, its view. */
export function writeSession(folders: StoreFolders, session: Session): void {
  const bytes = plainSession(session);
  mkdirSync(revisionsOf(folders, session.id), { recursive: true, mode: 0o700 });
  const revision = revisionPath(folders, session.id, session.revision);
  writeFileSync(revision, bytes, { mode: 0o600 });
  const date = new Date(Math.floor(statSync(revision).mtimeMs));
  writeFileSync(viewPath(folders, session.id), bytes, { mode: 0o600 });
  utimesSync(viewPath(folders, session.id), date, date);
}

/** Writes `count` sessions; resolves with the paths to spoil them by. */
export function writeSessions(directory: string, count: number): StoreFolders {
  const folders = makeFolders(directory);
  for (let index = 0; index < count; index++) writeSession(folders, sessionAt(index));
  return folders;
}

/** Leaves neither a readable revision nor a readable view of a session. */
export function damageSession(folders: StoreFolders, index: number): void {
  const { id, revision } = sessionAt(index, 0);
  writeFileSync(revisionPath(folders, id, revision), `{"format":1,"id":"${id}",`);
  writeFileSync(viewPath(folders, id), '');
}

/** A file beside the views, as a sync tool puts it there. */
export const besideViews = (folders: StoreFolders, name: string): string => join(folders.sessions, name);
