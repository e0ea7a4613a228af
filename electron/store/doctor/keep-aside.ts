// Moves a file out of the way into the quarantine, with a note that says where it was and why. Nothing is ever deleted.
import { join, relative, sep } from 'node:path';
import type { FindingCode } from '../../../shared/doctor-report.ts';
import { replaceDurably } from '../durable-write.ts';
import { hashOf, moveToQuarantine, quarantine } from '../quarantine.ts';
import { tempPath } from '../session-folder.ts';
import { nullIfMissing, statOrNull } from '../session-view.ts';
import type { StoreContext } from '../store-context.ts';

/**
 * Moves what lies at `path`. `id`: of its session, or what else its name in the quarantine shall begin with; `source`: what
 * it was. Resolves to whether it was moved: false if it is gone, or changed meanwhile.
 */
export async function keepAside(
  context: StoreContext,
  code: FindingCode,
  path: string,
  id: string,
  source: string,
): Promise<boolean> {
  const { fs } = context;
  const stats = await statOrNull(context, path);
  if (stats === null) return false;
  // What is no file has no bytes of its own to be named after; the time tells it from an earlier one in that place.
  const named = `${placeOf(context, path)} ${stats.mtimeNs}`;
  const bytes = stats.isFile() ? await nullIfMissing(fs.readFile(path)) : Buffer.from(named, 'utf8');
  if (bytes === null) return false;
  const hash = hashOf(bytes);
  const target = { id, source, hash };
  if (!(await moveToQuarantine(context, id, source, { path, hash, modifiedNs: stats.mtimeNs }))) return false;
  await writeNote(context, code, path, target);
  return true;
}

/** Copies the bytes of a file that is about to be written anew. */
export async function copyAside(
  context: StoreContext,
  code: FindingCode,
  path: string,
  id: string,
  source: string,
): Promise<void> {
  const bytes = await nullIfMissing(context.fs.readFile(path));
  if (bytes === null) return;
  await quarantine(context, id, source, bytes);
  await writeNote(context, code, path, { id, source, hash: hashOf(bytes) });
}

type Target = { id: string; source: string; hash: string };

const placeOf = ({ folders }: StoreContext, path: string): string =>
  relative(folders.directory, path).split(sep).join('/');

async function writeNote(
  context: StoreContext,
  code: FindingCode,
  path: string,
  { id, source, hash }: Target,
): Promise<void> {
  const { fs, folders, clock } = context;
  const note = { format: 1, code, where: placeOf(context, path), keptAt: clock().toISOString() };
  const target = join(folders.quarantine, `session-${id}.${source}.${hash}.note.json`);
  await replaceDurably(fs, tempPath(folders, id), target, Buffer.from(`${JSON.stringify(note, null, 2)}\n`, 'utf8'));
}
