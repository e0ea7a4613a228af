// How much of a person's own lies in a data folder: what they wrote, in all its versions, and what belongs to it.
import { join } from 'node:path';
import type { DataAmount } from '../../../shared/doctor-report.ts';
import { statOrNull } from '../session-view.ts';
import { type DoctorOptions, doctorContext } from './doctor-context.ts';
import { sessionIds } from './examine-folder.ts';
import { namesIn } from './examine-leftovers.ts';

/** What the app and the browser in it can make anew is left out. */
const ownNames = ['sessions', 'attachments', 'templates', 'preferences.json'];

/** Counts sessions and adds up bytes. Fails with `cancelled`. */
export async function dataAmount(options: DoctorOptions): Promise<DataAmount> {
  const { look, stopIfAsked } = doctorContext(options);
  async function bytesIn(path: string): Promise<number> {
    stopIfAsked();
    const stats = await statOrNull(look, path).catch(() => null);
    if (stats === null) return 0;
    if (stats.isFile()) return Number(stats.size);
    let sum = 0;
    for (const name of await namesIn(look, path)) sum += await bytesIn(join(path, name));
    return sum;
  }
  let bytes = 0;
  for (const name of ownNames) bytes += await bytesIn(join(look.folders.directory, name));
  return { sessions: (await sessionIds({ look })).length, bytes };
}
