// A strong feeling named in the person's own words: "I was ashamed of …", "it made me furious", "I laughed until …".
import { clausesMatching, findingFrom, tagsOf } from './clause.ts';
import { heavyFeelings, heavyOnlyFelt, lightFeelings, lightOnlyFelt } from './feeling-words.ts';
import type { Finding, Move, Rule } from './rule.ts';
import { specificity } from './score.ts';

const heavyMoves: readonly Move[] = [
  {
    id: 'where',
    kind: 'body',
    text: 'You write that {span}. Where in your body do you notice that as you think of it?',
  },
  { id: 'just-before', kind: 'moment', text: 'What had happened just before that, when {span}?' },
  { id: 'next-to-it', kind: 'clarify', text: '{Span}. Which other feeling is there alongside that one?' },
  { id: 'needed', kind: 'need', text: 'You write that {span}. What would have done you good at that moment?' },
  { id: 'who-saw', kind: 'other-view', text: 'What would other people have noticed when {span}?' },
  { id: 'less', kind: 'counter-example', text: 'You say {span}. When does it let go of you, even briefly?' },
  {
    id: 'asks-for',
    kind: 'step',
    text: 'You write that {span}. What is that feeling asking you to do, or to leave alone?',
  },
];
const lightMoves: readonly Move[] = [
  {
    id: 'made-possible',
    kind: 'clarify',
    text: 'You write that {span}. What was it about that, most of all?',
  },
  { id: 'keep', kind: 'need', text: '{Span}. What of that would you like to have more often?' },
  {
    id: 'where-light',
    kind: 'body',
    text: 'You write that {span}. What do you feel in your body as you think of it?',
  },
  {
    id: 'tell',
    kind: 'other-view',
    text: 'You write that {span}. Who would you most like to tell about it?',
  },
  { id: 'instant', kind: 'moment', text: 'You say {span}. Which moment of it was the best?' },
];
const actMoves: readonly Move[] = [
  { id: 'set-off', kind: 'moment', text: 'What exactly had set it off when {span}?' },
  { id: 'after', kind: 'body', text: 'You write that {span}. How were you once it was over?' },
  { id: 'beneath', kind: 'clarify', text: '{Span}. What else was there, besides what anybody could see?' },
  {
    id: 'with-whom',
    kind: 'other-view',
    text: 'You write that {span}. How would somebody beside you have described it?',
  },
];

const adverb = String.raw`(?:(?:so|very|really|quite|rather|a\s+(?:little|bit)|still|just|also|too|such|both|always|often|suddenly|terribly|completely|absolutely|utterly|deeply|strangely|oddly|mightily?|exceeding(?:ly)?|extremely?|much|not\s+a\s+little|most|more|almost|genuinely|properly|secretly|simply|then|now|again|already|even|all|well|pretty|fucking|bloody|incredibly|unexpectedly|heartily|sorely|greatly|extraordinar(?:y|ily)|horribly?|hugely|deadly|cruelly?)\s+)*`;
const being = String.raw`(?:i\s+(?:was|am|felt|feel|became|got|grew|have\s+been|have\s+felt|had\s+been|do\s+feel|did\s+feel|begin\s+to\s+(?:be|feel)|began\s+to\s+(?:be|feel)|woke\s+up|came\s+home|went\s+to\s+bed|lay\s+there)|i['’]m|im|i['’]ve\s+been)`;
const feltOnly = String.raw`(?:i\s+(?:(?:still|just|always|suddenly|never|often|really)\s+)?(?:felt|feel|have\s+felt|do\s+feel|began\s+to\s+feel))`;

