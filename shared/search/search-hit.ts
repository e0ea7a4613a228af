// From a session that was found to what is shown of it: the exchange that answers the query best, and how many more do.
import type { Marked } from './excerpt.ts';
import { excerptOf, markText } from './excerpt.ts';
import { findTerm } from './find-term.ts';
import { type FoldedSession, rankSession } from './rank-session.ts';
import type { BadFilter } from './search-filters.ts';
import type { SearchQuery } from './search-query.ts';
import type { SearchableSession } from './searchable-session.ts';

/** One exchange that was found: a piece of its answer, or of its question where only that holds what was looked for. */
export type FoundExchange = { exchangeId: string; part: 'question' | 'answer'; excerpt: Marked };

/** One session that was found. `best` is null where only title, subject or tags, or filters, did; `opening` stands there then. */
export type SearchHit = {
  sessionId: string;
  title: Marked;
  subject: Marked | null;
  /** Those that hold what was looked for. */
  tags: Marked[];
  templateName: string;
  day: string;
  inTrash: boolean;
  best: FoundExchange | null;
  opening: string;
  /** How many further exchanges hold some of what was looked for. */
  more: number;
};

/**
 * The answer to a query: the best hits, at most as many as asked for; `total`, how many there are. `read` of `of`: how
 * many sessions were looked at so far; equal once all were. `unread`: sessions whose people are not known yet,
 * which matters to `person:` alone. `milliseconds`: what it took.
 */
export type SearchReply = {
  hits: SearchHit[];
  total: number;
  hints: BadFilter[];
  tooLong: boolean;
  read: number;
  of: number;
  unread: number;
  milliseconds: number;
};

export const mostExchanges = 100;

/** What is shown of a session that was found. */
export function hitOf(session: SearchableSession, folded: FoldedSession, query: SearchQuery): SearchHit {
  const { terms } = query;
  const found = foundIn(session, folded, query);
  const [best] = found;
  const { title, subject, tags, templateName, day, inTrash, exchanges } = session;
  const subjectMarked = subject === null || subject === title ? null : markText(subject, terms);
  return {
    sessionId: session.id,
    title: markText(title, terms),
    subject: subjectMarked && subjectMarked.marks.length > 0 ? subjectMarked : null,
    tags: tags.map((tag) => markText(tag, terms)).filter(({ marks }) => marks.length > 0),
    templateName,
    day,
    inTrash,
    best: best ? foundExchange(best, query) : null,
    opening: best ? '' : excerptOf(exchanges[0]?.answer ?? '', []).text,
    more: Math.max(0, found.length - 1),
  };
}

/** The exchanges of a session that hold some of what is looked for, in the order they were written, at most 100. */
export function exchangesFound(session: SearchableSession, folded: FoldedSession, query: SearchQuery): FoundExchange[] {
  return foundIn(session, folded, query)
    .sort((a, b) => a.index - b.index)
    .slice(0, mostExchanges)
    .map((one) => foundExchange(one, query));
}

type Found = { exchange: SearchableSession['exchanges'][number]; index: number; inAnswer: boolean; rank: number };

/** The exchanges with any of the terms, the best first: that with most of them, weighed as sessions are. */
function foundIn({ exchanges }: SearchableSession, session: FoldedSession, query: SearchQuery): Found[] {
  const answers = session.folded.slice(session.headEnd, session.answersEnd).split('\n');
  const questions = session.folded.slice(session.answersEnd + 1).split('\n');
  return exchanges
    .flatMap((exchange, index) => {
      const [answer = '', question = ''] = [answers[index], questions[index]];
      const inAnswer = holdsAny(answer, query);
      if (!inAnswer && !holdsAny(question, query)) return [];
      return [{ exchange, index, inAnswer, rank: exchanges.length === 1 ? 1 : rankOf(answer, question, query) }];
    })
    .sort((a, b) => b.rank - a.rank);
}

const holdsAny = (folded: string, { terms }: SearchQuery): boolean =>
  terms.some((term) => findTerm(folded, term, 0) >= 0);

function rankOf(answer: string, question: string, { terms }: SearchQuery): number {
  const folded = `${answer}\n${question}`;
  const held = terms.filter((term) => findTerm(folded, term, 0) >= 0);
  // Every further term it holds weighs more than how well it holds the others.
  return (
    held.length * 100 + rankSession({ folded, headEnd: 0, answersEnd: answer.length }, { terms: held, without: [] })
  );
}

const foundExchange = ({ exchange, inAnswer }: Found, { terms }: SearchQuery): FoundExchange => ({
  exchangeId: exchange.id,
  part: inAnswer ? 'answer' : 'question',
  excerpt: excerptOf(inAnswer ? exchange.answer : exchange.question, terms),
});
