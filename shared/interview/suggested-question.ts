// The question on the start page: one of the open prompts of Just talk, never one that a template opens with, so that
// nobody who passes it by is asked the same again a moment later.
import { justTalk } from './templates/just-talk.ts';

const dayMs = 86_400_000;

/** The question of a day, and the template that answering it begins. `dayNumber`: whole days since any fixed one. */
export const suggestedQuestion = (dayNumber: number): { templateId: string; question: string } => {
  const questions = justTalk.prompts
    .filter(({ near }) => near !== true)
    .flatMap(({ variants }) => variants.filter((text) => !text.includes('{')));
  // A step that shares no factor with their number goes through all of them, and two days running are not alike.
  const place = (((dayNumber * 7) % questions.length) + questions.length) % questions.length;
  return { templateId: justTalk.id, question: questions[place] ?? '' };
};

/** The number of the day it is where the person is, for `suggestedQuestion`. */
export const dayNumberOf = (now: Date): number =>
  Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / dayMs);
