// Reads a session's exchanges as a conversation: what is settled, in which order, and what hangs on what.
import type { Exchange, Session } from '../session/session.ts';
import type { Question } from './question.ts';

const countedKinds: readonly Question['kind'][] = ['opening', 'arc', 'closing'];

/**
 * A model's question stands in the place of a built-in one, whose id it has: of a follow-up if it hangs on an
 * exchange, else of a planned question.
 */
export const isFollowUp = ({ kind, parent }: Question): boolean =>
  kind === 'follow-up' || (kind === 'model' && parent !== undefined);

/** Whether a question counts against the number of questions a person asked for. */
export const isCounted = ({ kind, parent }: Question): boolean =>
  countedKinds.includes(kind) || (kind === 'model' && parent === undefined);

/** When an exchange was settled: its first answer, or the exchange itself when it was skipped. Later edits do not move it. */
const settledAt = (exchange: Exchange): number =>
  Math.max(Date.parse(exchange.at), Date.parse(exchange.texts[0]?.at ?? exchange.at));

/** Answered and skipped exchanges in the order in which they were settled. */
export const settledExchanges = (session: Session): Exchange[] =>
  session.exchanges
    .filter((exchange) => exchange.state !== 'asked')
    .map((exchange) => ({ exchange, at: settledAt(exchange) }))
    .sort((a, b) => a.at - b.at)
    .map(({ exchange }) => exchange);

/** Distinct question ids of the counted questions already settled; siblings from two windows are one. */
export const countedIds = (session: Session): string[] => [
  ...new Set(
    settledExchanges(session)
      .filter((exchange) => isCounted(exchange.question))
      .map((exchange) => exchange.question.id),
  ),
];

/**
 * The question a follow-up finally hangs on: parents are walked up until one is not a follow-up.
 * A parent that is missing, or a circle in a merged file, ends the walk where it stands.
 */
export const rootQuestion = (session: Session, question: Question): Question => {
  const byId = new Map(session.exchanges.map((exchange) => [exchange.id, exchange.question]));
  const seen = new Set<string>();
  let root = question;
  while (isFollowUp(root) && root.parent !== undefined && !seen.has(root.parent)) {
    seen.add(root.parent);
    const parent = byId.get(root.parent);
    if (parent === undefined) break;
    root = parent;
  }
  return root;
};

/**
 * The stored question that waits for an answer, if there is one. A question the person typed waits until it
 * is settled. A swapped one is void once its sibling is settled, or once a planned question after it is: then
 * it was itself swapped for that one.
 */
export const waitingExchange = (session: Session): Exchange | undefined => {
  const settled = new Set(settledExchanges(session).map((exchange) => exchange.question.id));
  const last = session.exchanges.length - 1;
  let plannedSettledLater = false;
  for (let index = last; index >= 0; index -= 1) {
    const exchange = session.exchanges[index];
    if (exchange === undefined) continue;
    const { question } = exchange;
    if (exchange.state !== 'asked') {
      plannedSettledLater ||= isCounted(question);
      continue;
    }
    if (settled.has(question.id)) continue;
    if (isFollowUp(question) && plannedSettledLater) continue;
    return exchange;
  }
  return undefined;
};
