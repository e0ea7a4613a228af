// One short sentence that says a lot about the person, when no other rule knew what to do with it.
import { charge } from './charge.ts';
import { clauseFrom, findingFrom, isStatement, isWholeClause, leansBack } from './clause.ts';
import { firstTimes, lastLines } from './last-lines.ts';
import { isOver, movesForLine } from './line-moves.ts';
import type { Finding, Rule } from './rule.ts';
import { sceneOf } from './scenes.ts';
import { specificity } from './score.ts';
import type { Sentence } from './sentences-of.ts';
import { countWords } from './signals-of.ts';

/** In a few lines, others and what lies ahead belong to the writer as well. */
const nearWords = 45;
const ofPeople =
  /^(?:she|he|they|nobody|no\s+one|everybody|everyone|someone|somebody)\b|^the\s+\p{L}+\s+is\s+(?:on|in|next|tomorrow)\b/iu;
/** The person has to be in it, and something more than a fact about the day. */
const first =
  /(?<![\p{L}'’])(?:i|i['’](?:m|ve|d|ll)|im|me|my|myself|mine|we|us|our|mum|mom|dad|mama|papa|grandma|grandpa|granny)(?![\p{L}])/iu;
const telling =
  /\b(?:never|nobody|no\s+one|always|still|only|alone|keep|kept|nothing|enough|myself|without|instead|no\s+longer|any\s?more|neither|silence|silent|quiet|apologi[sz]e|pretend(?:ed|ing)?|afraid|lie[sd]|secret|promise[d]?|miss|waiting|stopped|so\s+\p{L}+\s+that|don['’]?t|do\s+not|didn['’]?t|did\s+not|can['’]?t|cannot|couldn['’]?t|could\s+not|won['’]?t|not|love[d]?|want(?:ed)?|need(?:ed)?|dream(?:t|ed)?|remember|forgot|believe[d]?|trust(?:ed)?|hide|hiding|safe|free|lost|failed|cried|sorry|wrong|changed|strange|truth|wonder|hurts?|tired|fear|first\s+time|for\s+years|without\s+a\s+word|whole\s+life)\b/iu;
const ahead = /^the\s+\p{L}+\s+is\s+(?:on|in|next|tomorrow)\b/iu;
const idle =
  /^(?:(?:and|so|then|also)\s+)?(?:i\s+(?:think|guess|suppose|mean)\s+(?:so|not|that['’]?s\s+it)|i\s+(?:don['’]?t|do\s+not)\s+(?:know|care|mind|remember|get\s+it|understand)(?:\s+(?:why|what|really|what\s+(?:else\s+)?to\s+(?:say|write)|what\s+you\s+(?:mean|want)))?$|i\s+(?:really\s+)?(?:don['’]?t|do\s+not)\s+know\b|let\s+me|(?:i\s+)?forgot\s+(?:there|that|to\s+(?:say|mention|write))|i\s+(?:have\s+)?(?:got|had|have)\s+(?:a|an|the|some)\s+\p{L}+$|not\s+much|nothing\s+(?:happened|much|special)|i['’]?m\s+(?:fine|ok|okay|good|not\s+sure|done|just\s+tired)$|that['’]?s\s+(?:it|all)|i['’]?d\s+rather\s+not|i\s+(?:would\s+)?(?:rather|prefer)\s+not|i\s+don['’]?t\s+(?:want|like)\s+to\s+(?:talk|write|answer|say|discuss|go\s+into))/iu;
/** "I home to dinner" has no verb. */
const verbless = /^i\s+(?:(?:then|so|afterwards)\s+)?(?:home|to|by|up|and|with|thence|back)\b/iu;
const toReader =
  /\b(?:you|your|this\s+(?:app|question|interview|template)|computer|stupid|see\s+above|as\s+(?:i\s+)?(?:said|wrote))\b|https?:|[<>*_#`]/iu;
const grave =
  /\b(?:raped?|abus\p{L}+|molest\p{L}*|assault\p{L}*|beat(?:en)?\s+me|hit\s+me|died|passed\s+away|suicid\p{L}*)\b/iu;
const fewestWords = 4;
const mostWords = 18;
const leastSpecific = 0.3;

/** "Here" is where the person is, not where the question is read. */
const leadOff = /^(?:(?:and|but|so|then|well|also|anyway|or|here|today|tonight)\s+)+(?=\p{L})/iu;

/** In a short answer every sentence was chosen; one about a deed or a thing of one's own is worth asking about. */
const shortAnswerWords = 70;
const everyday =
  /^(?:i|we|he|she|they)\s+(?:(?:then|also|just)\s+)?(?:went|came|dined|supped|rose|got|had|was|were|am|is|are|sat|took|did|made|said)\b/iu;
const saysSomething = (span: string, isLast: boolean, answerWords: number): boolean =>
  /^(?:i|we|my|he|she|they|nobody|somebody|someone|mum|dad|nan|the|\p{Lu}\p{Ll}+)\b/u.test(
    span.replace(/^(?:I|We|My|He|She|They|Nobody|Somebody|Someone|The)\b/u, (word) => word.toLowerCase()),
  ) &&
  !/^(?:It|This|That|There)\b/u.test(span) &&
  !everyday.test(span) &&
  (charge(span) > 0
    ? specificity(span) >= 0.6
    : specificity(span) >= (isLast ? (answerWords <= nearWords ? 0.3 : 0.8) : 1.2));

/** Where a scene is more than one of the things that went on that day. */
const sceneWords = 90;
/** In a long account most sentences only say how the day went; one has to carry a feeling to be taken out of it. */
const longAnswerWords = 70;
const enoughCharge = 0.8;
const fewestInLong = 6;
/** What goes on and on, stops, or is kept, tells of more than a plain fact does. */
const weighty =
  /\b(?:still|again|always|never|keep|kept|nobody|no\s+one|alone|instead|pretend\p{L}*|stopped|started|no\s+longer|any\s?more|myself|silence|secret|i\s+only|without|not\s+(?:spoken|seen|told|slept|been)|been\s+told|was\s+told|told\s+my|want\s+to\s+be|truth|first\s+time|for\s+years)\b/iu;

const findingIn = (sentence: Sentence, answerWords: number, isLast: boolean): Finding[] => {
  if (!isStatement(sentence) || /[!]/u.test(sentence.mark)) return [];
  const whole = sentence.text.replace(leadOff, '').replace(/[\s,;:–—-]+$/u, '');
  const isWhole =
    countWords(whole) <= mostWords &&
    (!/[,;:()–—]/u.test(whole) || (sceneOf(whole) !== undefined && /^[^,;:()–—]+,[^,;:()–—]+$/u.test(whole)));
  const span = isWhole ? whole : (clauseFrom(whole) ?? '');
  const words = countWords(span);
  const isScene = answerWords <= sceneWords && sceneOf(span) !== undefined;
  if (
    words < (isScene ? 3 : charge(span) > 0 ? fewestWords : fewestWords + 1) ||
    words > mostWords ||
    (!isWhole && /[,;:()–—]/u.test(span))
  )
    return [];
  if (
    !(
      isScene ||
      first.test(span) ||
      (answerWords <= nearWords && ofPeople.test(span) && (charge(span) > 0 || !/^(?:he|she|they)\b/iu.test(span)))
    ) ||
    !(
      isScene ||
      telling.test(span) ||
      (answerWords <= shortAnswerWords && (saysSomething(span, isLast, answerWords) || ahead.test(span)))
    ) ||
    idle.test(span) ||
    verbless.test(span) ||
    (leansBack(span) && !(isScene && answerWords <= nearWords)) ||
    toReader.test(sentence.text) ||
    grave.test(span)
  )
    return [];
  if (
    /^(?:because|if|unless|when(?!ever)|while|which|who|that|than|as|like|since|until|although|though|except|not|to)\b/iu.test(
      span,
    )
  )
    return [];
  if (answerWords > longAnswerWords && (words < fewestInLong || charge(span) < (isLast ? 0.4 : enoughCharge)))
    return [];
  const moves = movesForLine(span);
  // A line of no scene gets a plain question, which has to be earned by the words.
  if (!isScene && !ahead.test(span) && !weighty.test(span) && charge(span) < (isOver(span) ? 0.4 : enoughCharge))
    return [];
  // Looked at last, because it takes longest.
  if (
    moves.length === 0 ||
    (!isScene && specificity(span) < (isLast && answerWords <= nearWords ? 0 : leastSpecific)) ||
    !(isScene || isWholeClause(span))
  )
    return [];
  const weight = isScene ? 2.4 : telling.test(span) ? 0 : charge(span) > 0 ? -0.3 : -1;
  return findingFrom(span, moves, undefined, weight).map((finding) => ({ ...finding, fitted: isScene }));
};

const joking = /\b(?:lol|lmao|haha\p{L}*|rofl)\b/iu;

export const tellingLine: Rule = {
  id: 'telling-line',
  because: 'One short sentence of yours seemed to say a lot.',
  strength: 2.9,
  find: (signals) => {
    const { text, sentences, words } = signals;
    if (joking.test(text) && words < 25) return [];
    // The last lines together say more than either of them.
    const together = [...firstTimes(signals), ...lastLines(signals)].filter(({ moves }) => moves.length > 0);
    const single = sentences
      .flatMap((sentence) => findingIn(sentence, words, sentence === sentences.at(-1) && sentences.length > 1))
      .filter(
        ({ quoted }) => sceneOf(quoted) !== undefined || !together.some((lines) => lines.quoted.includes(quoted)),
      );
    return [...single, ...together];
  },
};
