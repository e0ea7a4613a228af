// The newest lines of the local log, for the person to read. It holds names, codes and durations, so it may be shown.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** More lines than this say nothing more to a person. */
export const mostLogLines = 500;

/** The lines as they are in the file, oldest first; none if there is no log. The file before is read if one is short. */
export async function readLog(folder: string): Promise<string[]> {
  const lines: string[] = [];
  for (const name of ['innerview.log', 'innerview.1.log']) {
    if (lines.length >= mostLogLines) break;
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    lines.unshift(...text.split('\n').filter((line) => line !== ''));
  }
  return lines.slice(-mostLogLines);
}
