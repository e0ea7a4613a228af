// The ways to ask about one telling line. What is over, what goes on, what was not done and what others did are asked
// about differently, so that the question fits the line whatever it says.
import { charge } from './charge.ts';
import { tagsOf } from './clause.ts';
import type { Move } from './rule.ts';

/** "I sold the guitar": the person did it, once. */
const did: readonly Move[] = [
  { id: 'mind', kind: 'body', text: 'What was going through your mind when {span}?' },
  { id: 'surprised', kind: 'other-view', text: '{Span}. Who in your life would be surprised by that?' },
  { id: 'after', kind: 'moment', text: 'You write that {span}. What was the first hour afterwards like?' },
  { id: 'look-at', kind: 'clarify', text: 'You say {span}. How do you look at that now?' },
  { id: 'what-for', kind: 'need', text: '{Span}. What did you want from it?' },
];
/** "My sister sent me a photo": somebody else did it. */
const othersDid: readonly Move[] = [
  { id: 'make-of', kind: 'clarify', text: '{Span}. What do you make of that?' },
  { id: 'in-you', kind: 'body', text: 'What went through your mind when {span}?' },
  { id: 'behind', kind: 'other-view', text: 'You write that {span}. What do you think was behind it?' },
  { id: 'stirred', kind: 'need', text: 'You say {span}. What did that stir up in you?' },
];
/** "I didn't know where to look", "I never told him". */
const didNot: readonly Move[] = [
  { id: 'held-back', kind: 'body', text: '{Span}. What was that like for you?' },
  {
    id: 'who-would',
    kind: 'other-view',
    text: 'You write that {span}. Who would understand that without an explanation?',
  },
  { id: 'look-back', kind: 'clarify', text: 'You say {span}. How does that look to you now?' },
  { id: 'needed', kind: 'need', text: 'What would have helped you, given that {span}?' },
];
/** "I keep cleaning things", "I drive in silence now". */
const does: readonly Move[] = [
  { id: 'gives', kind: 'need', text: 'You say {span}. What does that give you, as far as you can tell?' },
  { id: 'not-to', kind: 'counter-example', text: '{Span}. What would it be like not to?' },
  { id: 'first-noticed', kind: 'return', text: 'When did you first notice that {span}?' },
  { id: 'who-knows', kind: 'other-view', text: 'Who else knows that {span}?' },
  { id: 'meanwhile', kind: 'body', text: 'What goes on inside you while {span}?' },
];
/** "Nobody at home knows my real job", "I am always the one who waits". */
const isSo: readonly Move[] = [
  { id: 'like', kind: 'body', text: 'What is it like for you that {span}?' },
  { id: 'how-long', kind: 'moment', text: 'You say {span}. How long has it been like that?' },
  { id: 'would-like', kind: 'need', text: '{Span}. How would you like it to be?' },
  { id: 'sees', kind: 'other-view', text: 'You write that {span}. Who have you talked to about that?' },
];
/** "I was the only one who clapped". */
const wasSo: readonly Move[] = [
  { id: 'was-like', kind: 'body', text: 'You write that {span}. What was that like for you?' },
  { id: 'noticed', kind: 'other-view', text: '{Span}. Who noticed, as far as you know?' },
  { id: 'remains', kind: 'clarify', text: 'You say {span}. How much of that is left today?' },
  { id: 'good', kind: 'need', text: '{Span}. What would have done you good there?' },
];
/** "I wanted to ask him if he is lonely". */
const wanted: readonly Move[] = [
  { id: 'hoped', kind: 'need', text: '{Span}. What did you hope would come of it?' },
  { id: 'from-where', kind: 'clarify', text: 'You say {span}. Where do you think that wish came from?' },
  { id: 'left-of-it', kind: 'step', text: 'You write that {span}. How much of that wish is left?' },
  { id: 'asked-of', kind: 'other-view', text: '{Span}. Who else would have wanted that too?' },
];
const wants: readonly Move[] = [
  { id: 'nearest', kind: 'step', text: '{Span}. What would bring you a little nearer to that?' },
  { id: 'give', kind: 'need', text: 'You say {span}. What would having that change for you?' },
  { id: 'since-when', kind: 'moment', text: 'Since when have you known that {span}?' },
  { id: 'without', kind: 'body', text: 'You write that {span}. What is it like to be without it?' },
];
/** "I have reorganised the shed three times". */
const hasDone: readonly Move[] = [
  { id: 'about', kind: 'clarify', text: '{Span}. What is that about, as far as you can tell?' },
  { id: 'so-far', kind: 'need', text: 'You write that {span}. How do you feel about that by now?' },
  { id: 'others-know', kind: 'other-view', text: 'Who else knows that {span}?' },
  { id: 'came-about', kind: 'return', text: '{Span}. How did that come about?' },
];

/** "My brother and I have not spoken since the will". */
const hasNot: readonly Move[] = [
  { id: 'to-change', kind: 'step', text: '{Span}. What would have to happen for that to change?' },
  { id: 'like-so', kind: 'body', text: 'What is it like for you that {span}?' },
  { id: 'kept', kind: 'clarify', text: 'You say {span}. What has kept it that way?' },
  { id: 'instead', kind: 'need', text: 'You write that {span}. What would you want there to be instead?' },
];

