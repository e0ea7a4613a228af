// Where the browser inside Electron keeps its own files. Usually that is in the person's data folder; but on a disk
// that is full, read-only or without symbolic links it ends the app at start without a word, and on one that is nearly
// full it takes the last room from the person's text. Then it goes elsewhere.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes. The browser takes one megabyte at once and more as it goes. */
const roomForBrowser = 16 * 2 ** 20;

/**
 * The folder the browser may use: `data` where there is room and where it can put its lock (a symbolic link, but not
 * on Windows), else a temporary one that goes when the app ends. The data stays where it is: saving into it is tried, and told.
 */
export function browserFolder(data: string): string {
  const probe = join(data, `.probe-${randomUUID()}`);
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    if (process.platform === 'win32') mkdirSync(probe);
    else symlinkSync('nowhere', probe);
    rmSync(probe, { recursive: true });
    const { bavail, bsize } = statfsSync(data);
    if (bavail * bsize >= roomForBrowser) return data;
  } catch {
    // Why is told by the store, in its own words, as soon as a window asks for the sessions.
  }
  const temporary = mkdtempSync(join(tmpdir(), 'innerview-browser-'));
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
  return temporary;
}
