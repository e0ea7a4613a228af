// The templates that come with the product, in the order they are offered.

import type { Template } from './template.ts';
import { aDecision } from './templates/a-decision.ts';
import { aDifficultConversation } from './templates/a-difficult-conversation.ts';
import { analytical } from './templates/analytical.ts';
import { creative } from './templates/creative.ts';
import { dailyReflection } from './templates/daily-reflection.ts';
import { gratitudeSpecifically } from './templates/gratitude-specifically.ts';
import { justTalk } from './templates/just-talk.ts';
import { morningIntentions } from './templates/morning-intentions.ts';
import { reflective } from './templates/reflective.ts';
import { unsentLetter } from './templates/unsent-letter.ts';
import { weeklyReview } from './templates/weekly-review.ts';

/** In the order a person sees them; the first is chosen unless they choose another. */
export const builtInTemplates: readonly Template[] = [
  reflective,
  dailyReflection,
  justTalk,
  morningIntentions,
  weeklyReview,
  gratitudeSpecifically,
  analytical,
  creative,
  aDecision,
  aDifficultConversation,
  unsentLetter,
];

/** The built-in template with this id, e.g. `daily-reflection`. */
export const findTemplate = (id: string): Template | undefined =>
  builtInTemplates.find((template) => template.id === id);
