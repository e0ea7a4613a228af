// All sessions that can be searched, folded and in memory; a search goes over them one after the other, in steps, so
// that whoever searches can do other things in between. There is no index to build: see decision 12.
import { foldText } from './fold-text.ts';
import { type FoldedSession, rankSession } from './rank-session.ts';
import { type Filtered, filterBy, type Naming } from './search-filters.ts';
import { exchangesFound, type FoundExchange, hitOf, type SearchHit } from './search-hit.ts';
import { isEmptyQuery, type SearchQuery } from './search-query.ts';
import type { SearchableSession } from './searchable-session.ts';

/** How texts are kept small, which is for the platform to know. */
export type Packing<Packed> = {
  /** The text as written, which is needed only of what is shown. */
  pack: (session: SearchableSession) => Packed;
  unpack: (packed: Packed) => SearchableSession;
  /** The same text, in as little memory as can be looked through as it is. */
  compact: (folded: string) => string;
};

type Entry<Packed> = FoldedSession & Filtered & { revision: number; createdAt: string; packed: Packed };

/** A search under way. */
export type SearchRun = {
  /** Goes on for about so many milliseconds, by `now`. True when all sessions were looked at. */
  step: (milliseconds: number, now: () => number) => boolean;
  /** The best so far, at most `limit`, and how many there are. */
  result: (limit: number) => { hits: SearchHit[]; total: number };
};

export type SearchIndex = {
  readonly size: number;
  /** The revision that was taken in last, or undefined. */
  revision: (id: string) => number | undefined;
  ids: () => string[];
  take: (session: SearchableSession) => void;
  drop: (id: string) => void;
  search: (query: SearchQuery, naming: Naming) => SearchRun;
  /** The exchanges of one session that hold some of what is looked for. None if there is no such session. */
  within: (id: string, query: SearchQuery) => FoundExchange[];
};

/** How many sessions are looked at between two looks at the clock. */
const atOnce = 32;

/** An empty index. */
export function createSearchIndex<Packed>({ pack, unpack, compact }: Packing<Packed>): SearchIndex {
  const entries = new Map<string, Entry<Packed>>();

  /** Counts what was taken in and dropped, so that it is known whether anything was. */
  let changes = 0;
  let last: Finished<Packed> | null = null;

  function search(query: SearchQuery, naming: Naming): SearchRun {
    const found: Ranked<Packed>[] = [];
    const isAsked = filterBy(query.filters, naming);
    const rankOf = (entry: Entry<Packed>) => (isAsked(entry) ? rankSession(entry, query) : 0);
    const began = changes;
    // Whoever types on narrows down what was found a letter ago; else all sessions are looked at, also those that come
    // in while the search is under way, since a map is walked as it grows.
    const narrowed = last?.changes === changes && narrows(last.query, query) ? last.entries.values() : null;
    const rest = isEmptyQuery(query) ? [][Symbol.iterator]() : (narrowed ?? entries.values());
    return {
      step(milliseconds, now) {
        const until = now() + milliseconds;
        do {
          for (let count = 0; count < atOnce; count += 1) {
            const { value: entry, done } = rest.next();
            if (done) {
              last = { query, changes: began, entries: found.map((one) => one.entry) };
              return true;
            }
            const rank = rankOf(entry);
            if (rank > 0) found.push({ entry, rank });
          }
        } while (now() < until);
        return false;
      },
      result(limit) {
        const current = began === changes ? found : lookedAtAgain(found, rankOf);
        const best = firstOf(current, limit);
        return { hits: best.map(({ entry }) => hitOf(unpack(entry.packed), entry, query)), total: current.length };
      },
    };
  }

  /** What was changed or removed since it was found is looked at once more. */
  function lookedAtAgain(found: readonly Ranked<Packed>[], rankOf: (entry: Entry<Packed>) => number) {
    const current: Ranked<Packed>[] = [];
    for (const one of found) {
      const entry = entries.get(one.entry.id);
      const rank = entry === one.entry ? one.rank : entry ? rankOf(entry) : 0;
      if (entry && rank > 0) current.push({ entry, rank });
    }
    return current;
  }

  return {
    get size() {
      return entries.size;
    },
    revision: (id) => entries.get(id)?.revision,
    ids: () => [...entries.keys()],
    take(session) {
      changes += 1;
      const entry = entryOf(session);
      entries.set(session.id, { ...entry, folded: compact(entry.folded), packed: pack(session) });
    },
    drop(id) {
      if (entries.delete(id)) changes += 1;
    },
    search,
    within(id, query) {
      const entry = entries.get(id);
      return entry ? exchangesFound(unpack(entry.packed), entry, query) : [];
    },
  };
}

function entryOf(session: SearchableSession): Omit<Entry<never>, 'packed'> {
  const { id, revision, title, subject, tags, templateId, templateName, status, inTrash, createdAt, day } = session;
  // Folding leaves no line break in a field, so a line is a field, and no phrase reaches over two.
  const head = [title, subject ?? '', ...tags].map(foldText).join('\n');
  const answers = session.exchanges.map(({ answer }) => foldText(answer)).join('\n');
  const questions = session.exchanges.map(({ question }) => foldText(question)).join('\n');
  const headEnd = head.length + 1;
  return {
    id,
    revision,
    createdAt,
    day,
    status,
    inTrash,
    mood: session.mood,
    tags: tags.map(foldText),
    template: [foldText(templateName), foldText(templateId)],
    folded: `${head}\n${answers}\n${questions}`,
    headEnd,
    answersEnd: headEnd + answers.length,
  };
}

/** A search that looked at everything, while nothing changed. */
type Finished<Packed> = { query: SearchQuery; changes: number; entries: Entry<Packed>[] };

/** Whether all that `next` finds is among what `before` found: it asks for the same and more. */
function narrows(before: SearchQuery, next: SearchQuery): boolean {
  if (isEmptyQuery(before) || JSON.stringify(before.filters) !== JSON.stringify(next.filters)) return false;
  // Who is named where may be known better by now.
  if (next.filters.some(({ name }) => name === 'person')) return false;
  if (JSON.stringify(before.without) !== JSON.stringify(next.without)) return false;
  return before.terms.every((old) =>
    next.terms.some(({ text, prefix }) => (old.prefix ? text.startsWith(old.text) : text === old.text && !prefix)),
  );
}

type Ranked<Packed> = { entry: Entry<Packed>; rank: number };

/** The best `limit`, best first; of equal ones the session begun last. */
function firstOf<Packed>(found: readonly Ranked<Packed>[], limit: number): Ranked<Packed>[] {
  let best: Ranked<Packed>[] = [];
  for (const one of found) {
    const last = best[limit - 1];
    if (last && best.length >= limit && order(last, one) <= 0) continue;
    best.push(one);
    // Sorted now and then, not once for all: most of ten thousand hits are never shown.
    if (best.length >= 4 * limit) best = best.sort(order).slice(0, limit);
  }
  return best.sort(order).slice(0, limit);
}

const order = (a: Ranked<unknown>, b: Ranked<unknown>): number =>
  b.rank - a.rank || compare(b.entry.createdAt, a.entry.createdAt) || compare(b.entry.id, a.entry.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
