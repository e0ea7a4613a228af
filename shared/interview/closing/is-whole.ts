// Whether a sentence is one a person would keep: whole, not the end or the beginning of something longer.
import type { Sentence } from '../follow-ups/sentences-of.ts';

// Bounded, so that pages of nothing but line breaks are not searched over and over.
const writesCapitals = /(?:^|[.!?…\n])\s{0,8}\p{Lu}/u;

/** A test for the sentences of `answer`: small letters begin a sentence only for those who write that way throughout. */
export const wholeIn = (answer: string): ((sentence: Sentence) => boolean) => {
  const capitals = writesCapitals.test(answer);
  return ({ text, mark }) => {
    if (capitals && /^\p{Ll}/u.test(text) && !/^i\b/u.test(text)) return false;
    return !/^(?:…|\.{2,})/u.test(mark) && !/[,:;(–—-]$/u.test(text);
  };
};
