// Which imports there were, so that one can be taken back later: `imports.json` in the data folder. It may be lost; then the
// sessions stay, and can only be put into the trash by hand. What it names is written before the first session is.
import { join } from 'node:path';
import { z } from 'zod';
import { PastImport } from '../../shared/import-report.ts';
import { diskFailure, isErrno } from '../store/disk-failure.ts';
import { randomName, replaceDurably } from '../store/durable-write.ts';
import { syncStoreFs as fs } from '../store/sync-store-fs.ts';

/** One import with the sessions it brought; `endedAt`, ISO 8601, once it came to its end. */
export const KeptImport = PastImport.extend({ ids: z.array(z.string()), endedAt: z.string().optional() });
export type KeptImport = z.output<typeof KeptImport>;

const File = z.looseObject({ format: z.literal(1), imports: z.array(KeptImport) });

/** Older ones can no longer be taken back as one. */
const mostKept = 30;

export type PastImports = {
  /** Newest first. What cannot be read is as if there were none. */
  list(): Promise<KeptImport[]>;
  /** Makes it durable, in place of the one with its `batch`. An undone one forgets sessions that are here again. */
  keep(kept: KeptImport): Promise<void>;
};

/** The imports into the data folder `directory`. */
export function openPastImports(directory: string): PastImports {
  const path = join(directory, 'imports.json');

  async function list(): Promise<KeptImport[]> {
    try {
      const read = File.safeParse(JSON.parse(Buffer.from(await fs.readFile(path)).toString('utf8')));
      return read.success ? read.data.imports : [];
    } catch (error) {
      if (error instanceof SyntaxError || isErrno(error, 'ENOENT')) return [];
      throw diskFailure(error, 'reading which imports there were');
    }
  }

  return {
    list,
    async keep(kept) {
      const back = new Set(kept.state === 'done' ? kept.ids : []);
      const others = (await list())
        .filter(({ batch }) => batch !== kept.batch)
        .map((one) => (one.state === 'undone' ? { ...one, ids: one.ids.filter((id) => !back.has(id)) } : one));
      const imports = [kept, ...others].slice(0, mostKept);
      const temp = join(directory, `imports.json.${randomName()}.tmp`);
      try {
        await replaceDurably(fs, temp, path, Buffer.from(JSON.stringify({ format: 1, imports })));
      } catch (error) {
        throw diskFailure(error, 'keeping which imports there were');
      }
    },
  };
}
