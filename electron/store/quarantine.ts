// Bytes that are not in use are kept, byte for byte: damaged ones before anything is put in their place, versions
// from elsewhere while they are offered and after they were merged or declined.
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { isErrno } from './disk-failure.ts';
import { randomName, replaceDurably, syncFolder } from './durable-write.ts';
import { isSessionId, tempPath } from './session-folder.ts';
import { statOrNull } from './session-view.ts';
import type { StoreContext } from './store-context.ts';

/** What is kept. Those in `offeredSources` wait for the person's word; then they go on under the other name. */
export const offeredSources = { 'offered-view': 'view', 'offered-temp': 'temp' } as const;
export type OfferedSource = keyof typeof offeredSources;

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/**
 * The name for bytes with this hash. `source` says where they were: `view`, a revision's number, `draft`, `copy`, `temp`,
 * or an offered source.
 */
const quarantineName = (id: string, source: string, hash: string): string => `session-${id}.${source}.${hash}.json`;

/** Keeps a view that is neither ours nor newer than ours where it is offered, unless that was declined before. */
export async function offerView(context: StoreContext, id: string, bytes: Uint8Array): Promise<void> {
  const declined = join(context.folders.quarantine, quarantineName(id, 'view', hashOf(bytes)));
  if ((await statOrNull(context, declined)) !== null) return;
  await quarantine(context, id, 'offered-view', bytes);
  context.offered();
}

/** The offered versions among the names of the quarantine folder. */
export function offeredNames(names: readonly string[]): { name: string; id: string; source: OfferedSource }[] {
  return names.flatMap((name) => {
    const [, id = '', source = ''] =
      /^session-([0-9a-z-]+)\.(offered-(?:view|temp))\.[0-9a-f]{16}\.json$/.exec(name) ?? [];
    if (!isSessionId(id)) return [];
    return source === 'offered-view' || source === 'offered-temp' ? [{ name, id, source }] : [];
  });
}

/**
 * Copies bytes to `.quarantine` and makes the copy durable. The name holds their hash, so the same damage is kept
 * once, however often it is met.
 */
export async function quarantine(context: StoreContext, id: string, source: string, bytes: Uint8Array): Promise<void> {
  const { fs, folders } = context;
  const target = join(folders.quarantine, quarantineName(id, source, hashOf(bytes)));
  const known = await statOrNull(context, target);
  if (known?.size === BigInt(bytes.byteLength)) return;
  await replaceDurably(fs, tempPath(folders, id), target, bytes);
}

/**
 * Moves a file into `.quarantine`, or within it to another source. `hash` and `modifiedNs` are of the file as it was read: one
 * that became another one meanwhile is put back. Resolves to whether it was moved; false if it is gone or another.
 */
export async function moveToQuarantine(
  context: StoreContext,
  id: string,
  source: string,
  file: { path: string; hash: string; modifiedNs: bigint },
): Promise<boolean> {
  const { fs, folders } = context;
  const target = join(folders.quarantine, quarantineName(id, source, file.hash));
  // Under a name of its own until it is sure to be the file that was read: another one must not replace what is kept there.
  const moved = join(folders.quarantine, quarantineName(id, `${source}.${randomName()}`, file.hash));
  try {
    await fs.rename(file.path, moved);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false;
    throw error;
  }
  if ((await statOrNull(context, moved))?.mtimeNs !== file.modifiedNs) {
    await putBack(context, moved, file.path);
    return false;
  }
  await fs.rename(moved, target);
  await syncFolder(fs, folders.quarantine);
  if (dirname(file.path) !== folders.quarantine) await syncFolder(fs, dirname(file.path));
  return true;
}

/** Unless there is yet another one by now: then this one stays where it is, kept like any other. */
async function putBack({ fs }: StoreContext, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
    await fs.unlink(from);
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
}
