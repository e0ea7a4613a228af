// Short open questions that fit a line by what kind of statement it is, whatever it says: something done, something
// that happened to one, something not done, a habit, a state, a wish. Plain on purpose: each fits every line of its kind.
import type { Move } from './rule.ts';

const afterwards: Move = { id: 'afterwards', kind: 'return', text: '{Span}. How did you feel afterwards?' };
const now: Move = { id: 'now', kind: 'need', text: '{Span}. How do you feel about that now?' };

const noticeMost: Move = { id: 'notice-most', kind: 'moment', text: '{Span}. When do you notice that most?' };

/** "I sold the guitar": the person did it, once. */
export const did: readonly Move[] = [
  { id: 'like', kind: 'body', text: '{Span}. What was that like for you?' },
  { id: 'mind', kind: 'moment', text: 'What was going through your mind when {span}?' },
  { id: 'led', kind: 'clarify', text: '{Span}. How did you come to that?', asksWhy: true },
  now,
  afterwards,
];
/** "I failed the resit", "I lay awake": it came over the person. */
export const befell: readonly Move[] = [
  { id: 'befell-like', kind: 'body', text: '{Span}. What was that like?' },
  now,
  afterwards,
  { id: 'befell-then', kind: 'moment', text: '{Span}. What was your first thought?' },
];
/** "My sister sent me a photo": somebody else did it. */
export const othersDid: readonly Move[] = [
  { id: 'for-you', kind: 'body', text: '{Span}. How was that for you?' },
  { id: 'like', kind: 'need', text: '{Span}. What was that like for you?' },
  { id: 'took', kind: 'moment', text: 'How did you take it when {span}?' },
  { id: 'make-of', kind: 'clarify', text: '{Span}. What do you make of that?' },
  { id: 'stays', kind: 'return', text: '{Span}. What about that has stayed with you?' },
  { id: 'went-through', kind: 'image', text: '{Span}. What went through your mind?' },
];
/** "I didn't cry at the funeral", "I never told him". */
export const didNot: readonly Move[] = [
  { id: 'like', kind: 'body', text: '{Span}. What was that like for you?' },
  { id: 'held-back', kind: 'clarify', text: '{Span}. What held you back?', asksWhy: true },
  { id: 'not-now', kind: 'need', text: '{Span}. How does that sit with you now?' },
];
/** "I keep cleaning things", "I drive in silence now". */
export const does: readonly Move[] = [
  { id: 'is-like', kind: 'body', text: '{Span}. What is that like for you?' },
  noticeMost,
  { id: 'then-mind', kind: 'image', text: '{Span}. What goes through your mind then?' },
  { id: 'began', kind: 'moment', text: '{Span}. When did that begin?' },
  { id: 'behind', kind: 'clarify', text: '{Span}. What do you think is behind that?', asksWhy: true },
];
/** "He still brings me the ball". */
export const othersDo: readonly Move[] = [
  { id: 'is-like', kind: 'body', text: '{Span}. What is that like for you?' },
  { id: 'make-of', kind: 'clarify', text: '{Span}. What do you make of that?' },
  { id: 'feel-about', kind: 'need', text: '{Span}. How do you feel about that?' },
];
/** "Nobody at home knows my real job", "I am always the one who waits". */
export const isSo: readonly Move[] = [
  { id: 'is-like', kind: 'body', text: '{Span}. What is that like for you?' },
  { id: 'feel-about', kind: 'need', text: '{Span}. How do you feel about that?' },
  noticeMost,
  { id: 'does-to', kind: 'counter-example', text: '{Span}. What does that do to you?' },
  { id: 'make-of', kind: 'clarify', text: '{Span}. What do you make of that?' },
];
/** "I was the only one who clapped". */
export const wasSo: readonly Move[] = [
  { id: 'like', kind: 'body', text: '{Span}. What was that like for you?' },
  { id: 'was-feel', kind: 'need', text: '{Span}. How did you feel about that?' },
];
/** "I wanted to ask him if he is lonely". */
export const wanted: readonly Move[] = [
  { id: 'hoped', kind: 'need', text: '{Span}. What were you hoping for?' },
  { id: 'wanted-way', kind: 'clarify', text: '{Span}. What held you back?' },
  { id: 'wanted-now', kind: 'moment', text: '{Span}. How much of that wish is left?' },
];
export const wants: readonly Move[] = [
  { id: 'matters', kind: 'need', text: '{Span}. What draws you to it?' },
  { id: 'would-change', kind: 'step', text: '{Span}. What would that change for you?' },
  { id: 'since-when', kind: 'moment', text: '{Span}. How long have you wanted that?' },
  { id: 'wants-way', kind: 'clarify', text: '{Span}. What gets in the way?' },
];
/** "I don't want to be a doctor": what is not wanted has no obstacle. */
export const wantsNot: readonly Move[] = [
  { id: 'rather', kind: 'need', text: '{Span}. What would you want instead?' },
  { id: 'is-like', kind: 'body', text: '{Span}. What is that like for you?' },
];
/** "I have reorganised the shed three times". */
export const hasDone: readonly Move[] = [
  { id: 'about', kind: 'clarify', text: '{Span}. What do you think that is about?', asksWhy: true },
  { id: 'feel-about', kind: 'need', text: '{Span}. How do you feel about that?' },
  { id: 'is-like', kind: 'body', text: '{Span}. What is that like for you?' },
];
/** "My husband has started whistling again". */
export const othersHave: readonly Move[] = [
  { id: 'is-like', kind: 'body', text: '{Span}. What is that like for you?' },
  { id: 'make-of', kind: 'clarify', text: '{Span}. What do you make of that?' },
  { id: 'have-is', kind: 'moment', text: '{Span}. How is that for you?' },
  { id: 'have-feel', kind: 'need', text: '{Span}. How do you feel about it?' },
];
/** "My brother and I have not spoken since the will". */
export const hasNot: readonly Move[] = [
  { id: 'is-like', kind: 'body', text: '{Span}. What is that like for you?' },
  { id: 'kept', kind: 'clarify', text: '{Span}. What has kept it that way?', asksWhy: true },
  { id: 'feel-about', kind: 'need', text: '{Span}. How do you feel about that?' },
];
/** "We are moving in March". */
export const ahead: readonly Move[] = [
  { id: 'ahead-like', kind: 'body', text: '{Span}. What is it like to have that ahead of you?' },
  { id: 'on-mind', kind: 'clarify', text: '{Span}. What about it is on your mind most?' },
  { id: 'feel-today', kind: 'need', text: '{Span}. How do you feel about it today?' },
];
