// The thread that searches. It reads the sessions from the disk by itself and writes nothing, so that neither the store
// nor a window ever waits for it; main tells it which of them changed.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { foldText } from '../../shared/search/fold-text.ts';
import { parseSearchQuery } from '../../shared/search/search-query.ts';
import { plainBytes } from '../store/byte-codec.ts';
import { newSearchIndex, searchIn } from '../store/search.ts';
import { readingOnly, readSearchable } from '../store/searchable-file.ts';
import { storeFolders } from '../store/session-folder.ts';
import { allIds } from '../store/session-list.ts';
import type { StoreContext } from '../store/store-context.ts';
import { syncStoreFs } from '../store/sync-store-fs.ts';
import type { FromSearch, NamedIn, SearchQuestion, ToSearch } from './search-messages.ts';
import { createSessionReader } from './session-reader.ts';

const Options = z.object({ directory: z.string() });

/** How long (milliseconds) news are gathered before they are told: while everything is read, and after a change. */
const restOf = { reading: 400, change: 20 };

if (parentPort) serve(parentPort);

function serve(port: MessagePort): void {
  const { directory } = Options.parse(workerData);
  const send = (message: FromSearch) => port.postMessage(message);
  const context: StoreContext = {
    fs: readingOnly(syncStoreFs),
    codec: plainBytes,
    folders: storeFolders(directory),
    clock: () => new Date(),
    writer: 'search',
    // What is wrong with a file is told by the store, which looks at it too.
    tell: () => {},
    offered: () => {},
  };
  const index = newSearchIndex();
  const timers: { reading?: NodeJS.Timeout; change?: NodeJS.Timeout } = {};
  const newest = new Map<string, number>();

  const tellSoon = (kind: 'reading' | 'change') => {
    timers[kind] ??= setTimeout(() => {
      delete timers[kind];
      send({ kind: 'news' });
    }, restOf[kind]);
  };
  const notRead = (cause: unknown) => send({ kind: 'not-read', message: kindOf(cause) });
  const reader = createSessionReader({
    index,
    ids: () => allIds(context),
    read: (id) => readSearchable(context, id),
    news: (urgent) => tellSoon(urgent ? 'change' : 'reading'),
    notRead,
  });

  /** Why the folder could not be listed: nothing found would look like nothing written. */
  let unlisted: unknown = null;
  const begin = () =>
    reader.begin().catch((cause: unknown) => {
      unlisted = cause;
      notRead(cause);
    });

  const answer = async (question: SearchQuestion): Promise<unknown> => {
    if (unlisted !== null) {
      unlisted = null;
      void begin();
    }
    // Questions that came together are all heard before the first is answered, so that old ones need not be.
    await nextTurn();
    if (unlisted !== null) throw unlisted;
    // What is on disk when somebody asks is found, even if it changed a moment ago.
    await reader.upToDate();
    if (question.method === 'within')
      return index.within(question.input.sessionId, parseSearchQuery(question.input.text));
    const { owner, text, limit, namedIn } = question.input;
    const superseded = () => newest.get(owner) !== question.call;
    if (superseded()) return null;
    const found = await searchIn(index, text, { limit, superseded, ...namingOf(namedIn) });
    return found && { ...found, ...reader.progress() };
  };

  port.on('message', (message: ToSearch) => {
    if (message.kind === 'changed') return reader.changed(message.id);
    if (message.kind === 'removed') return reader.removed(message.id);
    if (message.kind === 'listed') return reader.listed(message.ids);
    const { call } = message;
    if (message.method === 'find') newest.set(message.input.owner, call);
    answer(message).then(
      (value) => port.postMessage({ kind: 'done', call, value }),
      (cause: unknown) => send({ kind: 'failed', call, message: kindOf(cause) }),
    );
  });
  void begin();
}

function namingOf(namedIn: NamedIn | null) {
  if (namedIn === null) return {};
  const known = new Map(namedIn.map(([name, ids]) => [foldText(name), new Set(ids)]));
  return { naming: (name: string): ReadonlySet<string> => known.get(name) ?? new Set() };
}

/** Never what was read: what kind of error it is, and the system's code. */
const kindOf = (cause: unknown): string =>
  cause instanceof Error ? `${cause.name}${'code' in cause ? ` ${String(cause.code)}` : ''}` : 'unknown';
