// What a feeling is called when it is asked about by its name, and what it does to one: "ashamed", the shame;
// "troubled", what troubled you. So a question need not say "it" or ask again for what was just said.

const nouns: readonly [RegExp, string][] = [
  [/\b(?:afraid|scared|frighten\p{L}*|frighted|terrified|petrified|in\s+(?:\p{L}+\s+)?(?:fear|dread))\b/iu, 'fear'],
  [/\b(?:angry|furious|livid|enraged|mad\s+(?:to|at|with|in)|cross\s+with)\b/iu, 'anger'],
  [/\b(?:ashamed|humiliated|embarrassed|mortified)\b/iu, 'shame'],
  [/\b(?:guilty)\b/iu, 'guilt'],
  [/\b(?:sad|heartbroken|devastated|grieved)\b/iu, 'sadness'],
  [/\b(?:lonely|alone|homesick)\b/iu, 'loneliness'],
  [/\b(?:jealous|envious)\b/iu, 'jealousy'],
  [/\b(?:worried|anxious|nervous|uneasy)\b/iu, 'worry'],
  [/\b(?:disappointed)\b/iu, 'disappointment'],
  [/\b(?:relieved)\b/iu, 'relief'],
  [/\b(?:proud)\b/iu, 'pride'],
  [/\b(?:grateful|thankful)\b/iu, 'gratitude'],
  [/\b(?:glad|happy|joyful|overjoyed|delighted|thrilled|joyed)\b/iu, 'joy'],
];

/** The name of the feeling a clause speaks of, or undefined where it has none that is sure. */
export const feelingNoun = (clause: string): string | undefined => nouns.find(([pattern]) => pattern.test(clause))?.[1];

const doing =
  /\b(troubled|vexed|embarrassed|hurt|frightened|upset|disappointed|surprised|worried|shocked|annoyed|irritated|disgusted|humiliated|overwhelmed|offended|touched|moved|amazed|delighted|comforted|perplexed|dismayed|scared|bothered|saddened|exhausted|grieved|unsettled|shook|frustrated)\b/iu;

/** What the feeling did, as a verb of the past: "I was troubled" and "it troubled me" both give "troubled". */
export const feelingVerb = (clause: string): string | undefined => doing.exec(clause)?.[1]?.toLowerCase();
