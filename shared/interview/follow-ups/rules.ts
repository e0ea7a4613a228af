// The rules that ship. Their order only settles ties: what is asked is decided by strength and by the words found.
import { absolutes } from './absolutes.ts';
import { changeTalk } from './change-talk.ts';
import { contrast } from './contrast.ts';
import { event } from './event.ts';
import { feeling } from './feeling.ts';
import { listItem } from './list-item.ts';
import { longAnswer } from './long-answer.ts';
import { loss } from './loss.ts';
import { metaphor } from './metaphor.ts';
import { namedPerson } from './named-person.ts';
import { obligation } from './obligation.ts';
import { ownQuestion } from './own-question.ts';
import { pendingChoice } from './pending-choice.ts';
import { place } from './place.ts';
import { realisation } from './realisation.ts';
import type { Rule } from './rule.ts';
import { selfJudgement } from './self-judgement.ts';
import { shortAnswer } from './short-answer.ts';
import { spokenWords } from './spoken-words.ts';
import { tellingLine } from './telling-line.ts';
import { timeComparison } from './time-comparison.ts';
import { uncertainty } from './uncertainty.ts';
import { wish } from './wish.ts';

/** Every rule that looks at one answer by itself. */
export const rules: readonly Rule[] = [
  loss,
  selfJudgement,
  pendingChoice,
  ownQuestion,
  metaphor,
  contrast,
  timeComparison,
  uncertainty,
  obligation,
  absolutes,
  changeTalk,
  realisation,
  feeling,
  wish,
  namedPerson,
  spokenWords,
  listItem,
  tellingLine,
  place,
  event,
  longAnswer,
  shortAnswer,
];
