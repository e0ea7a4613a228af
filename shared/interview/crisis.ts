// Wording that may mean somebody wants to die or to harm themselves: the questions stop, plainly and kindly.
// Not a diagnosis. Nothing of what was found is kept; it is looked for again whenever it is needed.
import type { Exchange, Session } from '../session/session.ts';
import { settledExchanges } from './conversation.ts';
import { crisisPhrasesIn } from './crisis-phrases.ts';
import type { Question } from './question.ts';

const wordings = [
  'What you write sounds very heavy, so the questions stop here. Please talk to a person about it now: someone you trust, or one of the lines below.',
  'This is more than a question could help with, so there will be none for now. Somebody to talk to is close: a person you trust, or a line below.',
] as const;

const afterwards = [
  'You are still here. What would make the next hour a little easier for you?',
  'There is no hurry. What would do you good in the next hour, however small?',
] as const;

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();

/** The crisis wordings in a text, in lower case, each once. Reads all of it, whatever its length or language. */
const crisisWordingsIn = (whole: string): string[] => {
  const known = remembered.get(whole);
  if (known !== undefined) return known;
  const text = whole.replace(/\s+/gu, ' ');
  const found = [...new Set(crisisPhrasesIn(text).map(plain))];
  if (remembered.size >= rememberedTexts) remembered.clear();
  remembered.set(whole, found);
  return found;
};
const remembered = new Map<string, string[]>();
const rememberedTexts = 100;

/** Whether a text has wording that points to crisis. */
export const hasCrisisWording = (text: string): boolean => crisisWordingsIn(text).length > 0;

const textOf = (exchange: Exchange): string => exchange.texts.at(-1)?.text ?? '';

const numberOf = (session: Session): number =>
  new Set(session.exchanges.filter(({ question }) => question.kind === 'crisis').map(({ question }) => question.id))
    .size;

/**
 * What is said in place of a question when the newest answer has crisis wording that earlier answers had not: the
 * same words a second time bring no second notice. Null otherwise. It is settled by an answer or by going on (skip).
 */
export const crisisNotice = (session: Session): Question | null => {
  const settled = settledExchanges(session).filter(({ state }) => state === 'answered');
  const parent = settledExchanges(session).at(-1);
  if (parent === undefined || parent.state !== 'answered') return null;
  const found = crisisWordingsIn(textOf(parent));
  if (found.length === 0) return null;
  const answeredBefore = settled.slice(0, -1).map((exchange) => plain(textOf(exchange)));
  if (numberOf(session) > 0 && found.every((words) => answeredBefore.some((text) => text.includes(words)))) return null;
  const number = numberOf(session) % wordings.length;
  return {
    id: `crisis:${parent.id}`,
    text: wordings[number] ?? wordings[0],
    kind: 'crisis',
    depth: 0,
    parent: parent.id,
    wording: `crisis.${number + 1}`,
    why: { rule: 'crisis', quoted: [] },
  };
};

/** The one gentle question after a crisis notice that was answered with words; after going on without, none. */
export const questionAfterCrisis = (session: Session): Question | null => {
  const parent = settledExchanges(session).at(-1);
  if (parent?.question.kind !== 'crisis' || parent.state !== 'answered') return null;
  const number = (numberOf(session) - 1) % afterwards.length;
  return {
    id: `follow-up:${parent.id}:after-crisis`,
    text: afterwards[number] ?? afterwards[0],
    kind: 'follow-up',
    depth: 1,
    parent: parent.id,
    wording: `after-crisis.${number + 1}`,
    why: { rule: 'after-crisis', quoted: [] },
  };
};
