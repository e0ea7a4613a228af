// A short or evasive answer gets one smaller question in words of our own. After that the interviewer leaves it in peace.
import type { Move, Rule } from './rule.ts';

const detailMoves: readonly Move[] = [
  {
    id: 'detail',
    kind: 'smaller',
    text: 'What is one small thing that belongs to it: a place, a face, a sentence?',
  },
  { id: 'next-sentence', kind: 'smaller', text: 'What would be the next sentence, if there were one more?' },
];
const evasiveMoves: readonly Move[] = [
  {
    id: 'any-answer',
    kind: 'smaller',
    text: 'If it did not have to be the right answer, what would come to mind first?',
  },
  {
    id: 'smaller-piece',
    kind: 'smaller',
    text: 'What is the first small thing that comes to mind, however ordinary?',
  },
];

const evasive =
  /^(?:i\s+)?(?:don'?t|do not|dont) know$|^(?:idk|dunno|nothing|nope|no|none|nah|not much|not sure|no idea|the usual|as usual|same as (?:always|ever|usual)|whatever|meh|hard to say|nothing (?:much|special|really)|pass|n\/a|not really|maybe|\?+|\.+|-+)$/u;
const shortest = 3;
/** Two short sentences can be as evasive as one word. */
const shrugging =
  /^(?:(?:well|i mean|honestly|eh|um|hm+)[,.]?\s+)?(?:not (?:much|a lot)(?: (?:to (?:say|tell|report)|happened|really))*|nothing (?:happened|much|special|new|to (?:say|tell|report))|same (?:as|old)(?: (?:every|any)? ?\S+)?|i(?:'m| am) (?:fine|ok|okay|good)|it was (?:fine|ok|okay|alright|all right|good|nice)|(?:i )?(?:don't|dont|do not) (?:really )?(?:know|care|mind)(?: (?:what|how) to (?:say|answer|write))?|whatever|just (?:a )?normal (?:day|stuff)|can't complain|so so|(?:just )?the usual(?: stuff)?)(?: really| i guess| i suppose| honestly| tbh| today| lol)*$/u;

export const shortAnswer: Rule = {
  id: 'short-answer',
  because: 'Your answer was short, so this is a smaller question.',
  strength: 5,
  find: ({ text, words }) => {
    const plain = text
      .trim()
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[.!…\s]+$/u, '');
    const none = { quoted: '', shown: '' };
    const pieces = plain.split(/[.!?,;…]+\s*/u).filter((piece) => piece !== '');
    const shrugs = pieces.length > 0 && pieces.length <= 3 && pieces.every((piece) => shrugging.test(piece));
    if (evasive.test(plain) || shrugs || plain === '') return [{ ...none, moves: evasiveMoves }];
    return words <= shortest && text.length <= 60 ? [{ ...none, moves: detailMoves }] : [];
  },
};
