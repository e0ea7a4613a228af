// What two mentions of one thing have in common. Apart from finding mentions, so that whoever only compares them does
// not load a tagger of English.

/** What different forms of a word have in common: "letters" and "letter". */
export const stem = (word: string): string => word.toLowerCase().replace(/(?<=\p{L}{3})(?:ies|es|s)$/u, '');

/** Whether a mention is a name, by how it is written. */
export const isName = (text: string): boolean => /^\p{Lu}/u.test(withoutBefore(text));

const withoutBefore = (text: string): string =>
  text.trim().replace(/^(?:the|my|our|his|her|their|this|these)\s+/iu, '');

/** What all forms of a mention have in common: "my choir" and "the choirs" are one; a name is only itself. */
export const mentionKey = (text: string): string => {
  const words = withoutBefore(text).normalize('NFC').replaceAll('’', "'").toLowerCase();
  return isName(text) || /\s/u.test(words) ? words : stem(words);
};

/** How a mention is called where threads are called by their ids. */
export const mentionThread = (key: string): string => `mention:${key}`.slice(0, 300);
