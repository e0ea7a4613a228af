// Which names in our folders are somebody else's.

/** What systems leave wherever they look, which is nobody's and no sign of anything. */
const ofTheSystem = /^(?:\.DS_Store|\.localized|\._.*|Thumbs\.db|desktop\.ini|\.directory)$/i;

/** Whether a name that is none of ours is worth a word. */
export const isForeign = (name: string): boolean => !ofTheSystem.test(name);
