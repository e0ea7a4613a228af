// The bytes our store committed last.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function newestRevision(directory, id) {
  const folder = join(directory, 'sessions', '.revisions', id);
  const newest = (await readdir(folder)).sort().at(-1);
  return readFile(join(folder, newest));
}
