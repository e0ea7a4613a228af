// Which sentence of an answer carries the weight, so that no rule asks about a tidy one while a heavier one stands by.
// Old letters and reports of a day have many small sentences of every kind; there only the plainly strong counts.
import { charge } from './charge.ts';
import type { Finding, Rule } from './rule.ts';
import { sceneOf } from './scenes.ts';
import type { Sentence } from './sentences-of.ts';
import type { Signals } from './signals-of.ts';

/** A first, a last or a never; tears; a verdict; what was said and was not so. */
const firsts =
  /\b(?:first\s+time|last\s+time|never|for\s+once|no\s+longer|any\s?more|for\s+no\s+reason|nobody|no\s+one|not\s+even|didn['’]?t\s+even|by\s+myself|alone)\b/iu;
const shown =
  /\b(?:cried|crying|wept|sobbed|tears|flinched|shaking|trembl\p{L}+|threw\s+up|froze|hugged|wouldn['’]?t\s+let\s+go|went\s+(?:quiet|white|silent)|silence|lied|pretend\p{L}*|apologi[sz]ed|hid|smelled|smells?\s+of|begged|hands?\s+(?:were|was)\s+sh\p{L}+|hated\s+myself|blame\s+myself|my\s+fault|ashamed)\b/iu;
const reversal =
  /^(?:but|and\s+yet|yet|only|still|instead|then)\b|^(?:it|i|he|she|they|we)\s+(?:was|were|did|do|does|is|am|are|have|has|had)(?:n['’]?t|\s+not)(?:\s+\p{L}+){0,4}$/iu;

/** The end of a short answer is where its writer arrived. */
const shortWords = 60;
const endWeight = 0.7;
const sceneWeight = 0.8;

/** From 0 up: what a sentence weighs in its answer. */
const weightIn = (sentence: Sentence, { sentences, words }: Signals): number =>
  charge(sentence.text) +
  (firsts.test(sentence.text) ? 0.6 : 0) +
  (shown.test(sentence.text) ? 0.8 : 0) +
  (reversal.test(sentence.text) ? 0.6 : 0) +
  (sceneOf(sentence.text) === undefined ? 0 : sceneWeight) +
  (sentences.length > 1 && sentence === sentences.at(-1) && words <= shortWords ? endWeight : 0);

/** Rules that fire only on what is heavy by itself; a neighbour cannot outweigh it. */
const heavyRules = new Set([
  'loss',
  'self-judgement',
  'pending-choice',
  'own-question',
  'metaphor',
  'contrast',
  'uncertainty',
  'wish',
  'long-answer',
  'list-item',
]);
const plainRules = new Set(['event', 'place']);
const mostLighter = 0.6;

/** Words and habits of another century, and of minutes and lists of doings. */
const oldWords =
  /\b(?:hath|doth|thence|whither|thither|hither|whereof|whereupon|betimes|methought|methinks|’?twas|’?tis|mightily|mighty|upon|yeare?|my\s+(?:Lord|Lady)|Sir\s+\p{Lu}\.?|Mr\.|Mrs\.|dined|supped|supper|by\s+(?:water|coach)|so\s+to\s+bed|in\s+the\s+forenoon|morn|lodgings|wherein|thereof|shew\p{L}*|tolerably|the\s+committee|the\s+minutes|resolved|adjourned|agenda|attendees|action\s+(?:item|point)s?)\b/giu;
const longReport = 40;
const fewestOldWords = 2;
const isOldReport = ({ text, words }: Signals): boolean =>
  words >= longReport && (text.match(oldWords)?.length ?? 0) >= Math.max(fewestOldWords, words / 150);
/** What is strong beyond doubt, in any century: a great feeling of one's own, or a first. */
const surelyStrong =
  /\b(?:wept|weep\p{L}*|cried|ashamed|afraid|jealous\p{L}*|heartbroken|despair|grie[fv]\p{L}*|miserable|remorse|never\s+(?:in\s+my\s+life|before|so)|first\s+time)\b|\b(?:much|mightily|heartily|greatly|deeply|sorely|exceeding(?:ly)?|extremely|very|so|infinitely|cruelly)\s+(?:troubled|vexed|angry|sad|grieved|afeard|afraid|ashamed|frightened|frighted|discontented|melancholy|lonely)\b/iu;

/** Rules whose words are strong enough even there. */
const strongRules = new Set(['loss', 'self-judgement', 'own-question', 'feeling', 'telling-line', 'realisation']);

/**
 * For one answer: how much lighter a finding's sentence is than the heaviest one, from 0; null where the finding has to
 * give way to it. A finding that quotes nothing, or that cannot be placed, weighs as much as any.
 */
export const weighing = (signals: Signals): ((rule: Rule, finding: Finding) => number | null) => {
  const weights = new Map(signals.sentences.map((sentence) => [sentence.text, weightIn(sentence, signals)]));
  const heaviest = Math.max(0, ...weights.values());
  const isOld = isOldReport(signals);
  return (rule, { quoted }) => {
    if (quoted === '') return 0;
    if (isOld && !(strongRules.has(rule.id) && surelyStrong.test(quoted))) return null;
    // A plain deed beside other sentences says only how it came about.
    if (
      plainRules.has(rule.id) &&
      weights.size > 1 &&
      charge(quoted) === 0 &&
      !firsts.test(quoted) &&
      !shown.test(quoted)
    )
      return null;
    const own = [...weights]
      .filter(([text]) => text.includes(quoted) || quoted.includes(text))
      .map(([, weight]) => weight);
    if (own.length === 0) return 0;
    const lighter = heaviest - Math.max(...own);
    return lighter > mostLighter && !heavyRules.has(rule.id) && signals.words <= 2 * shortWords ? null : lighter;
  };
};
