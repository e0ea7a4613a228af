// Opens a store for a test, and says things to it shortly.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSessionStore, type SessionStore, type StoreOptions } from '../../../electron/store/session-store.ts';
import { Failure, type FailureCode } from '../../../shared/failure.ts';
import type { Session } from '../../../shared/session/session.ts';
import type { SessionCommand } from '../../../shared/session/session-command.ts';

export const question = { id: 'q', text: 'What happened?', kind: 'own', depth: 0 } as const;

/** A store that is closed when the test is over. */
export async function openStore(directory: string, options: Partial<StoreOptions> = {}): Promise<SessionStore> {
  const store = await openSessionStore({ timeZone: 'Europe/Dublin', ...options, directory });
  onTestFinished(() => store.close());
  return store;
}

/** A store with one session in it. */
export async function storeWithSession(directory: string, options: Partial<StoreOptions> = {}) {
  const store = await openStore(directory, options);
  const session = await store.create({ templateId: 'reflective', title: 'A day' });
  return { store, id: session.id };
}

/** The view comes after the acknowledgement; leaving a session that stays waits for its turn behind that. */
export const viewWritten = (store: SessionStore, id: string): Promise<void> => store.leave(id);

export const answer = (
  commandId: string,
  text = `answer ${commandId}`,
): Extract<SessionCommand, { type: 'answer' }> => ({
  type: 'answer',
  commandId,
  exchangeId: `x-${commandId}`,
  question,
  text,
});

export const draftOf = (sessionId: string, text: string, sequence: number, owner: string, exchangeId = 'x-draft') => ({
  sessionId,
  exchangeId,
  kind: 'answer' as const,
  question,
  text,
  caret: { start: text.length, end: text.length },
  sequence,
  owner,
});

/** The ids of the commands whose answers a session holds, in order. */
export const answersIn = (session: Session): string[] =>
  session.exchanges.flatMap(({ texts }) => texts.map(({ id }) => id));

/** The code of the failure a promise rejects with, or `none`. */
export async function codeOf(promise: Promise<unknown>): Promise<FailureCode | 'none'> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

export const sessionsIn = (directory: string): string => join(directory, 'sessions');
export const viewOf = (directory: string, id: string): string => join(directory, 'sessions', `session-${id}.json`);
export const revisionsFolder = (directory: string, id: string): string => join(directory, 'sessions', '.revisions', id);

/** Paths of the revisions, newest first. */
export const revisionFiles = (directory: string, id: string): string[] => {
  const folder = revisionsFolder(directory, id);
  return readdirSync(folder)
    .sort()
    .reverse()
    .map((name) => join(folder, name));
};

/** Every file and folder under `directory`, as paths relative to it. */
export const everythingIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();

/** Whether some file in the quarantine holds exactly these bytes. */
export const isQuarantined = (directory: string, bytes: Uint8Array): boolean => {
  const folder = join(directory, 'sessions', '.quarantine');
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).equals(bytes));
};

/** Changes the JSON of a file as a person with an editor would. */
export function editJson(path: string, change: (json: Record<string, unknown>) => Record<string, unknown>): void {
  const json: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify(change(json), null, 2));
}
