// Writes made sessions where a store finds them: as revisions and views, byte for byte as the store writes them.
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { loadLibraryCore } from './library-core.mjs';
import { madeSessions } from './made-sessions.mjs';

/** A folder that holds something already is somebody's. */
export class NotEmpty extends Error {}

/**
 * Makes a library in a folder that is empty or not there yet; throws `NotEmpty`. Resolves with the number of files.
 *
 * @param {string} directory @param {import('./made-sessions.mjs').Wanted} wanted
 * @param {(done: number) => void} [progress]
 */
export async function writeLibrary(directory, wanted, progress = () => {}) {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (readdirSync(directory).length > 0) throw new NotEmpty('the folder is not empty');
  const core = await loadLibraryCore();
  const folders = core.storeFolders(directory);
  for (const path of [folders.sessions, folders.revisions]) mkdirSync(path, { recursive: true, mode: 0o700 });
  let files = 0;
  let done = 0;
  for (const stages of madeSessions(core, wanted)) {
    const newest = stages.at(-1);
    mkdirSync(core.revisionsOf(folders, newest.id), { mode: 0o700 });
    let bytes = new Uint8Array();
    for (const stage of stages) {
      bytes = core.plainSession(stage);
      const path = core.revisionPath(folders, stage.id, stage.revision);
      writeFileSync(path, bytes, { mode: 0o600 });
      const date = new Date(stage.updatedAt);
      utimesSync(path, date, date);
      files += 1;
    }
    // A view is dated like its revision, or it would be taken for somebody's edit.
    const date = new Date(Math.floor(statSync(core.revisionPath(folders, newest.id, newest.revision)).mtimeMs));
    writeFileSync(core.viewPath(folders, newest.id), bytes, { mode: 0o600 });
    utimesSync(core.viewPath(folders, newest.id), date, date);
    files += 1;
    done += 1;
    progress(done);
  }
  return { sessions: done, files };
}
