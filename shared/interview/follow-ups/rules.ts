// The rules that ship, the most telling first.
import { absolutes } from './absolutes.ts';
import { changeTalk } from './change-talk.ts';
import { namedPerson } from './named-person.ts';
import { obligation } from './obligation.ts';
import type { Rule } from './rule.ts';
import { shortAnswer } from './short-answer.ts';
import { uncertainty } from './uncertainty.ts';

/** Every follow-up rule, in order of preference. */
export const rules: readonly Rule[] = [uncertainty, obligation, absolutes, changeTalk, namedPerson, shortAnswer];
