// Uniting two versions of one session (a hand edit, a sync tool's copy, a restore) so that no text is lost.
import { canonicalJson } from '../canonical-json.ts';
import { digest } from './digest.ts';
import type { AnswerText, Exchange, Session } from './session.ts';

/**
 * Unites two versions of the same session. Pure; commutative, associative and idempotent, like a join in a
 * lattice (the idea of state-based CRDTs: Shapiro et al., 2011): exchanges are united by id, their texts by id,
 * everything else is taken as one block from the version with the higher (revision, updatedAt, writer, content).
 * Recent command ids are left out: they vouch for one line of history only. A text somebody changed by hand
 * without a new id stands beside the one it was: the greater keeps the id, the other gets one made from its content.
 */
export function mergeSessions(a: Session, b: Session): Session {
  const block = compareBlocks(a, b) >= 0 ? a : b;
  const exchanges = uniteExchanges([...a.exchanges, ...b.exchanges]).sort(byAtAndId);
  return { ...block, exchanges, recentCommands: [] };
}

function uniteExchanges(exchanges: readonly Exchange[]): Exchange[] {
  const united = new Map<string, Exchange>();
  // One that only one version has is united with itself, because a file edited by hand may be out of order inside.
  for (const exchange of exchanges)
    united.set(exchange.id, mergeExchanges(united.get(exchange.id) ?? exchange, exchange));
  return [...united.values()];
}

function mergeExchanges(a: Exchange, b: Exchange): Exchange {
  const block = compareValues(exchangeRest(a), exchangeRest(b)) >= 0 ? a : b;
  const texts = uniteTexts([...a.texts, ...b.texts]).sort(byAtAndId);
  return { ...block, texts, state: stateRank[a.state] >= stateRank[b.state] ? a.state : b.state };
}

function uniteTexts(texts: readonly AnswerText[]): AnswerText[] {
  const united = new Map<string, AnswerText>();
  const waiting = [...texts];
  for (let text = waiting.pop(); text; text = waiting.pop()) {
    const known = united.get(text.id);
    if (!known) {
      united.set(text.id, text);
      continue;
    }
    const [less, greater] = compareTexts(known, text) < 0 ? [known, text] : [text, known];
    united.set(text.id, greater);
    if (less.text !== greater.text) waiting.push({ ...less, id: `merged-${digest([less.id, less.text])}` });
  }
  return [...united.values()];
}

/** By the text first: which of two texts keeps the id must not depend on anything else, or merging is not associative. */
const compareTexts = (a: AnswerText, b: AnswerText) => compareValues(a.text, b.text) || compareValues(a, b);

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

function byAtAndId(a: Exchange | AnswerText, b: Exchange | AnswerText): number {
  return Date.parse(a.at) - Date.parse(b.at) || compareValues(a.id, b.id);
}

/** A total order over JSON values, by their text with sorted keys: any order will do, if it is the same everywhere. */
function compareValues(a: unknown, b: unknown): number {
  const [x, y] = [canonicalJson(a), canonicalJson(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
