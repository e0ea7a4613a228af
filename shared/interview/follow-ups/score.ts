// How much a finding is worth asking about: what its rule is worth, and how much of it belongs to this answer alone.
import { charge } from './charge.ts';
import type { Finding, Rule } from './rule.ts';

/** Words that any answer could have; the others make a span specific. */
const common = new Set(
  'about above after again ago ain all almost alone along already also always am an and another any anyone anything are around as ask asked at away back be became because become been before began being best better between bit both but by call called came can cannot come comes coming could day days did do does doing done down each either else end enough even evening ever every everybody everyone everything far feel feeling feels felt few find first for found from full gave get gets getting give given go goes going gone good got great had half hand has hath have having he hear heard her here hers herself him himself his how however i if in into is it its itself just keep kept know knows last late lately later least left less let life like little long look looked looking lot made make makes making many may maybe me mean might mine moment more morning most much must my myself need never new next nice night no nobody none nor not nothing now of off often oh ok okay old on once one only or other others our out over own part people perhaps place put quite rather real really right said same saw say saying says see seem seems seen she should side since so some somebody someone something sometimes soon sort still such sure take taken taking tell than that the their them themselves then there these they thing things think this those though thought through time times to today together told tomorrow too took try trying turn two under until up upon us use used very want wanted wants was way we week weeks well went were what when where whether which while who whole whom whose why will with within without word words would write written year years yes yesterday yet you your'.split(
    ' ',
  ),
);

/** Whether a word could stand in any answer. */
export const isCommonWord = (word: string): boolean => common.has(word.toLowerCase().replace(/['’].*$/u, ''));

const mostCounted = 4;

/** How specific a span is to its answer: rarer words and names count, pronouns that point elsewhere take away. */
export const specificity = (span: string): number => {
  const words = span.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
  const rare = new Set(
    words.filter((word) => word.length > 2 && !isCommonWord(word)).map((word) => word.toLowerCase()),
  );
  const names = words.slice(1).filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
  const first = words[0]?.toLowerCase() ?? '';
  let value = Math.min(rare.size, mostCounted) * 0.6 + Math.min(names, 2) * 0.3;
  if (/^(?:he|she|they|it|this|that|these|those)$/u.test(first.replace(/['’].*$/u, ''))) value -= 0.7;
  value -= (span.match(/\b(?:it|that|this|them|those|these|there|so|thing|things|stuff)\b/giu)?.length ?? 0) * 0.25;
  if (words.length > 13) value -= 0.6;
  if (words.length < 4) value -= 0.6;
  return value;
};

/** What a finding brings into the choice among all findings of an answer. */
export const scoreOf = (rule: Rule, finding: Finding): number =>
  rule.strength +
  (finding.weight ?? 0) -
  (finding.cited === true ? 0.5 : 0) +
  (finding.quoted === '' ? 0 : specificity(finding.quoted) + charge(finding.quoted));
