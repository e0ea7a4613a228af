// Whether an answer is one to stay with: then nothing from another week is brought up beside it.
import { charge } from '../follow-ups/charge.ts';
import { heavyFeelings, lightFeelings } from '../follow-ups/feeling-words.ts';
import { shouldHoldBack } from '../follow-ups/hold-back.ts';
import { signalsOf } from '../follow-ups/signals-of.ts';

/** One word of feeling or judgement, or as many turns as make one. */
const weighty = 0.8;
/** Somebody who writes this much has come with something. */
const mostWords = 80;

const feeling = new RegExp(String.raw`(?<!\p{L})(?:${heavyFeelings}|${lightFeelings})(?!\p{L})`, 'iu');
const grave =
  /(?<!\p{L})(?:ambulance|hospital|ward|hospice|funeral|dead|dying|death|ill|illness|cancer|diagnos\p{L}*|test\s+results?|scan|surgery|operation|stroke|heart\s+attack|dementia|miscarr\p{L}*|pregnan\p{L}*|divorc\p{L}*|separat\p{L}*|left\s+me|broke\s+up|police|court|accident|crash\p{L}*|fired|laid\s+off|redundan\p{L}*|evict\p{L}*|debt|relapse\p{L}*|drunk|row|fight|screamed|yelled|panic\p{L}*|sleepless|(?:not|n['’]t|hardly|barely|badly)\s+sle(?:ep|pt)\p{L}*|slept\s+badly|pain)(?!\p{L})/iu;

/**
 * Whether a feeling, a judgement or something grave stands in it, or a great deal at all. What is in another language
 * cannot be told, and counts as weighty.
 */
export const isWeighty = (answer: string): boolean => {
  const { english, words, sentences, text } = signalsOf(answer);
  if (words === 0) return false;
  if (!english || words > mostWords || shouldHoldBack(answer)) return true;
  if (feeling.test(text) || grave.test(text)) return true;
  return sentences.some((sentence) => charge(sentence.text) >= weighty);
};
