// Whether a branch of the arc belongs to this session, seen from the answer it depends on.
import type { Exchange, Session } from '../session/session.ts';
import { settledExchanges } from './conversation.ts';
import { countWords } from './follow-ups/signals-of.ts';
import type { Condition } from './template.ts';

const shortBelow = 12;
const longFrom = 120;

/** Small letters, one kind of apostrophe, single spaces; so that "Don’t  know" mentions "don't know". */
const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();

const isWordPart = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{M}\p{N}]/u.test(letter);

/** Whether a text has one of the words or phrases, not as part of a longer word; scripts without spaces as they stand. */
export const mentions = (text: string, words: readonly string[]): boolean => {
  const whole = plain(text);
  return words.some((word) => {
    const wanted = plain(word);
    if (wanted === '') return false;
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(wanted))
      return whole.includes(wanted);
    for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1))
      if (!isWordPart(whole[at - 1]) && !isWordPart(whole[at + wanted.length])) return true;
    return false;
  });
};

const answers = (exchange: Exchange, condition: Condition): boolean => {
  // The first text, as it was when the arc went on from there: a later edit does not bend the way already taken.
  const text = exchange.texts[0]?.text;
  if (condition.answer === 'skipped') return exchange.state === 'skipped';
  if (exchange.state !== 'answered' || text === undefined) return false;
  if (condition.answer === 'mentions') return mentions(text, condition.words ?? []);
  const words = countWords(text);
  return condition.answer === 'short' ? words < shortBelow : words >= longFrom;
};

/** Whether a branch belongs to the arc of this session; not before the question it depends on was settled. */
export const branchHolds = (session: Session, condition: Condition): boolean => {
  const { opening } = session.plan.template;
  const questionId = condition.after === opening.id ? 'opening' : `arc:${condition.after}`;
  const first = settledExchanges(session).find(({ question }) => question.id === questionId);
  return first !== undefined && answers(first, condition);
};
