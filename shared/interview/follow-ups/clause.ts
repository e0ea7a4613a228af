// Finds, inside a sentence, a clause that can be quoted by itself: where it may begin and where it has to end.
import nlp from 'compromise';
import { turnRound } from '../reflect.ts';
import type { Finding, Move } from './rule.ts';
import type { Sentence } from './sentences-of.ts';
import { countWords } from './signals-of.ts';

/** What may stand before a quoted clause at the beginning of a sentence without changing what it says. */
const leadIn =
  /^(?:(?:and|but|so|well|also|now|then|today|tonight|still|honestly|actually|maybe|perhaps|mostly|lately|sometimes|somehow|anyway|yes|no|okay|ok|right now|in the end|at least|to be honest|of course|on (?:the )?one hand|on the other hand|part of me knows|deep down|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|yesterday|in the|at) (?:morning|afternoon|evening|night|lunch|dinner|breakfast)|at (?:lunch|dinner|breakfast|night|work|home)|yesterday|last (?:night|week|year|month)|the (?:truth|thing|point|problem|trouble) is(?: that)?|i (?:just |really |still |do )?(?:know|think|feel|guess|suppose|believe|realise|realize|realised|realized|noticed|notice|feel like|admit|fear)(?: that)?|it feels (?:like|as if))(?:,|\s)+)*$/iu;

/** Words that make what follows a condition, a report or a wish, so that quoting it as said would misrepresent it. */
const changesWhatFollows =
  /\b(?:if|unless|whether|say|says|saying|said|tell|tells|told|ask|asks|asked|thinks|thought|believes|believed|insists|insisted|wrote|writes|claims|claimed|imagine|imagined|pretend|pretended|dream|dreamt|dreamed|suppose|wish|wishes|hope|hopes|hoped|as though|as if|like|wants|wanted|not that|pretending|means|meant|except|until|till|lest|though|although|while|unlike)\b/iu;

/** Whether a clause that begins after `before` is said by the person, as a plain statement. */
export const mayBegin = (before: string): boolean => {
  if (leadIn.test(before)) return true;
  const joined =
    /(?:[,;:]|\s[–—-]|\b(?:and|but|so|because|yet))\s*(?:(?:that|then|still|now|and|but|so|yet)\s+)?(.*)$/isu.exec(
      before,
    );
  if (joined === null) return false;
  const rest = /^(?:.*(?:[,;:]|\s[–—-]|\b(?:and|but|so|because|yet))\s+)?(.*)$/isu.exec(before)?.[1] ?? '';
  return (rest === '' || leadIn.test(rest)) && !changesWhatFollows.test(before);
};

const softEnd =
  /\s(?:but|because|although|though|since|cause|cos|whereas)\s|\sso\s(?=(?:that\s)?(?:i|he|she|it|they|we)\b)|\sand\s(?=(?:(?:sometimes|often|still|maybe|now|then|yesterday|today|yet)\s)?(?:i|i'm|i’m|he|she|it|they|we|you|then|that|this|now|so|my|nobody|everyone|it's|it’s|the)\b)/iu;
const hardEnd = /[,:](?!\d)|[;()[\]–—/]|\s-+\s|\.{2,}|…/u;
const cannotEnd =
  /(?:^|\s)(?:a|an|the|and|or|but|of|with|my|their|its|your|is|was|are|were|be|been|am|i|very|so|too|more|less|that|which|who|whose|if|than|as|at|for|from|into|when|while|not|to|like|really|just|have|has|had|even|such|every|no|how|what|why|in|on|by|about|because)$/iu;
const openAfterCut = /^\s*(?:,|;|[–—])?\s*(?:if|unless|until|till|or|nor|when|only if|provided|as long as)\b/iu;

/** The words from a clause's beginning to the place where it ends soundly; null if there is no such place. */
export const clauseFrom = (rest: string): string | null => {
  const hard = hardEnd.exec(rest)?.index ?? rest.length;
  const soft = /\bbetween\b/iu.test(rest) ? rest.length : (softEnd.exec(rest)?.index ?? rest.length);
  const stop = Math.min(hard, soft);
  const clause = rest.slice(0, stop).trim();
  const wasCut = stop < rest.length;
  const endsOnItsVerb = /\b(?:i|he|she|it|they|who|what|how|where)\s+(?:am|is|are|was|were|have|has)$/iu.test(clause);
  if (wasCut && ((cannotEnd.test(clause) && !endsOnItsVerb) || openAfterCut.test(rest.slice(stop)))) return null;
  if (
    /(?:^|\s)(?:a|an|the|and|or|my|his|their|very|is|am|be|because|than|i|what|how|why|whether|if|never|always)$/iu.test(
      clause,
    ) &&
    !endsOnItsVerb
  )
    return null;
  // A possessive without its thing, or a title without its name, is half a sentence.
  return /['’]s$|\b(?:mr|mrs|ms|dr)\.?$/iu.test(clause) ? null : clause;
};

const longestClause = 15;

/** A clause as a finding: long enough to mean something, short enough for a question, surely turned round. */
export const findingFrom = (clause: string | null, moves: readonly Move[], name?: string): Finding[] => {
  if (clause === null) return [];
  const words = countWords(clause);
  if (words < 3 || words > longestClause) return [];
  const shown = turnRound(clause);
  return shown === null ? [] : [{ quoted: clause, shown, moves, ...(name === undefined ? {} : { name }) }];
};

/** Whether a clause leans on something before it, so that alone it says too little to be asked about. */
export const leansBack = (clause: string): boolean =>
  /\b(?:it|them|this|that|one|so|do|these|those)$/iu.test(clause) && !/\babout\s+(?:it|this|that)$/iu.test(clause);

/** Statements only: no questions, nothing in quotation marks. */
export const isStatement = (sentence: Sentence): boolean => !sentence.spoken && !/[?？]/u.test(sentence.mark);

/** A sentence longer than this is a text without full stops; nothing in it is surely a clause of its own. */
export const longestSentence = 1_200;

/** Every place in a sentence where the pattern begins a clause the person states. */
export const clausesMatching = (sentence: Sentence, pattern: RegExp): { clause: string; match: RegExpMatchArray }[] => {
  if (!isStatement(sentence) || sentence.text.length > longestSentence) return [];
  return [...sentence.text.matchAll(pattern)].flatMap((match) => {
    if (!mayBegin(sentence.text.slice(0, match.index))) return [];
    const clause = clauseFrom(sentence.text.slice(match.index));
    return clause === null || clause.length < match[0].trimEnd().length ? [] : [{ clause, match }];
  });
};

type Tagged = { word: string; tags: string[] };
const tagged = new Map<string, Tagged[]>();

/** The tags compromise gives each word of a short text, in order. The last few texts are remembered. */
export const tagsOf = (text: string): readonly Tagged[] => {
  const known = tagged.get(text);
  if (known !== undefined) return known;
  const sentences: { terms?: { text: string; tags?: string[] }[] }[] = nlp(text).json();
  const terms = sentences.flatMap((sentence) =>
    (sentence.terms ?? []).map((term) => ({ word: term.text, tags: term.tags ?? [] })),
  );
  if (tagged.size >= 50) tagged.clear();
  tagged.set(text, terms);
  return terms;
};