const people =
  '(?:[Hh]e|[Ss]he|[Tt]hey|[Ss]omebody|[Ss]omeone|[Nn]obody|[Ee]verybody|[Ee]veryone|[Ww]e|[Mm]y\\s+(?:\\p{L}+\\s+)?(?:mother|father|mum|mom|dad|parents|sister|brother|wife|husband|partner|girlfriend|boyfriend|daughter|son|children|kids|friends?|boss|manager|neighbour|neighbor|aunt|uncle|cousin|grandmother|grandfather|grandma|grandpa|ex|doctor|teacher|family|team|grandson|granddaughter)|[Mm]um|[Mm]om|[Dd]ad|(?!(?:My|It|The|This|That|There|Then|Our|His|Her|Their)\\b)\\p{Lu}\\p{Ll}+)';
const byPeople = new RegExp(`^${people}\\b`, 'u');
const negative =
  /^(?:i|we)\s+(?:\p{L}+\s+)?(?:did\s+not|didn['’]?t|could\s+not|couldn['’]?t|never\s+\p{L}+(?:ed|t)\b|told\s+nobody|said\s+nothing)/iu;
const perfect =
  /^(?:\p{L}+\s+){1,4}?(?:have|has|haven['’]?t|hasn['’]?t)\s+(?:\p{L}+\s+)?\p{L}+(?:ed|en|t|ne|de|ad|un|ng|ught)\b|^i['’]ve\b/iu;
const state = /^(?:was|were|had|felt|seemed|knew|thought|needed|loved|believed|meant|used)$/iu;
const mishap =
  /^i\s+(?:\p{L}+\s+)?(?:failed|lost|forgot|missed|broke|fell|woke|got|dreamt|dreamed|overslept|slept|burned|burnt|heard|saw|noticed|cried|laughed|kept)\b/iu;
/** What could, would or has to be is not so yet. */
const supposed =
  /^(?:\p{L}+\s+){1,3}?(?:could|would|might|should|must|may|shall|will|have\s+to|has\s+to|had\s+to|can)\s/iu;
/** Opinions and intentions: nothing goes on while one has them. */
const unasked =
  /^i\s+(?:\p{L}+\s+)?(?:think|believe|know|wonder|guess|suppose|resolve|mean|doubt|expect|find|found|hope|do\s+(?:think|believe|find))\b/iu;
const firstPerson = /^(?:i|i['’](?:m|d)|my\s+\p{L}+\s+and\s+i)\b/iu;
/** What goes on with somebody else has no "while" in the person. */
const shared = /^(?:we|my\s+\p{L}+\s+and\s+i)\b/iu;

const first = (span: string) => tagsOf(span).find(({ tags }) => tags.includes('Verb') || tags.includes('Modal'));

/** The moves that fit a line by what kind of statement it is; none where that is not sure. */
export const movesForLine = (span: string): readonly Move[] => {
  const verb = first(span);
  if (verb === undefined) return [];
  if (/^i\s+(?:\p{L}+\s+)?wanted\b/iu.test(span) && !/\bnever\b/iu.test(span)) return wanted;
  if (/^i\s+(?:\p{L}+\s+)?(?:want|need)\b/iu.test(span) && !/\b(?:never|nothing|not)\b/iu.test(span)) return wants;
  if (negative.test(span)) return didNot;
  if (unasked.test(span) || (supposed.test(span) && !/^i\s+(?:could|can)\s+not\b/iu.test(span))) return [];
  if (perfect.test(span)) return /\b(?:not|never|nobody|no\s+one)\b|n['’]t\b/iu.test(span) ? hasNot : hasDone;
  const isPast = verb.tags.includes('PastTense') || /^(?:was|were|had|kept|went|did|read|let|put)$/iu.test(verb.word);
  const isOwn = firstPerson.test(span);
  if (isPast) {
    if (state.test(verb.word) || /\bnobody\b|\bno\s+one\b/iu.test(span)) return wasSo;
    if (isOwn) {
      if (mishap.test(span)) return did.filter(({ id }) => id === 'after' || id === 'look-at');
      return charge(span) >= 0.6 ? did : did.filter(({ id }) => id !== 'surprised');
    }
    if (!byPeople.test(span)) return [];
    return /\bbecause\b/iu.test(span) ? othersDid.filter(({ id }) => id !== 'behind') : othersDid;
  }
  const isBeing = /^(?:am|is|are|have|has)$|['’](?:m|s|re|ve)$/iu.test(verb.word);
  const isNegated = /\b(?:not|never|nobody|no\s+one|nothing|cannot)\b|n['’]t\b/iu.test(span);
  if (isOwn && !isBeing && !isNegated) return shared.test(span) ? isSo : does;
  if (/^(?:it|this|that|the\s+truth|i\s+am\s+sorry\s+that)\b/iu.test(span)) return [];
  return isNegated || charge(span) >= 0.8 ? isSo : isSo.filter(({ id }) => id !== 'sees');
};
