// A template of one's own made from another: the same in everything but its id and, where it must differ, its name.
import { Template } from './template.ts';

const longestId = 61;
const longestName = 80;

/** The id itself if it is free, else with the lowest number from 2 that makes it so; never longer than an id may be. */
export const freeTemplateId = (id: string, takenIds: readonly string[]): string => {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const candidate = `${id.slice(0, longestId - ending.length)}${ending}`;
    if (!takenIds.includes(candidate)) return candidate;
  }
};

/** A copy to be edited, with an id none of `takenIds` has. `name` is cut to what a name may have. */
export const copyTemplate = (template: Template, name: string, takenIds: readonly string[]): Template => ({
  ...Template.parse(template),
  id: freeTemplateId(template.id, takenIds),
  name: Array.from(name.trim() || template.name).reduce(
    (kept, letter) => (kept.length + letter.length > longestName ? kept : kept + letter),
    '',
  ),
});
