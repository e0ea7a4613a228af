// What a data folder holds: read from its files, not told by the app.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Session } from '../../shared/session/session.ts';

/** Every text ever given, in the newest revision of every session, in the order of asking. */
export async function textsOnDisk(folder: string): Promise<string[]> {
  const revisions = join(folder, 'sessions', '.revisions');
  const texts: string[] = [];
  for (const id of await readdir(revisions)) {
    const newest = (await readdir(join(revisions, id))).sort().at(-1);
    if (newest === undefined) continue;
    const session = Session.parse(JSON.parse(await readFile(join(revisions, id, newest), 'utf8')));
    texts.push(...session.exchanges.flatMap((exchange) => exchange.texts.map(({ text }) => text)));
  }
  return texts;
}

/** The texts of all drafts, sorted. */
export async function draftsOnDisk(folder: string): Promise<string[]> {
  const drafts = join(folder, 'sessions', '.drafts');
  const texts: string[] = [];
  for (const id of await readdir(drafts))
    for (const name of await readdir(join(drafts, id)))
      texts.push(JSON.parse(await readFile(join(drafts, id, name), 'utf8')).text);
  return texts.sort();
}
