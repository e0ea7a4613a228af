// Sessions to search, made shortly.

import type { SearchReply } from '../../../shared/search/search-hit.ts';
import { createSearchIndex, type SearchIndex } from '../../../shared/search/search-index.ts';
import { parseSearchQuery } from '../../../shared/search/search-query.ts';
import type { SearchableSession } from '../../../shared/search/searchable-session.ts';

export const searchable = (
  id: string,
  answers: readonly string[],
  rest: Partial<SearchableSession> = {},
): SearchableSession => ({
  id,
  revision: 1,
  title: '',
  subject: null,
  tags: [],
  templateId: 'daily-reflection',
  templateName: 'Daily reflection',
  status: 'completed',
  inTrash: false,
  createdAt: '2026-01-05T07:00:00.000Z',
  day: '2026-01-05',
  mood: null,
  exchanges: answers.map((answer, index) => ({ id: `e${index}`, question: '', answer })),
  ...rest,
});

/** An index of these sessions that keeps them as they are. */
export function indexOf(sessions: readonly SearchableSession[]): SearchIndex {
  const index = createSearchIndex<SearchableSession>({
    pack: (session) => session,
    unpack: (session) => session,
    compact: (text) => text,
  });
  for (const session of sessions) index.take(session);
  return index;
}

export function find(index: SearchIndex, text: string, limit = 50): Pick<SearchReply, 'hits' | 'total'> {
  const run = index.search(parseSearchQuery(text), () => new Set());
  while (!run.step(1_000, () => 0));
  return run.result(limit);
}

export const idsFound = (index: SearchIndex, text: string): string[] =>
  find(index, text).hits.map(({ sessionId }) => sessionId);
