// A journal for the doctor, and the ways in which its files are damaged one by one.
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainSession } from '../../electron/store/plain-session.ts';
import { openSessionStore } from '../../electron/store/session-store.ts';
import type { FindingCode } from '../../shared/doctor-report.ts';
import { templateFile } from '../../shared/interview/template-file.ts';
import { reflective } from '../../shared/interview/templates/reflective.ts';
import { Session } from '../../shared/session/session.ts';
import { answer, draftOf, revisionFiles, revisionsFolder, viewOf } from '../electron/store/open-store.ts';

/** `ids`: of two sessions with four answers each; the second is never damaged. */
export type DoctorJournal = { directory: string; ids: [string, string] };

export async function doctorJournal(directory: string): Promise<DoctorJournal> {
  const store = await openSessionStore({ directory, timeZone: 'Europe/Dublin' });
  const begin = async (title: string): Promise<string> => {
    const { id } = await store.create({ templateId: 'reflective', title });
    for (const commandId of ['a1', 'a2', 'a3', 'a4']) await store.dispatch(id, answer(commandId));
    return id;
  };
  const ids: [string, string] = [await begin('One day'), await begin('Another day')];
  await store.saveDraft(draftOf(ids[0], 'not sent yet', 1, 'a window'));
  await store.close();
  writeFileSync(join(directory, 'preferences.json'), '{\n  "format": 1\n}\n', { mode: 0o600 });
  writeFileSync(join(directory, 'memory.json'), '{"format":1}', { mode: 0o600 });
  mkdirSync(join(directory, 'templates'), { mode: 0o700 });
  const own = { ...reflective, id: 'my-own', name: 'My own' };
  writeFileSync(join(directory, 'templates', 'my-own.json'), templateFile(own), { mode: 0o600 });
  return { directory, ids };
}

export type Damage = {
  what: string;
  damage: (journal: DoctorJournal) => void;
  /** Of what is found, sorted; a code twice is two findings. */
  codes: FindingCode[];
  /** What a repair leaves, sorted. */
  left?: FindingCode[];
  /** What shows only once the rest is repaired, and is repaired then. */
  further?: FindingCode[];
  /** The person had it removed for good, so what is left of it goes. */
  removed?: true;
};

export const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
export const age = (path: string, hours = 3): void => utimesSync(path, hoursAgo(hours), hoursAgo(hours));
export const inSessions = ({ directory }: DoctorJournal, ...names: string[]): string =>
  join(directory, 'sessions', ...names);
export const hex = '0123456789abcdef';

/** Writes over a file and keeps its dates, as a disk that forgets does. */
export function spoil(path: string, bytes: string | Uint8Array): void {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, bytes);
  utimesSync(path, atime, mtime);
}

export const revision = ({ directory, ids }: DoctorJournal, fromNewest: number): string =>
  revisionFiles(directory, ids[0])[fromNewest] ?? '';
export const view = ({ directory, ids }: DoctorJournal): string => viewOf(directory, ids[0]);
export const cutInHalf = (path: string): void => spoil(path, readFileSync(path).subarray(0, 900));
export const withLetterChanged = (path: string): void =>
  spoil(path, readFileSync(path, 'utf8').replace('answer a1', 'answer b1'));

/** The session as it is, changed, with a checksum that fits. */
export const sealed = (path: string, change: Partial<Session>): Uint8Array => {
  const { checksum: _checksum, ...body } = JSON.parse(readFileSync(path, 'utf8'));
  return plainSession(Session.parse({ ...body, ...change }));
};

export const empty = (path: string, hours?: number): void => {
  writeFileSync(path, '', { mode: 0o600 });
  if (hours !== undefined) age(path, hours);
};
export const folder = (path: string, hours?: number): void => {
  mkdirSync(path, { mode: 0o700 });
  if (hours !== undefined) age(path, hours);
};

export function cutInHalfShort(path: string): void {
  spoil(path, readFileSync(path).subarray(0, 60));
}

/** A next version, and its view, that names an attachment. */
export function nameAttachment({ directory, ids: [id] }: DoctorJournal, sha256: string): void {
  const attachments = [{ sha256, type: 'image/png', size: 0 }];
  const bytes = sealed(viewOf(directory, id), { revision: 6, attachments });
  writeFileSync(join(revisionsFolder(directory, id), '000000000006.json'), bytes, { mode: 0o600 });
  writeFileSync(viewOf(directory, id), bytes, { mode: 0o600 });
}
