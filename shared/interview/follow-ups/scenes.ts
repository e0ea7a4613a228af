// Things people do and meet again and again – holding back, sitting in the car, being asked, being overlooked – each
// with questions of its own. Such a question could not follow another kind of line, which the plain ones could.
import type { Scene } from './scene.ts';
import { scenesOfMine } from './scenes-of-mine.ts';
import { scenesOfOthers } from './scenes-of-others.ts';

export const scenes: readonly Scene[] = [...scenesOfMine, ...scenesOfOthers];

/** "She said it was nothing, and I cried all night": what weighs is the other half. */
const goesOnWithMe = /,\s*(?:and|but|so)\s+(?:i|we)\b/iu;

/** The scene a line tells of, or undefined. The line is one sentence or clause as the person wrote it. */
export const sceneOf = (text: string): Scene | undefined =>
  [...scenesOfMine, ...(goesOnWithMe.test(text) ? [] : scenesOfOthers)].find(
    ({ when, not }) => when.test(text) && not?.test(text) !== true,
  );
