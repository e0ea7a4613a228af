// How much weight words carry for the person who wrote them: feeling, judgement, a turn, something kept back.
// Of two neighbouring sentences the one with more of it is worth the question.

const heavy =
  /(?<!\p{L})(?:afraid|angry|anger|apologi[sz]ed?|argued|ashamed|awful|begged|betray\p{L}*|broke|cried|crying|cry|wept|weep\p{L}*|cruel|deceiv\p{L}*|despair\p{L}*|died|disappoint\p{L}*|discontent\p{L}*|dread\p{L}*|dream\p{L}*|dreamt|embarrass\p{L}*|envy|fail\p{L}*|fear\p{L}*|fell\s+out|fool\p{L}*|forgave|forgive\p{L}*|forgot\p{L}*|fought|frighten\p{L}*|frighted|furious|glad|grateful|grie[fv]\p{L}*|guilt\p{L}*|happy|happiest|hate[sd]?|hid|hide|hope[ds]?|hurt|idiot|jealous\p{L}*|joy\p{L}*|kissed|laughed|lie[sd]?|lonely|lost|love[ds]?|mad|miss|missed|miserable|nervous|nobody|no\s+one|perplex\p{L}*|prayed|pretend\p{L}*|promised?|proud|quarrel\p{L}*|quit|refused?|regret\p{L}*|relie[fv]\p{L}*|sad|sadly|sadness|scared|secret|secretly|shame\p{L}*|shook|shouted|sick|silence|silent|smiled|sorry|sorrow\p{L}*|stole|strange|surpris\p{L}*|tears|tender\p{L}*|terrif\p{L}*|threw|tired|torn|transported|trouble[ds]?|trust\p{L}*|ugly|unkind\p{L}*|vex\p{L}*|weary|whispered|worr\p{L}+|wrong)(?!\p{L})/giu;
const turning =
  /(?<!\p{L})(?:alone|at\s+last|called\s+me|told\s+me|in\s+front\s+of|even|ever|finally|first\s+time|instead|kept|keep|keeps|last\s+time|myself|never|no\s+longer|nothing|only|still|suddenly|wanted|without|yet|(?:did|do|does|could|can|would|will|was|is)(?:\s+not|n['’]t))(?!\p{L})/giu;

const count = (text: string, pattern: RegExp): number =>
  new Set(Array.from(text.matchAll(pattern), ([word]) => word.toLowerCase())).size;

/** From 0, nothing but what happened, to 2. A feeling or a judgement counts twice as much as a turn. */
export const charge = (text: string): number => Math.min(2, count(text, heavy) * 0.8 + count(text, turning) * 0.4);

/** Words of a good moment, which has no hardest part. */
export const gladly =
  /\b(?:happy|happiest|proud|glad|love[ds]?|grateful|laugh\p{L}*|smil\p{L}*|freedom|joy|relie[fv]\p{L}*|thank\p{L}*|hugged|kind)\b/iu;
