// Every rule a person can switch off: those that look at one answer, and those that look at the whole session.
import { memoryRules } from '../memory/recalled-question.ts';
import { droppedThreadRule } from './dropped-thread.ts';
import { looping } from './looping.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

export const everyRule: readonly Rule[] = [...rules, looping, droppedThreadRule, ...memoryRules];
