// When to ask nothing curious: words that may be about wanting to die or to harm oneself or somebody. Not a
// diagnosis and never stored; a template's next question is kinder there than a clever follow-up.

const heavy =
  /\b(?:kill(?:ing)?\s+(?:myself|me|himself|herself|themselves|him|her|them|everyone)|suicid\w*|self[-\s]?harm\w*|(?:hurt|harm|cut)(?:ting|ing)?\s+myself|end(?:ing)?\s+(?:it\s+all|my\s+life|everything)|(?:want|wish|wanted|ready|going|deserve|better)\s+(?:\S+\s+){0,3}(?:to\s+die|dead)|not\s+(?:want\s+to\s+)?(?:be\s+alive|wake\s+up|exist)|no\s+(?:point|reason)\s+(?:in\s+|to\s+)?(?:living|live|going\s+on)|better\s+off\s+without\s+me|(?:can['’]?t|cannot)\s+go\s+on)\b/iu;

/** Whether an answer has such words anywhere. Straight and curly apostrophes alike. */
export const shouldHoldBack = (text: string): boolean => heavy.test(text.replace(/\s+/gu, ' '));
