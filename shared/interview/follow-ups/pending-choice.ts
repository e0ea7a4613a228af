// A pending choice: "whether to take it", "I can't decide", "torn between". Asks about the ways, never for the answer.
import { clausesMatching, findingFrom } from './clause.ts';
import type { Move, Rule } from './rule.ts';

const moves: readonly Move[] = [
  { id: 'lean', kind: 'body', text: '{Span}. Which way do you lean at this moment?' },
  { id: 'hard', kind: 'clarify', text: '{Span}. What makes it hard to decide?', asksWhy: true },
  { id: 'stakes', kind: 'need', text: '{Span}. What hangs on it for you?' },
  { id: 'each', kind: 'other-view', text: '{Span}. What speaks for each side?' },
];

const soft = String.raw`(?:(?:still|really|just|honestly|simply|currently|now|also|always|often|even|yet)\s+)*`;
const choosing = new RegExp(
  String.raw`(?<![\p{L}'’])(?:i\s+${soft}(?:(?:don['’]?t|do\s+not)\s+(?:really\s+|even\s+)?know|(?:can['’]?t|cannot|could\s+not|couldn['’]?t)\s+(?:decide|choose|tell|make\s+up\s+my\s+mind(?:\s+(?:about|on))?)|wonder(?:ed)?|keep\s+wondering|have\s+not\s+decided|haven['’]?t\s+decided|have\s+to\s+decide|must\s+decide|need\s+to\s+decide|should\s+decide|hesitate|have\s+to\s+choose|must\s+choose|need\s+to\s+choose)|(?:i['’]?m|i\s+am)\s+${soft}(?:not\s+(?:so\s+|really\s+|at\s+all\s+)?sure|unsure|torn|undecided|in\s+two\s+minds|wondering|hesitating|of\s+two\s+minds)(?:\s+about)?)\s+(?:(?:about\s+)?whether|if\s+i\s+(?:should|want|ought|can|would)|between)\s+\p{L}+`,
  'giu',
);
/** "I can't decide" alone is not much; "between Leeds and my dad" is. Some choices are of no weight. */
const idle =
  /\b(?:for\s+(?:dinner|lunch|breakfast)|which\s+(?:film|movie|show|socks)|whether\s+(?:you|it\s+(?:rains|rained|will\s+rain|was\s+(?:open|closed|locked)|is\s+(?:open|closed))|the\s+(?:shop|bus|train|weather|door|oven|iron|lights?|stove)|to\s+(?:laugh\s+or\s+cry|have\s+(?:tea|coffee)|bring\s+an\s+umbrella))|if\s+i\s+(?:should\s+say|can\s+help\s+it)|between\s+(?:the\s+(?:red|blue|green|white|two\s+(?:films|pizzas))|pizza|tea|coffee))\b/iu;

/** "Whether I love him" is to be found out, not decided. */
const deciding =
  /\b(?:decid\p{L}+|choose|torn|minds?|hesitat\p{L}+|should|ought|between)\b|\b(?:whether|if)\s+(?:i\s+(?:want|can)\s+)?to\b/iu;

export const pendingChoice: Rule = {
  id: 'pending-choice',
  because: 'You wrote about a choice that is still open.',
  strength: 5.6,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      clausesMatching(sentence, choosing)
        .filter(({ clause }) => !idle.test(clause))
        .flatMap(({ clause }) =>
          findingFrom(clause, deciding.test(clause) ? moves : moves.filter(({ id }) => id !== 'hard' && id !== 'each')),
        ),
    ),
};