const state = (words: string, only: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}'’])(?:${being}\s+${adverb}(?:${words})|${feltOnly}\s+${adverb}(?:${words}|${only}))(?![\p{L}'’-])`,
    'giu',
  );
const heavyState = state(heavyFeelings, heavyOnlyFelt);
const lightState = state(lightFeelings, lightOnlyFelt);

const thing = String.raw`(?:[Ii]t|[Tt]hat|[Tt]his|[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he|[Mm]y|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|[Ee]very|[Ee]ach)\s+(?:[\p{L}'’-]+\s+){1,4}?|[A-Z][\p{Ll}'’-]+\s+|[Ss]eeing\s+(?:\p{L}+\s+){1,4}?)`;
const heavyVerb =
  '(?:hurt|hurts|scares?|scared|frightens?|frightened|worries|worried|upsets?|saddens?|saddened|shames?|shamed|angers?|angered|annoys?|annoyed|irritates?|irritated|exhausts?|exhausted|shook|shakes|bothers?|bothered|haunts?|haunted|humiliated|embarrassed|disappointed|troubles?|troubled|vexe[sd]|vex|grieves?|grieved|unsettle[sd]|drains?|drained)';
const lightVerb =
  '(?:moves|moved|touche[sd]|delights?|delighted|surprise[sd]|comforts?|comforted|amazes?|amazed|pleased|calms?|calmed|cheers?|cheered|consoled|encouraged)';
const causing = (verbs: string, words: string, cries: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}'’])${thing}\s*(?:(?:do|does|did|always|still|really|just|also|only)\s+)?(?:${verbs}\s+me|(?:makes?|made|leaves?|left)\s+me\s+(?:feel\s+|feeling\s+)?${adverb}(?:${words}|${cries}))(?![\p{L}'’-])`,
    'gu',
  );
const heavyCause = causing(
  heavyVerb,
  `${heavyFeelings}|${heavyOnlyFelt}`,
  'cry|weep|shake|mad|want to (?:cry|scream|hide)',
);
const lightCause = causing(lightVerb, `${lightFeelings}|${lightOnlyFelt}`, 'laugh|smile');

