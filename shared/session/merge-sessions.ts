// Uniting two versions of one session (a hand edit, a sync tool's copy, a restore) so that no text is lost.
import { canonicalJson } from '../canonical-json.ts';
import { digest } from './digest.ts';
import type { AnswerText, Exchange, Session } from './session.ts';

/**
 * Unites two versions of the same session. Pure; commutative, associative and idempotent, like a join in a
 * lattice (the idea of state-based CRDTs: Shapiro et al., 2011): exchanges are united by id, their texts by id, kept
 * lines by exchange and text, intentions by id (done and removed win), attachments by content; what either does not
 * want brought up stays so; everything else is taken as one block from the version with the higher (revision, updatedAt, writer, content). Recent command ids are left out:
 * they vouch for one line of history only. A text somebody changed by hand without a new id stands beside the one it
 * was: the greater keeps the id, the other gets one made from its content. Lists come in one canonical order.
 */
export function mergeSessions(a: Session, b: Session): Session {
  const block = compareBlocks(a, b) >= 0 ? a : b;
  const exchanges = uniteExchanges([...a.exchanges, ...b.exchanges]).sort(byAtAndId);
  const rank = new Map(exchanges.map(({ id }, index) => [id, index]));
  const rankOf = (id: string) => rank.get(id) ?? exchanges.length;
  return {
    ...block,
    exchanges,
    keptLines: uniteItems([...a.keptLines, ...b.keptLines], keptLineKey).sort(
      (x, y) => rankOf(x.exchangeId) - rankOf(y.exchangeId) || compareValues(x, y),
    ),
    intentions: uniteItems([...a.intentions, ...b.intentions], ({ id }) => id, mergeIntentions).sort(
      (x, y) => rankOf(exchangeOf(x)) - rankOf(exchangeOf(y)) || compareValues(x.id, y.id),
    ),
    attachments: uniteItems([...a.attachments, ...b.attachments], ({ sha256 }) => sha256).sort((x, y) =>
      compareValues(x.sha256, y.sha256),
    ),
    ...uniteForgotten(a.forgotten, b.forgotten),
    recentCommands: [],
  };
}

type Intention = Session['intentions'][number];

const keptLineKey = ({ exchangeId, text }: Session['keptLines'][number]) => JSON.stringify([exchangeId, text]);

/** An intention's id begins with that of the exchange it was found in. */
const exchangeOf = ({ id }: Intention) => id.replace(/:[^:]*$/, '');

/** What was done stays done, and what was removed stays removed; the rest is one version's. */
function mergeIntentions(a: Intention, b: Intention): Intention {
  const { removed: removedA, ...restA } = a;
  const { removed: removedB, ...restB } = b;
  const united = { ...greater({ ...restA, done: false }, { ...restB, done: false }), done: a.done || b.done };
  const marks = [removedA, removedB].filter((mark) => mark !== undefined);
  return marks.length === 0 ? united : { ...united, removed: marks.includes(true) };
}

/** Silence wins: it can be lifted again, but a thing brought up cannot be taken back. */
function uniteForgotten(a: Session['forgotten'], b: Session['forgotten']): Pick<Session, 'forgotten'> {
  const both = [a, b].filter((forgotten) => forgotten !== undefined);
  if (both.length === 0) return {};
  const rest = both.map((forgotten) => ({ ...forgotten, session: false, threads: [] })).reduce(greater);
  const threads = [...new Set(both.flatMap((forgotten) => forgotten.threads))].sort();
  return { forgotten: { ...rest, session: both.some((forgotten) => forgotten.session), threads } };
}

function uniteItems<T>(items: readonly T[], keyOf: (item: T) => string, merge: (a: T, b: T) => T = greater): T[] {
  const united = new Map<string, T>();
  for (const item of items) {
    const known = united.get(keyOf(item));
    united.set(keyOf(item), known === undefined ? item : merge(known, item));
  }
  return [...united.values()];
}

const greater = <T>(a: T, b: T): T => (compareValues(a, b) >= 0 ? a : b);

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

/** Without what is united on its own: it must not decide which block wins, or merging is not associative. */
function blockOf(session: Session) {
  const {
    exchanges: _e,
    keptLines: _k,
    intentions: _i,
    attachments: _a,
    forgotten: _f,
    recentCommands: _r,
    ...rest
  } = session;
  return rest;
}

function byAtAndId(a: Exchange | AnswerText, b: Exchange | AnswerText): number {
  return Date.parse(a.at) - Date.parse(b.at) || compareValues(a.id, b.id);
}

/** A total order over JSON values, by their text with sorted keys: any order will do, if it is the same everywhere. */
function compareValues(a: unknown, b: unknown): number {
  const [x, y] = [canonicalJson(a), canonicalJson(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
