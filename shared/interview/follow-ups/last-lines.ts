// The last two short sentences of a short answer, said back together: "He apologised. I said it was fine." The first
// says who and what is meant, the second is where the writer arrived, so nothing is lost and nothing points elsewhere.
import { turnGroupRound, turnRound } from '../reflect.ts';
import { charge, gladly } from './charge.ts';
import { isStatement, isWholeClause, tagsOf } from './clause.ts';
import { isOver } from './line-moves.ts';
import type { Finding, Move } from './rule.ts';
import { sceneOf } from './scenes.ts';
import { verdict } from './self-judgement.ts';
import type { Sentence } from './sentences-of.ts';
import { countWords, type Signals } from './signals-of.ts';

const didMoves: readonly Move[] = [
  { id: 'lines-mind', kind: 'moment', text: '{Span}. What was going through your mind?' },
  { id: 'like', kind: 'body', text: '{Span}. What was that like for you?' },
  { id: 'afterwards', kind: 'return', text: '{Span}. How did you feel afterwards?' },
  { id: 'now', kind: 'need', text: '{Span}. How do you feel about that now?' },
  { id: 'lines-needed', kind: 'image', text: '{Span}. What did you need just then?' },
  { id: 'lines-inside', kind: 'clarify', text: '{Span}. What went on inside you?' },
];
/** "I said it was fine. It wasn't fine": something else was the case. */
const reversalMoves: readonly Move[] = [
  { id: 'lines-want-say', kind: 'clarify', text: '{Span}. What did you want to say?' },
  { id: 'lines-true', kind: 'body', text: '{Span}. What was it really like for you?' },
];
const othersDidMoves: readonly Move[] = [
  { id: 'like', kind: 'body', text: '{Span}. What was that like for you?' },
  { id: 'lines-stays', kind: 'return', text: '{Span}. What of that has stayed with you?' },
  { id: 'for-you', kind: 'need', text: '{Span}. How was that for you?' },
  { id: 'lines-stir', kind: 'clarify', text: '{Span}. What did that stir up in you?' },
  { id: 'lines-left', kind: 'moment', text: '{Span}. How did that leave you feeling?' },
];
const isMoves: readonly Move[] = [
  { id: 'is-like', kind: 'body', text: '{Span}. What is that like for you?' },
  { id: 'have-is', kind: 'moment', text: '{Span}. How is that for you?' },
  { id: 'make-of', kind: 'return', text: '{Span}. What do you make of that?' },
  { id: 'lines-hardest', kind: 'clarify', text: '{Span}. What is the hardest part of that?' },
];
/** "I've never seen him cry": what was seen stands just before it. */
const neverSeenMoves: readonly Move[] = [
  { id: 'lines-see', kind: 'body', text: '{Span}. What was it like to see that?' },
  { id: 'lines-seen-stir', kind: 'moment', text: '{Span}. What did it stir up in you?' },
];
const neverSeen = /^i['’]?(?:ve|\s+have|\s+had|d)\s+never\s+(?:seen|heard)\b/iu;

const subjectless =
  /^(?:went|cried|danced|came|sat|walked|drove|ate|told|said|kept|left|called|rang|bought|sold|made|got|had|found|lost|lied|laughed|smiled|stood|lay|slept|woke|ran|threw|wrote|deleted|handed|moved|packed|stayed|watched|pretended|apologi[sz]ed|nodded|hid|waited|forgot|quit|gave|put|took|hung|texted|cleaned|opened|closed|felt|stayed|missed|booked|burnt|cooked|thanked|hugged|tried|wanted)\b(?!\s+by\b)|^(?!(?:tired|bored|scared|need|indeed|red|bed|embarrassed|married|divorced|exhausted|stressed|worried|relieved|surprised|shocked|stuck)\b)\p{L}{2,}ed\s+(?:my|the|a|an|his|her|their|our|him|them|to|at|in|on|up|off|out|with|past|through|for)\b/iu;
const tooLight =
  /\b(?:lol|haha\p{L}*|anyway|whatever|nothing\s+(?:much|special)|the\s+usual|weather|rain(?:ed|ing)?|not\s+much|good\s+day|nice\s+day|early\s+night|to\s+bed|went\s+to\s+(?:bed|sleep))\b/iu;
/** What was said or meant was not so. */
const reversed = /^(?:it|i)\s+(?:was|did|do|is|am)(?:n['’]?t|\s+not)(?:\s+\p{L}+){0,2}$/iu;
const hasNever = /^(?:i|we|he|she|they)(?:\s+(?:has|have)|['’](?:ve|s))\s+never\b/iu;
const grave = /\b(?:raped?|abus\p{L}+|molest\p{L}*|assault\p{L}*|beat(?:en)?\s+me|hit\s+me|suicid\p{L}*)\b/iu;
const aside = /\b(?:you|your|yours|this\s+(?:app|question))\b|https?:|[<>*_#`]/iu;
const unsaid =
  /^(?:i\s+)?(?:don['’]?t|do\s+not)\s+(?:really\s+)?(?:know|care|mind|want\s+to\s+talk)\b|^(?:i\s+(?:think|guess|suppose|hope))\b|^(?:that|it|this)['’]?s\b(?!\s+(?:been|never|not)\b)|^i\s+know\s+(?:what|that|it|she|he)\b|^(?:it|this|that)\s+(?:was|is)\s+(?:ok|okay|good|nice|great|lovely|hard|bad|sad|strange|weird|odd|funny)$/iu;

/** One sentence as a listener would say it, with the "I" that was left out; null where that is not sure. */
const turned = (sentence: Sentence): string | null => {
  const words = sentence.spoken ? sentence.text.replace(/["“]([^"“”]{2,30})["”]/gu, '$1') : sentence.text;
  if (/[?？!;:()–—"“]/u.test(words + sentence.mark) || sentence.mark === '') return null;
  if (/^i\s+should\b/iu.test(words)) return null;
  const said = whole(sentence.text);
  const bare = said.replace(/^(?:and|but|so|then|now|today)\s+/iu, '');
  if (!isWholeClause(bare) && !plainly.test(bare) && !atSomeTime.test(bare)) return null;
  if (said.search(verdict) !== -1 || (said.match(/,/gu)?.length ?? 0) > 1) return null;
  const shown = turnRound(said) ?? turnGroupRound(said);
  return shown === null ? null : shown.slice(0, 1).toUpperCase() + shown.slice(1);
};

/** What the tagger takes for something else, but is a subject and its verb. */
const plainly =
  /^(?:(?:work|school|home|life|an?\s+\p{L}+|(?:my\s+)?\p{L}+['’]s\s+\p{L}+)\s+(?:(?:still|just|never|always)\s+)?(?:is|was|are|were|\p{L}+ed|sold|held|came|went|got|gave|took|said|told|left)|(?:he|she|it)\s+(?:still|always|never|just)\s+\p{L}+s|(?:mum|mom|dad|nan|gran|grandma|grandpa)\s+\p{L}+(?:n['’]t|ed|s|t)?|there\s+(?:is|are|was|were)|(?:everyone|everybody|nobody|someone|people)\s+(?:\p{L}+\s+){1,4}\p{L}+(?:ed|t|d|s))\s/iu;

/** Where something would have done one good. */
const helpless = /\b(?:cried|shaking|silence|threw\s+up|alone|hid|froze|couldn['’]?t)\b/iu;
/** "At six the sun came up and I nearly cried": the time comes first. */
const atSomeTime =
  /^(?:at|on|in|after|before|when|yesterday|tonight|last|this)\s.*\b(?:i|we)\s+(?:\p{L}+\s+)?\p{L}+(?:ed|d|t|w|ke|me|de)\b/iu;
const firstTimeMoves: readonly Move[] = [
  { id: 'like', kind: 'body', text: '{Span}. What was that like for you?' },
  { id: 'first-clearest', kind: 'moment', text: '{Span}. What do you remember most clearly about it?' },
  { id: 'first-different', kind: 'clarify', text: '{Span}. What was different this time?' },
];
const firstTime =
  /^(?:it|this|that|yesterday|today)\s+was\s+the\s+(?:first|last)\s+time\s+(?:that\s+)?(?:i|we|he|she|they|my)\b|^(?:and\s+)?for\s+the\s+first\s+time\s[^,]*\bi\s+\p{L}+/iu;

/** "It was the first time I slept through": whole sentences of a short answer that say so outright. */
export const firstTimes = ({ sentences, words }: Signals): Finding[] =>
  words > mostAnswerWords
    ? []
    : sentences.flatMap((sentence): Finding[] => {
        const shown =
          firstTime.test(sentence.text) && countWords(sentence.text) <= 18 && isStatement(sentence)
            ? turnRound(sentence.text)
            : null;
        return shown === null || grave.test(sentence.text)
          ? []
          : [
              {
                quoted: sentence.text,
                shown,
                moves: firstTimeMoves.filter(
                  ({ id }) =>
                    (id !== 'first-different' || /first/iu.test(shown)) &&
                    (id !== 'first-clearest' || !/n['’]t\b|\bnot\b/iu.test(shown)),
                ),
                weight: 1,
              },
            ];
      });

const mostAnswerWords = 60;
/** "I am", "He's five": says nothing by itself. */
const hollow =
  /^\p{L}+(?:['’](?:s|m|re)|\s+(?:am|is|are|was|were|do|did|have|had|haven['’]t|didn['’]t))(?:\s+\p{L}+)?$/iu;
/** What a plain question has to be earned by. */
const leastCharge = 0.8;
/** A longer echo is no question any more. */
const mostWords = 17;
const own = /(?<![\p{L}'’])(?:i|we|me|my|us|our|i['’]\p{L}+|mum|mom|dad|nan|gran)(?![\p{L}])/iu;

/** "I thought it would be fine, but I keep listening": partly over and partly not. */
const mixedTimes = /\b(?:but|and)\s+(?:i|we)\s+(?:keep|still|can['’]?t|don['’]?t|am|know|want)\b/iu;

/** With the "I" that was left out. */
const whole = (text: string): string =>
  subjectless.test(text) ? `I ${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;

const movesFor = (last: string, before: string): readonly Move[] => {
  const scene = sceneOf(whole(last));
  if (scene !== undefined) return scene.moves;
  // That is for the rule that compares then and now.
  if (/\bused\s+to\b/iu.test(last)) return [];
  if (neverSeen.test(last)) return neverSeenMoves;
  if (reversed.test(last) && /^it\s+was/iu.test(last))
    return reversalMoves.filter(({ id }) => id !== 'lines-want-say' || /\b(?:said|told)\b/iu.test(before));
  const isMine = /^(?:(?:and|but|so|then|now|today)\s+)*(?:i|we)\b/iu.test(last) || subjectless.test(last);
  const isPast = isOver(whole(last));
  if (/^\S+\s+(?:could|would|had)(?:n['’]?t|\s)/iu.test(last)) return othersDidMoves.slice(0, 1);
  if (!isPast || hasNever.test(last)) {
    const verb = tagsOf(last).find(({ tags }) => tags.includes('Verb') || tags.includes('Modal'));
    if (
      (verb === undefined && !plainly.test(last)) ||
      mixedTimes.test(last) ||
      /\b(?:will|would|might|may|should|must)\b|['’]ll\b/iu.test(last)
    )
      return [];
    if (hasNever.test(last) && /^i\b/iu.test(last) && isOver(before)) return othersDidMoves.slice(0, 1);
    return /^(?:he|she|they|my\s+\p{L}+)\s+(?:has|have)\s+never\b/iu.test(last) && isOver(before)
      ? othersDidMoves
      : isMoves.filter(
          ({ id }) =>
            (id !== 'lines-hardest' || (charge(last) >= 0.8 && !gladly.test(last))) && (id !== 'make-of' || !isMine),
        );
  }
  if (mixedTimes.test(last)) return [];
  if (!isMine) return othersDidMoves.filter(({ id }) => id !== 'lines-left' || !gladly.test(last));
  return /n['’]?t\b|\bnot\b|\bwas\b|\bfelt\b|\bthought\b|\bwanted\b/iu.test(last)
    ? didMoves.filter(({ id }) => id !== 'afterwards' && id !== 'lines-needed' && id !== 'now')
    : didMoves.filter(
        ({ id }) =>
          (id !== 'lines-needed' || helpless.test(last)) && (id !== 'now' || (charge(last) > 0 && !gladly.test(last))),
      );
};

/** Three words without a verb that belong to the line before: "Eleven years." */
const isFragment = ({ text, spoken }: Sentence): boolean =>
  !spoken &&
  /^[\p{L}\d' ’]{3,30}$/u.test(text) &&
  countWords(text) <= 3 &&
  !subjectless.test(text) &&
  !/(?<!\p{L})(?:i|we|my|our|you|not|no|yes|lol|anyway)(?!\p{L})/iu.test(text) &&
  !tagsOf(text).some(({ tags }) => tags.includes('Verb'));
/** A line that begins so says who is meant only together with the one before. */
const pointsBack = /^(?:(?:and|but|so|then)\s+)?(?:he|she|they|it|there|that|this|a|an)\b/iu;
const pastFeeling =
  /\b(?:felt|was|were)\s+(?:(?:just|so|very|really|too|a\s+bit)\s+)*(?:cold|sad|angry|ashamed|afraid|scared|lonely|alone|empty|numb|relieved|happy|proud|glad|tired|upset|jealous|guilty|nothing|worse|better)\b/iu;
const feltMoves: readonly Move[] = [
  { id: 'lines-see-now', kind: 'need', text: '{Span}. How do you see that now?' },
  { id: 'lines-needed', kind: 'image', text: '{Span}. What did you need just then?' },
];

/** The end of an answer from sentence `from` on as one finding; none where any of it cannot be said back whole. */
const endFrom = ({ text, sentences }: Signals, from: number): Finding[] => {
  const lines = sentences.slice(from);
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const start = text.lastIndexOf(first.text);
  const quoted = text.slice(start, text.lastIndexOf(last.text) + last.text.length);
  const expected = lines.map((line) => `${line.text}${line === last ? '' : line.mark}`).join(' ');
  if (quoted !== expected || lines.slice(0, -1).some(({ mark }) => mark !== '.')) return [];
  const weighed = lines.findLast((line) => !isFragment(line));
  // "I am.", "He's five.": such a line says nothing by itself, and the question would hang on it.
  if (lines.length > 1 && lines.some((line) => hollow.test(line.text))) return [];
  if (weighed === undefined || countWords(quoted) > mostWords) return [];
  if (!(own.test(quoted) || lines.some((line) => subjectless.test(line.text)))) return [];
  if (aside.test(quoted) || tooLight.test(quoted) || unsaid.test(weighed.text)) return [];
  // Where it ends on a plain fact, the lines say no more than what happened.
  if (
    charge(quoted) === 0 &&
    !/^(?:i|we|she|he|they|my|the|mum|mom|dad|nan|nobody|\p{Lu}\p{Ll}+)\b/iu.test(weighed.text) &&
    !subjectless.test(weighed.text)
  )
    return [];
  const shown = lines.map((line) => (isFragment(line) && line !== first ? line.text : turned(line)));
  if (shown.includes(null)) return [];
  const before = lines[lines.indexOf(weighed) - 1]?.text ?? '';
  const fitted = sceneOf(whole(weighed.text)) !== undefined;
  const moves = fitted || !pastFeeling.test(weighed.text) ? movesFor(weighed.text, before) : feltMoves;
  // One's own deed at the end of a few lines was written down for a reason, whatever its words.
  const isDeed = /^(?:i|we)\b/iu.test(whole(weighed.text)) && isOver(whole(weighed.text));
  if (!fitted && charge(quoted) < leastCharge && !(isDeed && lines.length > 1)) return [];
  const isGood = !fitted && gladly.test(quoted);
  return [
    {
      quoted,
      shown: shown.join('. '),
      // In a good moment little goes through one's mind that a question could fetch.
      moves: isGood ? moves.filter(({ id }) => id === 'like' || id === 'for-you' || id === 'is-like') : moves,
      weight: (lines.length > 1 ? 1.6 : 0.8) + (fitted ? 1.4 : 0),
      fitted,
    },
  ];
};

/** The last lines as one finding: two of them, a third where the first says only "he", one where it stands alone. */
export const lastLines = (signals: Signals): Finding[] => {
  const { text, sentences, words } = signals;
  const last = sentences.at(-1);
  if (last === undefined || words > mostAnswerWords || grave.test(text)) return [];
  if (!text.trimEnd().endsWith(last.text + last.mark) || countWords(last.text) > mostWords) return [];
  const two = Math.max(0, sentences.length - (isFragment(last) ? 3 : 2));
  const leans = two > 0 && pointsBack.test(sentences[two]?.text ?? '');
  const starts = leans ? [two - 1] : [two];
  for (const from of starts) {
    const found = sentences.length > 1 ? endFrom(signals, from) : [];
    if (found.length > 0) return found;
  }
  const alone = subjectless.test(last.text) || atSomeTime.test(last.text);
  return alone && countWords(last.text) >= 5 ? endFrom(signals, sentences.length - 1) : [];
};