const holding =
  /(?<![\p{L}'’])i\s+(?:(?:really|still|just|also|do|did|so|always|already|absolutely|honestly|secretly|sometimes|quietly|rather|dearly)\s+)*(?:hate[sd]?|dread(?:ed)?|envy|envied|resent(?:ed)?|regret(?:ted)?|despise[d]?|detest(?:ed)?|loathed?|miss(?:ed)?|grieve[d]?\s+(?:for|to))\s+(?!(?:shall|will|may|must|was|is|had|would|could)\b)(?=\p{L})/giu;
const loving =
  /(?<![\p{L}'’])i\s+(?:(?:really|still|just|also|do|did|so|always|absolutely|honestly|secretly|rather|dearly)\s+)*(?:love[d]?|enjoy(?:ed)?|adore[d]?|admire[d]?|cherish(?:ed)?|delight(?:ed)?\s+in|treasure[d]?)\s+(?=\p{L})/giu;
const acting =
  /(?<![\p{L}'’])i\s+(?:(?:almost|nearly|just|actually|only|then|finally|even|suddenly|quietly|also|still)\s+)*(?:cried|wept|sobbed|burst\s+(?:into|out)\s+\p{L}+|broke\s+down|trembled|panicked|blushed|froze|laughed|screamed|shouted|shook|snapped|lost\s+my\s+temper|flew\s+into|fell\s+out|cursed|swore|sulked|fumed|smiled|grinned|danced|hid)(?![\p{L}'’-])/giu;

/** Courtesies, turns of phrase and states of the body or the calendar that only look like feelings. */
const courtesy =
  /^that\s+which\b|^this\s+(?:do(?:es)?\s+)?(?:vex|troubl)|\b(?:(?:i['’]?m|i\s+am)\s+(?:afraid\s+(?:that\s+)?(?:i|the|there|we|it|you|not|so)\b|sorry\b|happy\s+to\s+(?:help|say|answer|discuss)|glad\s+you|proud\s+to\s+(?:announce|present)|delighted\s+to\s+(?:announce|confirm)|sad\s+to\s+say|surprised\s+you|excited\s+to\s+announce)|not\s+(?:afraid|angry|sad|worried|proud|happy|ashamed|upset)|(?:would|d)\s+(?:love|hate|be)|love\s+to\b|i\s+(?:hate|love)\s+to\s+say|miss(?:ed)?\s+(?:the|my|a|an|our|his|her)\s+(?:[\p{L}]+\s+)?(?:bus|train|flight|plane|tram|ferry|deadline|call|calls|meeting|appointment|exit|turn|turning|stop|boat|point|first|second|beginning|start|class|lecture|lesson|window|news)|got\s+(?:tired|lost)\s+of\s+waiting|bored\s+of|love[d]?\s+(?:it|this|that|them)$|hate[d]?\s+(?:it|this|that|them)$|regret\s+to\b|hid\s+(?:the|a)\s+(?:presents|eggs|key|keys|spare)|shook\s+(?:the|his|her|their|hands|my\s+head)|smiled\s+(?:at|for)\s+the\s+camera|screamed\s+for\s+ice)\b/iu;
/** Nothing light or curious is asked here. */
const grave =
  /\b(?:rape[d]?|abus\p{L}+|molest\p{L}*|beat(?:en)?\s+me|hit\s+me|assault\p{L}*|suicid\p{L}*|miscarr\p{L}+|stillb\p{L}+)\b/iu;

/** In a longer answer "I was very glad" no longer says what about. */
const shortAnswerWords = 40;

type Look = { pattern: RegExp; moves: readonly Move[]; weight: number };
const looks: readonly Look[] = [
  { pattern: heavyState, moves: heavyMoves, weight: 0.6 },
  { pattern: heavyCause, moves: heavyMoves.filter(({ id }) => id !== 'less'), weight: 0.5 },
  {
    pattern: holding,
    moves: heavyMoves.filter(({ id }) => ['where', 'next-to-it', 'less', 'asks-for'].includes(id)),
    weight: 0.4,
  },
  { pattern: acting, moves: actMoves, weight: 0.4 },
  { pattern: lightState, moves: lightMoves, weight: 0.2 },
  { pattern: lightCause, moves: lightMoves, weight: 0.2 },
  { pattern: loving, moves: lightMoves.filter(({ id }) => ['keep', 'where-light', 'tell'].includes(id)), weight: 0 },
];

/** Some moves ask about a moment that is over, some about a feeling that lasts. */
const overOnly = new Set(['just-before', 'who-saw', 'needed', 'set-off', 'after', 'with-whom', 'instant']);
const lastingOnly = new Set(['less']);
const fitting = (clause: string, moves: readonly Move[]): readonly Move[] => {
  const isOver =
    tagsOf(clause)
      .find(({ tags }) => tags.includes('Verb'))
      ?.tags.includes('PastTense') === true;
  const namesCause = /\b(?:to\s+(?:see|hear|find|have)|because|that|at|by|with)\b/iu.test(clause);
  const pointsBack = /^(?:it|this|that)\b/iu.test(clause);
  const fit = moves.filter(
    ({ id }) => (isOver ? !lastingOnly.has(id) : !overOnly.has(id)) && !(id === 'just-before' && namesCause),
  );
  return pointsBack ? fit.filter(({ text }) => /^(?:You|\{Span\})/u.test(text)) : fit;
};

export const feeling: Rule = {
  id: 'feeling',
  because: 'You named a strong feeling in your own words.',
  strength: 4.6,
  find: ({ sentences, words }) =>
    sentences.flatMap((sentence) =>
      grave.test(sentence.text)
        ? []
        : looks.flatMap(({ pattern, moves, weight }) =>
            clausesMatching(sentence, pattern)
              .filter(({ clause }) => !courtesy.test(clause))
              .flatMap(({ clause, match }): Finding[] => {
                // "I was very glad" could stand in any answer; what the feeling was about could not.
                const about = specificity(clause.slice(match[0].length));
                if (about <= 0 && words > shortAnswerWords) return [];
                return findingFrom(clause, fitting(clause, moves), undefined, about > 0 ? weight : weight - 1.5);
              }),
          ),
    ),
};
