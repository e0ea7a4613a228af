// What a person typed into the search box, understood: words, phrases, filters, and what is to be left out.
import { foldText } from './fold-text.ts';
import { type BadFilter, emptyFilters, type FilterName, type Filters, readFilter } from './search-filters.ts';

/**
 * One thing to look for, folded. `prefix`: a word that begins with it will do. `phrase`: it was in quotes. Where it ends
 * in a sign that is in no word (`.*`, an emoji, 雨) it matches wherever it stands.
 */
export type Term = { text: string; prefix: boolean; phrase: boolean };

/** `hints`: filters that could not be understood and were left aside; `tooLong`: only the first terms were used. */
export type SearchQuery = {
  terms: Term[];
  without: Term[];
  filters: Filters;
  hints: BadFilter[];
  tooLong: boolean;
};

/** More than this is not a question to a journal but a pasted text. */
export const mostTerms = 24;
const longestTerm = 400;
/** What the search box takes; the parser itself takes any length. */
export const longestQuery = 20_000;

type Token = { minus: boolean; key: string | null; value: string; quoted: boolean; open: boolean; raw: string };

// A minus, a filter's name, a quoted value or one without spaces. Curly quotes are what some keyboards type.
const token =
  /(?<minus>-?)(?:(?<key>\p{L}+):)?(?:["“”„«»](?<quoted>[^"“”„«»]*)(?<close>["“”„«»]?)|(?<bare>[^\s"“”„«»]+))|\S+/gu;

/**
 * Understands any text; nothing is an error. Words are all looked for (`and` is implied); the last one may be
 * unfinished, others too with `*` at their end. `"in quotes"` is looked for as it stands. `-` before a word, phrase or
 * filter leaves out what matches it. Filters: see `search-filters.ts`.
 */
export function parseSearchQuery(text: string): SearchQuery {
  const query: SearchQuery = { terms: [], without: [], filters: emptyFilters(), hints: [], tooLong: false };
  const trimmed = text.slice(0, longestQuery);
  const tokens = [...trimmed.matchAll(token)].map(tokenOf);
  if (text.length > longestQuery) query.tooLong = true;
  tokens.forEach((one, index) => {
    if (query.terms.length + query.without.length >= mostTerms) {
      query.tooLong = true;
      return;
    }
    const isLast = index === tokens.length - 1;
    // The name of a filter without a value yet is no word to look for.
    const key = one.key ?? (one.quoted ? null : /^(\p{L}+):$/u.exec(one.value)?.[1]?.toLowerCase());
    if (key && readFilter(query, key, one.key === null ? '' : one.value, one.minus)) return;
    const term = termOf(one, isLast);
    if (term === null) return;
    const list = one.minus ? query.without : query.terms;
    if (!list.some((other) => other.text === term.text && other.prefix === term.prefix)) list.push(term);
  });
  return query;
}

/** Whether nothing was asked for: then there is nothing to find, rather than everything. */
export const isEmptyQuery = ({ terms, without, filters }: SearchQuery): boolean =>
  terms.length === 0 && without.length === 0 && filters.every(({ values }) => values.length === 0);

/** All values that were given to a filter, folded, to be let through or left out. */
export const filterValues = ({ filters }: SearchQuery, filter: FilterName): string[] =>
  filters.flatMap(({ name, values }) => (name === filter ? values : []));

function tokenOf(match: RegExpExecArray): Token {
  const { minus = '', key, quoted, close, bare } = match.groups ?? {};
  return {
    minus: minus === '-',
    key: key?.toLowerCase() ?? null,
    value: quoted ?? bare ?? '',
    quoted: quoted !== undefined,
    open: quoted !== undefined && close === '',
    raw: match[0],
  };
}

function termOf({ minus, key, value, quoted, open, raw }: Token, isLast: boolean): Term | null {
  // The first sign of something that is to be left out.
  if (raw === '-') return null;
  // What looks like a filter and is none is looked for as it was typed: an address, a time, "PS:note".
  const typed = key === null && (quoted || value !== '') ? value : minus ? raw.slice(1) : raw;
  const starred = !quoted && /[\p{L}\p{N}\p{M}]\*$/u.test(typed);
  const folded = foldText((starred ? typed.slice(0, -1) : typed).slice(0, longestTerm));
  const text = open ? folded.trimStart() : folded.trim();
  if (text.trim() === '') return null;
  // What is left out is left out as a whole word: half of it would hide other things while it is being typed.
  return { text, prefix: starred || (!minus && isLast && (!quoted || open)), phrase: quoted };
}
