// When the app looked at the clock lately, kept in one small file: without it a sweep believes nothing.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Looks } from '../../shared/session/sweep-clock.ts';

const KeptLooks = z.object({ format: z.literal(1), looks: z.array(z.number().int()).max(50) });

/** The looks kept in a file (milliseconds since 1970, oldest first); none when there is no file or it makes no sense. */
export async function readLooks(path: string): Promise<Looks> {
  try {
    return KeptLooks.parse(JSON.parse(await readFile(path, 'utf8'))).looks.sort((a, b) => a - b);
  } catch {
    return []; // nothing a person wrote is in it, and to have looked less is only to wait longer
  }
}

/** Writes the looks, whole or not at all; one process writes at a time. */
export async function writeLooks(path: string, looks: Looks): Promise<void> {
  const json: z.input<typeof KeptLooks> = { format: 1, looks: [...looks] };
  const beside = `${path}.next`;
  await writeFile(beside, `${JSON.stringify(json)}\n`, { mode: 0o600, flush: true });
  await rename(beside, path);
}
