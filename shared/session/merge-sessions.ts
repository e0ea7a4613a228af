// Uniting two versions of one session (a hand edit, a sync tool's copy, a restore) so that no text is lost.
import { canonicalJson } from '../canonical-json.ts';
import type { AnswerText, Exchange, Session } from './session.ts';

/**
 * Unites two versions of the same session. Pure; commutative, associative and idempotent, like a join in a
 * lattice (the idea of state-based CRDTs: Shapiro et al., 2011): exchanges are united by id, their texts by id,
 * everything else is taken as one block from the version with the higher (revision, updatedAt, writer, content).
 * Recent command ids are left out: they vouch for one line of history only.
 */
export function mergeSessions(a: Session, b: Session): Session {
  const block = compareBlocks(a, b) >= 0 ? a : b;
  const exchanges = unite(a.exchanges, b.exchanges, mergeExchanges);
  return { ...block, exchanges: exchanges.sort(byAtAndId), recentCommands: [] };
}

function mergeExchanges(a: Exchange, b: Exchange): Exchange {
  const block = compareValues(exchangeRest(a), exchangeRest(b)) >= 0 ? a : b;
  const texts = unite(a.texts, b.texts, (x, y) => (compareValues(x, y) >= 0 ? x : y)).sort(byAtAndId);
  return { ...block, texts, state: stateRank[a.state] >= stateRank[b.state] ? a.state : b.state };
}

const stateRank = { asked: 0, skipped: 1, answered: 2 } as const;

const exchangeRest = ({ texts: _texts, state: _state, ...rest }: Exchange) => rest;

function compareBlocks(a: Session, b: Session): number {
  return (
    a.revision - b.revision ||
    Date.parse(a.updatedAt) - Date.parse(b.updatedAt) ||
    compareValues(a.writer, b.writer) ||
    compareValues(blockOf(a), blockOf(b))
  );
}

const blockOf = ({ exchanges: _exchanges, recentCommands: _recent, ...rest }: Session) => rest;

function unite<T extends { id: string }>(a: readonly T[], b: readonly T[], merge: (x: T, y: T) => T): T[] {
  const united = new Map<string, T>();
  for (const item of [...a, ...b]) {
    const known = united.get(item.id);
    united.set(item.id, known ? merge(known, item) : item);
  }
  return [...united.values()];
}

function byAtAndId(a: Exchange | AnswerText, b: Exchange | AnswerText): number {
  return Date.parse(a.at) - Date.parse(b.at) || compareValues(a.id, b.id);
}

/** A total order over JSON values, by their text with sorted keys: any order will do, if it is the same everywhere. */
function compareValues(a: unknown, b: unknown): number {
  const [x, y] = [canonicalJson(a), canonicalJson(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
