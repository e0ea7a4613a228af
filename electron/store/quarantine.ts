// Damaged bytes are kept, byte for byte, before anything is put in their place.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isErrno } from './disk-failure.ts';
import { replaceDurably } from './durable-write.ts';
import { tempPath } from './session-folder.ts';
import type { StoreContext } from './store-context.ts';

/**
 * Copies bytes to `.quarantine` and makes the copy durable. `source` says where they were (`view`, a revision's
 * number, `draft`). The name holds their hash, so the same damage is kept once, however often it is met.
 */
export async function quarantine(context: StoreContext, id: string, source: string, bytes: Uint8Array): Promise<void> {
  const { fs, folders } = context;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const target = join(folders.quarantine, `session-${id}.${source}.${hash}.json`);
  try {
    const { size } = await fs.lstat(target);
    if (size === BigInt(bytes.byteLength)) return;
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
  await replaceDurably(fs, tempPath(folders, id), target, bytes);
}
