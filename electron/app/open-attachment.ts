// Opens a stored file in another program: a copy with a name and an ending, since what is stored has neither. Only what is a
// photo, recording, film or PDF by its bytes is opened, so no program is ever started this way. The copies go on quitting.
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shell } from 'electron';
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { endingOf, shownType } from './shown-type.ts';

export type OpenAttachment = {
  /** `not-found` for one the session does not name, `invalid-input` for what is of no type that is opened. */
  open(sessionId: string, sha256: string): Promise<void>;
  /** Removes the copies. */
  close(): void;
};

export function createOpenAttachment(
  shell: Pick<Shell, 'openPath'>,
  folder: string,
  load: (sessionId: string) => Promise<Session>,
  read: (sha256: string) => Promise<Uint8Array>,
): OpenAttachment {
  const made: string[] = [];
  return {
    async open(sessionId, sha256) {
      const named = (await load(sessionId)).attachments.find((one) => one.sha256 === sha256);
      if (!named) throw new Failure('not-found', 'the session has no such attachment');
      const bytes = await read(sha256);
      const type = shownType(bytes.subarray(0, 64));
      if (type === undefined) throw new Failure('invalid-input', 'files of this kind are not opened');
      const place = await mkdtemp(join(folder, 'innerview-'));
      made.push(place);
      const path = join(place, `${bareName(named.name ?? '')}.${endingOf(type)}`);
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
      const refused = await shell.openPath(path);
      if (refused !== '') throw new Failure('unexpected', 'no program opens this file');
    },
    close() {
      // A program that still has one open goes on with it; what cannot be removed is left to the system's own cleaning.
      for (const place of made) rmSync(place, { recursive: true, force: true });
    },
  };
}

/** A name from an export as a file name on every system, without its ending. */
const bareName = (name: string): string =>
  name
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'attachment';
