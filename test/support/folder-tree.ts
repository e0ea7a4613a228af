// A folder as it is, byte for byte, and the sessions in it as they would be read: to compare before and after.
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { doctorContext } from '../../electron/store/doctor/doctor-context.ts';
import { sessionIds } from '../../electron/store/doctor/examine-folder.ts';
import { readHead, sessionOf } from '../../electron/store/session-head.ts';
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const pathsIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Each path with its mode and what it holds. */
export function treeOf(folder: string): string[] {
  return pathsIn(folder).map((path) => {
    const stats = lstatSync(join(folder, path));
    const mode = (stats.mode & 0o7777).toString(8);
    if (stats.isSymbolicLink()) return `${path} -> ${readlinkSync(join(folder, path))}`;
    return `${path} ${mode} ${stats.isFile() ? hashOf(readFileSync(join(folder, path))) : ''}`;
  });
}

/** The hash of each file's content, and one name it has. */
export const filesIn = (folder: string): Map<string, string> =>
  new Map(
    pathsIn(folder)
      .filter((path) => lstatSync(join(folder, path)).isFile())
      .map((path) => [hashOf(readFileSync(join(folder, path))), path]),
  );

/** The sessions that can be read, as the next change would find them, without what says when and by whom. */
export async function readable(directory: string): Promise<Record<string, Partial<Session>>> {
  const context = doctorContext({ directory });
  const sessions: Record<string, Partial<Session>> = {};
  for (const id of await sessionIds(context)) {
    const head = await readHead(context.look, new Map(), id).catch(() => null);
    if (head === null) continue;
    const session = head.committed && head.view.state === 'foreign' ? head.view.merged : sessionOf(head);
    if (session === null || session instanceof Failure) continue;
    const { revision, writer, updatedAt, recentCommands, ...content } = session;
    sessions[id] = content;
  }
  return sessions;
}
