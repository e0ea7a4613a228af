// The search as the store and the search thread both use it: what was read of each session, kept small, and looked
// through in steps that hold nobody up.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Naming } from '../../shared/search/search-filters.ts';
import type { SearchReply } from '../../shared/search/search-hit.ts';
import { createSearchIndex, type Packing, type SearchIndex } from '../../shared/search/search-index.ts';
import { filterValues, parseSearchQuery, type SearchQuery } from '../../shared/search/search-query.ts';
import type { SearchableSession } from '../../shared/search/searchable-session.ts';

/** How long (milliseconds) a search goes on before others have a turn. */
const turn = 8;
/** How many hits there are if nobody says how many. */
export const usualHits = 50;

/**
 * The text as written is needed for the few sessions that are shown only, so it is kept compressed, in half the room;
 * the folded text that is looked through lies beside it as it is.
 */
const deflated: Packing<Uint8Array> = {
  // Copied, because what zlib gives lies in a larger piece of memory.
  pack: (session) => new Uint8Array(deflateRawSync(JSON.stringify(session), { level: 1 })),
  unpack: (packed): SearchableSession => JSON.parse(inflateRawSync(packed).toString('utf8')),
  // What was once a text with curly quotes takes two bytes a sign for ever, unless it is made anew without them.
  compact(folded) {
    const encoding = /[^\0-\xff]/u.test(folded) ? 'utf16le' : 'latin1';
    return Buffer.from(folded, encoding).toString(encoding);
  },
};

export const newSearchIndex = (): SearchIndex => createSearchIndex(deflated);

/**
 * What a search may be told beside its words. `naming` knows in which sessions somebody is named; without it `person:` is
 * left aside, with a hint. `superseded` is asked at each turn: once true, there is no answer.
 */
export type SearchOptions = { limit?: number; naming?: Naming; superseded?: () => boolean };

/** Looks through an index for what `text` asks for. Null if it was superseded meanwhile. */
export async function searchIn(
  index: SearchIndex,
  text: string,
  { limit = usualHits, naming, superseded = () => false }: SearchOptions = {},
): Promise<Omit<SearchReply, 'read' | 'of' | 'unread'> | null> {
  const began = performance.now();
  const query = naming ? parseSearchQuery(text) : withoutPeople(parseSearchQuery(text));
  const run = index.search(query, naming ?? (() => new Set()));
  while (!run.step(turn, () => performance.now())) {
    await nextTurn();
    if (superseded()) return null;
  }
  const { hits, total } = run.result(limit);
  const { hints, tooLong } = query;
  return { hits, total, hints, tooLong, milliseconds: performance.now() - began };
}

function withoutPeople(query: SearchQuery): SearchQuery {
  const filters = query.filters.filter(({ name }) => name !== 'person');
  const people = filterValues(query, 'person').map((value) => ({ filter: 'person' as const, value }));
  return { ...query, filters, hints: [...query.hints, ...people] };
}
