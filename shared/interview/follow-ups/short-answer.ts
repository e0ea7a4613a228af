// A short or evasive answer gets one smaller question in words of our own. After that the interviewer leaves it in peace.
import type { Move, Rule } from './rule.ts';

const detailMoves: readonly Move[] = [
  { id: 'detail', text: 'What is one small detail of it that you could describe: a place, a face, a sentence?' },
  { id: 'next-sentence', text: 'If one more sentence came after that one, what might it say?' },
];
const evasiveMoves: readonly Move[] = [
  { id: 'any-answer', text: 'If it did not have to be the right answer, what would come to mind first?' },
  { id: 'smaller-piece', text: 'Which smaller piece of the question could you answer without much effort?' },
];

const evasive =
  /^(?:i\s+)?(?:don'?t|do not|dont) know$|^(?:idk|dunno|nothing|nope|no|none|nah|not much|not sure|no idea|the usual|as usual|same as (?:always|ever|usual)|whatever|meh|hard to say|nothing (?:much|special|really)|pass|n\/a|not really|maybe|\?+|\.+|-+)$/u;
const shortest = 3;

export const shortAnswer: Rule = {
  id: 'short-answer',
  because: 'Your answer was short, so this is a smaller question.',
  find: ({ text, words }) => {
    const plain = text
      .trim()
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[.!…\s]+$/u, '');
    const none = { quoted: '', shown: '' };
    if (evasive.test(plain) || plain === '') return [{ ...none, moves: evasiveMoves }];
    return words <= shortest && text.length <= 60 ? [{ ...none, moves: detailMoves }] : [];
  },
};
