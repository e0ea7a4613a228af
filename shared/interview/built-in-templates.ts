// The templates that come with the product, in the order they are offered.

import type { Template } from './template.ts';
import { analytical } from './templates/analytical.ts';
import { creative } from './templates/creative.ts';
import { dailyReflection } from './templates/daily-reflection.ts';
import { justTalk } from './templates/just-talk.ts';
import { reflective } from './templates/reflective.ts';

/** In the order a person sees them; the first is chosen unless they choose another. */
export const builtInTemplates: readonly Template[] = [reflective, dailyReflection, analytical, creative, justTalk];

/** The built-in template with this id, e.g. `daily-reflection`. */
export const findTemplate = (id: string): Template | undefined =>
  builtInTemplates.find((template) => template.id === id);
