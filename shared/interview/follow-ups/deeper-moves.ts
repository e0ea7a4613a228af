// Questions that lead one step down from any answer in any language; for Go deeper when no rule fits. They quote nothing.
import type { Move } from './rule.ts';

export const deeperMoves: readonly Move[] = [
  {
    id: 'underneath',
    kind: 'clarify',
    text: 'Which part of this is the hardest to put into words?',
  },
  { id: 'hardest-word', kind: 'clarify', text: 'Which word in your answer carries the most weight for you?' },
  { id: 'left-out', kind: 'return', text: 'What is the part of this that you rarely tell anybody?' },
  { id: 'body', kind: 'body', text: 'What is the feeling that goes with this, as exactly as you can say it?' },
  { id: 'earliest', kind: 'moment', text: 'Where is the earliest trace of this, as far back as you can follow it?' },
  {
    id: 'outsider',
    kind: 'other-view',
    text: 'What would somebody who loves you notice in what you have just written?',
  },
  { id: 'opposite', kind: 'counter-example', text: 'In which way could the opposite of your answer be true as well?' },
  { id: 'need', kind: 'need', text: 'What would you need most from somebody close to you in this?' },
  { id: 'fear', kind: 'body', text: 'What would it be uncomfortable to discover if you kept looking here?' },
  { id: 'scene', kind: 'moment', text: 'Which single scene would show what you mean, down to the light in it?' },
  {
    id: 'question',
    kind: 'clarify',
    text: 'Which question does your answer leave you with, now that it stands there?',
  },
  { id: 'value', kind: 'need', text: 'What matters to you so much that you wrote it this way?' },
];
