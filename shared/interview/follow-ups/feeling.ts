// A strong feeling named in the person's own words: "I was ashamed of …", "it made me furious", "I laughed until …".
import { capitalised, turnRound } from '../reflect.ts';
import { clausesMatching, findingFrom } from './clause.ts';
import { feelingNoun, feelingVerb } from './feeling-nouns.ts';
import { heavyFeelings, heavyOnlyFelt, lightFeelings, lightOnlyFelt } from './feeling-words.ts';
import { isOver } from './line-moves.ts';
import type { Finding, Move, Rule } from './rule.ts';
import { specificity } from './score.ts';

/** A feeling that lasts. */
const heavyMoves: readonly Move[] = [
  { id: 'most', kind: 'clarify', text: '{Span}. What is the hardest part of that?' },
  { id: 'feel-most', kind: 'body', text: '{Span}. When do you feel that most?' },
  { id: 'came', kind: 'moment', text: '{Span}. What tends to bring that feeling on?' },
  { id: 'help', kind: 'need', text: '{Span}. What would help a little?' },
];
/** One that was there and is told of. */
const heavyPastMoves: readonly Move[] = [
  { id: 'worst', kind: 'clarify', text: '{Span}. What was the worst of it?' },
  { id: 'needed', kind: 'need', text: '{Span}. What would have helped at that moment?' },
  { id: 'still', kind: 'return', text: '{Span}. How much of that is still with you?' },
];
/** A feeling that has a name is asked about by its name. */
const namedMoves = (noun: string): Move[] => [
  ...(noun === 'anger'
    ? [{ id: 'anger', kind: 'need', text: '{Span}. What did you do with the anger?' } as const]
    : []),
  { id: 'still', kind: 'return', text: `{Span}. How much of that ${noun} is still with you?` },
];
/** "I was troubled": what troubled one is not said yet. */
const verbMoves = (verb: string): Move[] => [
  { id: 'what-did', kind: 'clarify', text: `{Span}. What ${verb} you most about it?` },
];
const lightMoves: readonly Move[] = [
  { id: 'means', kind: 'clarify', text: '{Span}. What means the most to you about it?' },
  { id: 'best', kind: 'moment', text: '{Span}. What is the best part of that?' },
  { id: 'keep', kind: 'need', text: '{Span}. What of that would you like to hold on to?' },
];
const lightPastMoves: readonly Move[] = [
  { id: 'meant', kind: 'clarify', text: '{Span}. What meant the most to you about it?' },
  { id: 'light-moment', kind: 'moment', text: '{Span}. Which moment of it do you remember best?' },
  { id: 'light-stayed', kind: 'return', text: '{Span}. What of it is still with you now?' },
];
const actMoves: readonly Move[] = [
  { id: 'inside', kind: 'moment', text: '{Span}. What was going on inside you?' },
  { id: 'act-like', kind: 'body', text: '{Span}. What was that like for you?' },
  { id: 'act-about', kind: 'clarify', text: '{Span}. What do you think that was about?', asksWhy: true },
  { id: 'passed', kind: 'return', text: '{Span}. How did you feel once it had passed?' },
];
const worryMoves: readonly Move[] = [
  { id: 'worry-under', kind: 'clarify', text: '{Span}. What do you picture when you think of it?' },
  { id: 'worry-ease', kind: 'need', text: '{Span}. What would ease that a little?' },
];
const bondMoves: readonly Move[] = [
  { id: 'miss-most', kind: 'clarify', text: '{Span}. What do you miss most about it?' },
  { id: 'when-miss', kind: 'moment', text: '{Span}. When do you notice that most?' },
  { id: 'miss-now', kind: 'body', text: '{Span}. How is that for you at the moment?' },
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
  /(?<![\p{L}'’])i\s+(?:(?:almost|nearly|just|actually|only|then|finally|even|suddenly|quietly|also|still)\s+)*(?:cried|wept|sobbed|burst\s+(?:into|out)\s+\p{L}+|broke\s+down|trembled|panicked|blushed|froze|laughed(?!\s+along)|screamed|shouted|shook|snapped|lost\s+my\s+temper|flew\s+into|fell\s+out|cursed|swore|sulked|fumed|smiled|grinned)(?![\p{L}'’-])/giu;

/** Courtesies, turns of phrase and states of the body or the calendar that only look like feelings. */
const courtesy =
  /\bhated?\s+myself\b|^that\s+which\b|^this\s+(?:do(?:es)?\s+)?(?:vex|troubl)|\b(?:(?:i['’]?m|i\s+am)\s+(?:afraid\s+(?:that\s+)?(?:i|the|there|we|it|you|not|so)\b|sorry\b|happy\s+to\s+(?:help|say|answer|discuss)|glad\s+you|proud\s+to\s+(?:announce|present)|delighted\s+to\s+(?:announce|confirm)|sad\s+to\s+say|surprised\s+you|excited\s+to\s+announce)|not\s+(?:afraid|angry|sad|worried|proud|happy|ashamed|upset)|(?:would|d)\s+(?:love|hate|be)|love\s+to\b|i\s+(?:hate|love)\s+to\s+say|miss(?:ed)?\s+(?:the|my|a|an|our|his|her)\s+(?:[\p{L}]+\s+)?(?:bus|train|flight|plane|tram|ferry|deadline|call|calls|meeting|appointment|exit|turn|turning|stop|boat|point|first|second|beginning|start|class|lecture|lesson|window|news)|got\s+(?:tired|lost)\s+of\s+waiting|bored\s+of|love[d]?\s+(?:it|this|that|them)$|hate[d]?\s+(?:it|this|that|them)$|regret\s+to\b|hid\s+(?:the|a)\s+(?:presents|eggs|key|keys|spare)|shook\s+(?:the|his|her|their|hands|my\s+head)|smiled\s+(?:at|for)\s+the\s+camera|screamed\s+for\s+ice)\b/iu;
/** Nothing light or curious is asked here. */
const grave =
  /\b(?:rape[d]?|abus\p{L}+|molest\p{L}*|beat(?:en)?\s+me|hit\s+me|assault\p{L}*|suicid\p{L}*|miscarr\p{L}+|stillb\p{L}+)\b/iu;

/** In a longer answer "I was very glad" no longer says what about. */
const shortAnswerWords = 40;
const longAnswerWords = 120;

type Look = { pattern: RegExp; moves: readonly Move[]; past: readonly Move[]; weight: number };
const looks: readonly Look[] = [
  { pattern: heavyState, moves: heavyMoves, past: heavyPastMoves, weight: 0.6 },
  { pattern: heavyCause, moves: heavyMoves, past: heavyPastMoves, weight: 0.5 },
  { pattern: holding, moves: heavyMoves, past: heavyPastMoves, weight: 0.4 },
  { pattern: acting, moves: actMoves, past: actMoves, weight: 0.4 },
  { pattern: lightState, moves: lightMoves, past: lightPastMoves, weight: 0.2 },
  { pattern: lightCause, moves: lightMoves, past: lightPastMoves, weight: 0.2 },
  { pattern: loving, moves: lightMoves, past: lightPastMoves, weight: 0 },
];

/** "I hate that I smiled": the feeling is about one thing that is over, and has neither a length nor a cure. */
const aboutOver =
  /\b(?:that|how)\s+(?:i|he|she|they|we|it|my\s+\p{L}+)\s+(?:\p{L}+ed|said|was|were|did|had|went|told|left)\b|\bi\s+(?:said|did|was|told)\b/iu;
const missing = /^i\s+(?:\p{L}+\s+)?(?:miss|grieve)\b/iu;
/** Relief at a death and joy against one's will are no occasion for a light question. */
const mixed =
  /\b(?:died|dead|death|funeral|ill|cancer|left\s+(?:him|her|me)|failed|lost|guilty|ashamed|never\s+told|divorce|wrong|jealous|hated|upset|and\s+then|but|although|though)\b/iu;
const lightOnes: readonly (readonly Move[])[] = [lightMoves];

const sore = /\b(?:cried|wept|sobbed|burst|broke\s+down|snapped|shouted|screamed|temper|froze|panicked)\b/iu;
const actFits = (id: string, clause: string): boolean => {
  if (sore.test(clause)) return true;
  return /\blaughed\b/iu.test(clause) ? id !== 'act-about' && id !== 'inside' : id === 'inside' || id === 'act-like';
};
/** Where a hand would have been welcome. */
const helpless =
  /\b(?:ashamed|afraid|scared|lonely|alone|overwhelmed|humiliated|embarrassed|nervous|lost|helpless|hopeless|anxious|terrified|left\s+out|panicked)\b/iu;
/** Real distress, of which one can ask for the worst. */
const dire =
  /\b(?:ashamed|humiliated|mortified|afraid|scared|terrified|frightened|lonely|devastated|heartbroken|helpless|hopeless|miserable|overwhelmed|in\s+tears|guilty|betrayed|rejected)\b/iu;
const thankful = /\b(?:grateful|thankful|relieved|glad)\b/iu;
const worried = /\b(?:worried|afraid|scared|nervous|anxious|terrified|frightened|uneasy)\b/iu;

/** What help can be a help with. */
const wearing =
  /\b(?:tired|sick|exhausted|drained|overwhelmed|lonely|alone|anxious|stressed|burnt|worn|homesick|stuck|trapped)\b/iu;

const fitting = (clause: string, sentence: string, { moves, past }: Look): readonly Move[] => {
  const over = isOver(clause);
  if (lightOnes.includes(moves) && mixed.test(sentence))
    return over ? heavyPastMoves.filter(({ id }) => id === 'still') : heavyMoves.filter(({ id }) => id === 'feel-most');
  if (moves === actMoves) return moves.filter(({ id }) => actFits(id, clause));
  // "It calms me" leaves open what.
  if (!over && /^(?:it|this|that)\b/iu.test(clause))
    return moves.filter(({ id }) => id !== 'best' && id !== 'feel-most');
  if (over && past === heavyPastMoves) {
    const noun = feelingNoun(clause);
    // "I was upset that …": what upset one is said already.
    const verb = /\b(?:that|because|when|by)\b/iu.test(clause) ? undefined : feelingVerb(clause);
    const plain = past.filter(
      ({ id }) =>
        (id === 'worst' && dire.test(clause)) ||
        (id === 'needed' && helpless.test(clause)) ||
        (id === 'still' && noun === undefined),
    );
    return [...(verb === undefined ? [] : verbMoves(verb)), ...plain, ...(noun === undefined ? [] : namedMoves(noun))];
  }
  if (over) return past;
  if (worried.test(clause) && moves === heavyMoves) return worryMoves;
  if (missing.test(clause)) return bondMoves.filter(({ id }) => id !== 'miss-most' || clause.split(/\s+/u).length <= 5);
  if (moves === lightMoves && thankful.test(clause)) return moves.filter(({ id }) => id !== 'best');
  if (moves !== heavyMoves) return moves;
  if (aboutOver.test(clause)) return moves.filter(({ id }) => id === 'most');
  return wearing.test(clause) ? moves : moves.filter(({ id }) => id !== 'help');
};

/** "I love the sea", "I hate asking for directions": what it is about the sea, with the noun, and not about "it". */
const heldThing = (clause: string, verb: string): { move: Move; name: string } | null => {
  const held =
    /\b(love|loved|hate|hated|dread|dreaded|enjoy|enjoyed|admire|admired|envy|envied|miss|missed)\s+$/iu.exec(
      verb,
    )?.[1];
  const rest = clause.slice(verb.length);
  if (
    held === undefined ||
    !/^(?:the|my|this|that|her|his|our|their|\p{L}+ing|\p{L}+)\b/u.test(rest) ||
    /^(?:how|that|when|what|it|him|her|them|to|being\s+the)$|^(?:how|that|when|what|it|to)\s/iu.test(rest)
  )
    return null;
  if (rest.split(/\s+/u).length > 5 || /\b(?:and|but|when|for|since|because|more|so)\b/iu.test(rest)) return null;
  const turnedRest = turnRound(rest);
  if (turnedRest === null) return null;
  // A day keeps its capital inside a sentence.
  const name = /^\p{Lu}\p{L}+days?\b/u.test(rest) ? capitalised(turnedRest) : turnedRest;
  const was = /(?:ed|d)$/u.test(held) && held !== 'dread' ? 'was' : 'is';
  return {
    name,
    move: {
      id: 'about-it',
      kind: 'clarify',
      text: `What ${was} it about {name} that you ${held.toLowerCase()}${/^miss/iu.test(held) ? ' most' : ''}?`,
    },
  };
};

export const feeling: Rule = {
  id: 'feeling',
  because: 'You named a strong feeling in your own words.',
  strength: 4.6,
  find: ({ sentences, words }) =>
    sentences.flatMap((sentence) =>
      grave.test(sentence.text)
        ? []
        : looks.flatMap((look) =>
            clausesMatching(sentence, look.pattern)
              .filter(({ clause }) => !courtesy.test(clause))
              .flatMap(({ clause, match }): Finding[] => {
                // "I was very glad" could stand in any answer; what the feeling was about could not.
                const about = specificity(clause.slice(match[0].length));
                if (look.pattern === loving && about <= 0) return [];
                if (words > longAnswerWords && about < 0.6) return [];
                if (about <= 0 && (words > shortAnswerWords || clause.length + 8 < sentence.text.length)) return [];
                const weight = about > 0 ? look.weight : look.weight - 1.5;
                const held = heldThing(clause, match[0]);
                if (held !== null)
                  return findingFrom(clause, [held.move, ...fitting(clause, sentence.text, look)], held.name, weight);
                return findingFrom(clause, fitting(clause, sentence.text, look), undefined, weight);
              }),
          ),
    ),
};
