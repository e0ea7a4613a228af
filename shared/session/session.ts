// The session as the product uses it today: an alias of the newest frozen format.
import type { z } from 'zod';
import {
  type AnswerText as AnswerTextSchema,
  type Exchange as ExchangeSchema,
  type Plan as PlanSchema,
  SessionV1,
} from './session-v1.ts';

/** The newest format's number and schema. */
export const currentFormat = 1;
export const Session = SessionV1;

export type Session = z.output<typeof SessionV1>;
export type Exchange = z.output<typeof ExchangeSchema>;
export type AnswerText = z.output<typeof AnswerTextSchema>;
export type Plan = z.output<typeof PlanSchema>;
export type SessionStatus = Session['status'];

/** The answer of an exchange: its newest text, or undefined if none was ever given. */
export const answerOf = (exchange: Exchange): string | undefined => exchange.texts.at(-1)?.text;
