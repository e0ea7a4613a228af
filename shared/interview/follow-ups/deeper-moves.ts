// Questions that lead one step down from any answer in any language; for Go deeper when no rule fits. They quote nothing.
import type { Move } from './rule.ts';

export const deeperMoves: readonly Move[] = [
  { id: 'underneath', text: 'What lies underneath what you have just written, one layer further down?' },
  { id: 'hardest-word', text: 'Which word in your answer carries the most weight, and what is inside it?' },
  { id: 'left-out', text: 'What did you nearly write there, and then leave out?' },
  { id: 'body', text: 'Read your answer once more. What happens in your body as you do?' },
  { id: 'earliest', text: 'How far back does this go, and what is its earliest trace?' },
  { id: 'outsider', text: 'What would somebody who loves you notice in what you have just written?' },
  { id: 'opposite', text: 'In which way could the opposite of your answer be true as well?' },
  { id: 'need', text: 'What would you need most from someone who had read this answer?' },
  { id: 'fear', text: 'What would it be uncomfortable to discover if you kept looking here?' },
  { id: 'scene', text: 'Which single scene shows what you mean, and what is the light like in it?' },
  { id: 'question', text: 'Which question does your answer leave you with, now that it stands there?' },
  { id: 'value', text: 'What matters to you so much that you wrote it this way?' },
];
