// Reads of a session's newest file what can be searched, and nothing else: a tenth of what it takes to read it whole. It
// changes nothing on disk, so it may be done in any thread and beside any other process.
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { type SearchableSession, searchableSession } from '../../shared/search/searchable-session.ts';
import { SessionV1 } from '../../shared/session/session-v1.ts';
import { maxFileBytes, plainBytesOf } from './session-file.ts';
import { revisionPath, revisionsIn, revisionsOf } from './session-folder.ts';
import { readHead, sessionOf } from './session-head.ts';
import { nullIfMissing } from './session-view.ts';
import type { StoreContext } from './store-context.ts';
import type { StoreFs } from './store-fs.ts';

const { id, revision, title, status, deletedAt, createdAt, timeZone, tags, mood, format } = SessionV1.shape;
const text = z.object({ text: z.string() });

/** The part of a session file that is searched. */
const SearchedFile = z.object({
  ...{ format, id, revision, title, status, deletedAt, createdAt, timeZone, tags, mood },
  subject: z.object({ title: z.string() }).nullable(),
  plan: z.object({ template: z.object({ id: z.string(), name: z.string() }) }),
  exchanges: z.array(z.object({ id: z.string(), state: z.string(), question: text, texts: z.array(text) })),
});

/** The file system with everything that would change it refused. */
export function readingOnly(fs: StoreFs): StoreFs {
  const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error('only for reading'), { code: 'EROFS' }));
  const changes = ['open', 'link', 'rename', 'unlink', 'mkdir', 'rmdir', 'removeTree', 'chmod', 'utimes'] as const;
  return { ...fs, ...Object.fromEntries(changes.map((name) => [name, refuse])) };
}

/**
 * What can be searched of a session as it is on disk now; null if there is none, or none that can be read: both are
 * told by whoever lists the sessions. Throws what the disk says. `context.fs` should be for reading only.
 */
export async function readSearchable(context: StoreContext, id: string): Promise<SearchableSession | null> {
  const { fs, folders } = context;
  const [newest] = revisionsIn((await nullIfMissing(fs.readdir(revisionsOf(folders, id)))) ?? []);
  const bytes = newest === undefined ? null : await nullIfMissing(fs.readFile(revisionPath(folders, id, newest)));
  if (newest !== undefined && bytes !== null && bytes.byteLength <= maxFileBytes) {
    const plain = plainBytesOf(context, bytes, { kind: 'revision', sessionId: id, revision: newest });
    const searched = plain && searchedIn(plain);
    if (searched && searched.id === id && searched.revision === newest) return searchableSession(searched);
  }
  // No revision yet, one that is damaged, or one that was pruned this moment: read as the store reads it.
  const session = sessionOf(await readHead(context, new Map(), id));
  if (session instanceof Failure || session === null) return null;
  return searchableSession(session);
}

function searchedIn(plain: Uint8Array): z.output<typeof SearchedFile> | null {
  try {
    return SearchedFile.safeParse(JSON.parse(new TextDecoder().decode(plain))).data ?? null;
  } catch {
    return null;
  }
}
