// Finds, inside a sentence, a clause that can be quoted by itself: where it may begin and where it has to end.
// Its second part tags words; the third, for changing sentences, would only take time to load.
import nlp from 'compromise/two';
import { turnGroupRound, turnRound, unsafeToShow } from '../reflect.ts';
import type { Finding, Move } from './rule.ts';
import type { Sentence } from './sentences-of.ts';
import { countWords } from './signals-of.ts';

/** What may stand before a quoted clause at the beginning of a sentence without changing what it says. */
const leadIn =
  /^(?:(?:and|but|so|well|also|now|then|today|tonight|indeed|here|there|at noon|this day|in short|at last|by and by|presently|thence|upon this|with this|besides|however|by the way|in truth|truly|for my part|for|which is why|and yet|yet|afterwards|after that|later|later on|meanwhile|suddenly|by then|eventually|finally|inside|secretly|instead|once|since then|these days|nowadays|some days|some nights|every (?:day|night|morning|evening|time)|all (?:day|night|evening|morning)|this time|for once|in the meantime|still|honestly|actually|maybe|perhaps|mostly|lately|sometimes|somehow|anyway|yes|no|okay|ok|right now|in the end|at least|to be honest|of course|on (?:the )?one hand|on the other hand|part of me knows|deep down|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|yesterday|in the|at) (?:morning|afternoon|evening|night|lunch|dinner|breakfast)|at (?:lunch|dinner|breakfast|night|work|home)|yesterday|last (?:night|week|year|month)|the (?:truth|thing|point|problem|trouble) is(?: that)?|i (?:just |really |still |do )?(?:know|think|feel|guess|suppose|believe|realise|realize|realised|realized|noticed|notice|feel like|admit|fear)(?: that)?|it feels (?:like|as if))(?:,|\s)+)*$/iu;

/** Words that make all that follows a condition or a wish, however many commas come between. */
const supposes =
  /\b(?:if|unless|whether|imagine|imagined|pretend|pretended|pretending|dream|dreamt|dreamed|suppose|wish|wishes|as though|as if|not that|lest|provided)\b/iu;
/** Words that make what follows a condition, a report or a wish, so that quoting it as said would misrepresent it. */
const changesWhatFollows =
  /\b(?:if|unless|whether|say|says|saying|said|tell|tells|told|ask|asks|asked|thinks|thought|believes|believed|insists|insisted|wrote|writes|claims|claimed|imagine|imagined|pretend|pretended|dream|dreamt|dreamed|suppose|wish|wishes|hope|hopes|hoped|as though|as if|like|wants|wanted|not that|pretending|means|meant|except|until|till|lest|though|although|while|unlike)\b/iu;

/** What happened when, and where: a setting before the comma that the clause can do without. */
const setting =
  /^(?:(?:and|but|so|then|well)\s+)?(?:(?:when|after|as soon as|while|whilst|before|once|every time|each time|whenever|because|since|by the time|as|although|though|even though|now that)\s|(?:in|on|at|by|during|for|from|with|after|before|through|over|under|without|despite|instead of|apart from|except for|half\s?way)\s)[^,;:?]{2,110}(?:,\s*|\s(?=$))$/iu;
/** The same without a comma, where it is only a short phrase of time or place. */
const shortSetting =
  /^(?:(?:and|but|so|then)\s+)?(?:in|on|at|after|before|by|during|since|until)\s+(?:[\p{L}\d.'’-]+\s+){1,5}$/iu;
const openSetting =
  /\b(?:that|which|who|whom|what|how|to|of|with|and|or|but|if|whether|because|as|is|was|are|were|had|has|have|said|told|asked)\s+$/iu;
const settingNeedsComma = (before: string): boolean => /,\s*$/u.test(before);

/** Where a new statement surely begins, whatever was reported before it. */
const afterStop = (before: string): string => /^.*[;:](?!\d)\s*(.*)$/su.exec(before)?.[1] ?? before;
const relativeLead =
  /(?:^|[,;:]\s*(?:and\s+)?)(?:at|with|for|of|in|upon|by|to|from)\s+(?:which|whom)\s+$|(?:^|[,;:]\s*(?:and\s+)?)(?:whereat|wherewith|wherein|whereupon|so that|where)\s+$/iu;

/** Whether a clause that begins after `before` is said by the person, as a plain statement. */
export const mayBegin = (whole: string): boolean => {
  const before = afterStop(whole);
  if (leadIn.test(before)) return true;
  if (settingNeedsComma(before) && setting.test(before)) return true;
  // "In Leeds I am lonely": true of that place only, so the place may not be left out.
  if (/\b(?:in|at|In|At)\s+\p{Lu}\p{Ll}+\s+$/u.test(before)) return false;
  if (shortSetting.test(before) && !openSetting.test(before) && !supposes.test(before)) return true;
  if (relativeLead.test(before) && !changesWhatFollows.test(before)) return true;
  const joined =
    /(?:[,;:]|\s[–—-]|\b(?:and|but|so|because|yet))\s*(?:(?:that|then|still|now|and|but|so|yet)\s+)?(.*)$/isu.exec(
      before,
    );
  if (joined === null) return false;
  const rest = /^(?:.*(?:[,;:]|\s[–—-]|\b(?:and|but|so|because|yet))\s+)?(.*)$/isu.exec(before)?.[1] ?? '';
  if (rest !== '' && !leadIn.test(rest)) return false;
  // After a comma and an "and" the person speaks again, whatever was reported before it; not after an "if".
  const segment = /^(.*,)\s*(?:and|but|so|yet)\s+(?:\p{L}+\s+){0,3}$/isu.exec(before) === null ? before : '';
  return !supposes.test(before) && !changesWhatFollows.test(segment);
};

const softEnd =
  /\s(?:but|because|although|though|cause|cos|whereas)\s|\ssince\s(?=(?:i|he|she|it|they|we|there|my)\b)|\sso\s(?=(?:that\s)?(?:i|he|she|it|they|we)\b)|\sand\s(?=instead\b)|(?<!\bnow)\sand\s(?=(?:(?:sometimes|often|still|maybe|now|then|yesterday|today|yet)\s)?(?:i|i'm|i’m|he|she|it|they|we|you|then|that|this|now|so|nobody|everyone|it's|it’s|(?:my|the)\s+\p{L}+\s+(?:was|is|were|are|had|has|did|said|went|came|\p{L}+ed))\b)/iu;
const hardEnd = /[,:](?!\d)|[;()[\]–—/]|\s-+\s|\.{2,}|…/u;
const cannotEnd =
  /(?:^|\s)(?:a|an|the|and|or|but|of|with|my|their|its|your|is|was|are|were|be|been|am|i|very|so|too|more|less|that|which|who|whose|if|than|as|at|for|from|into|when|while|not|to|like|really|just|almost|nothing|have|has|had|even|such|every|no|how|what|why|in|on|by|about|because)$/iu;
const openAfterCut = /^\s*(?:,|;|[–—])?\s*(?:if|unless|until|till|or|nor|when|only if|provided|as long as)\b/iu;

const longestClause = 18;

/** What a sentence says by: without its reason, its condition or its aim it says something else. */
const belongs = /^\s*,?\s*(?:because|cos|since|so\s+that|although|though|even\s+though|whereas)\s/iu;

/** The clause with the reason behind it, where both together are short enough. */
const extended = (rest: string, stop: number, ending: RegExp): string | null => {
  const joint = belongs.exec(rest.slice(stop))?.[0];
  if (joint === undefined) return null;
  const after = rest.slice(stop + joint.length);
  const end = stop + joint.length + Math.min(ending.exec(after)?.index ?? after.length, after.length);
  const whole = rest.slice(0, end).trim();
  return countWords(whole) <= longestClause ? whole : null;
};

/** The words from a clause's beginning to the place where it ends soundly; null if there is no such place. */
export const clauseFrom = (rest: string): string | null => {
  const hard = hardEnd.exec(rest)?.index ?? rest.length;
  // In "between me and my sister" the "and" is not the end.
  const pair = /^.*?\bbetween\b.*?\sand\s+\S+/isu.exec(rest)?.[0].length ?? 0;
  const soft = pair + (softEnd.exec(rest.slice(pair))?.index ?? rest.length);
  const stop = Math.min(hard, soft);
  const clause = extended(rest, stop, hardEnd) ?? rest.slice(0, stop).trim();
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

/** Words that trail off at the end of what somebody says. */
const tail =
  /(?:[\s,]+(?:maybe|perhaps|though|anyway|too|either|then|lol|tbh|honestly|really|i guess|i think|i suppose|or (?:something|so|whatever)|and (?:so on|such|all that|everything)|&c|etc)\.?)+$/iu;
const joint = /\s+(?:and|but|instead|so(?=\s+(?:i|he|she|it|they|we)\b)|which)\s/giu;
const pairs = /\b(?:between|both|either|neither|whether)\b/iu;

/** A clause cut to the length a question can hold, at a joint; null if it is too short, or too long without one. */
const shortened = (found: string): string | null => {
  const clause = found.replace(tail, '');
  const isFit = (text: string) => {
    const words = countWords(text);
    return words >= 3 && words <= longestClause;
  };
  if (isFit(clause)) return clause;
  if (countWords(clause) < 3 || pairs.test(clause)) return null;
  const cuts = [...clause.matchAll(joint)]
    .map(({ index }) => clause.slice(0, index).replace(/[\s,;:–—-]+$/u, ''))
    .reverse();
  return cuts.find((cut) => isFit(cut) && countWords(cut) >= 5 && !cannotEnd.test(cut) && !openEnd.test(cut)) ?? null;
};
const openEnd =
  /\b(?:shall|will|would|should|can|could|may|might|must|so|such|too|as|more|less|rather|enough|than|not|only|just|told|said|asked|that|know|knew|think|thought)(?:\s+\p{L}+)?$/iu;

const isShouted = (text: string): boolean =>
  text.length > 8 && text === text.toUpperCase() && text !== text.toLowerCase() && /\s/u.test(text);

/** Capitals are quoted in a normal voice; not where a name might lose its own. */
const shouted = (clause: string, moves: readonly Move[], weight?: number): Finding[] => {
  const calm = clause.toLowerCase();
  const isNamed = tagsOf(calm).some(({ tags }) =>
    ['ProperNoun', 'Person', 'Place', 'Acronym', 'Organization'].some((tag) => tags.includes(tag)),
  );
  const shown = isNamed ? null : turnRound(calm);
  return shown === null ? [] : [{ quoted: clause, shown, moves, ...(weight === undefined ? {} : { weight }) }];
};

/** Words with "we" in them are not turned round, but can stand in quotation marks as they are. */
const canCite = (clause: string): boolean =>
  /\b(?:we|us|our|ours|ourselves)\b/iu.test(clause) && !unsafeToShow.test(clause);

const lowerClass = ['Gerund', 'Adverb', 'Preposition', 'Determiner', 'Conjunction', 'Pronoun', 'QuestionWord'];
const keepsCapital = ['ProperNoun', 'Person', 'Place', 'Acronym', 'Organization', 'Month', 'WeekDay'];

/** A capital that only began the sentence goes, where the first word is of a kind that never has one of its own. */
const inside = (clause: string, shown: string): string => {
  if (!/^\p{Lu}\p{Ll}/u.test(shown)) return shown;
  const tags = tagsOf(clause)[0]?.tags ?? [];
  const isLower = lowerClass.some((tag) => tags.includes(tag)) && !keepsCapital.some((tag) => tags.includes(tag));
  return isLower ? shown.slice(0, 1).toLowerCase() + shown.slice(1) : shown;
};

/** A clause as a finding: long enough to mean something, short enough for a question, surely turned round. */
export const findingFrom = (
  found: string | null,
  moves: readonly Move[],
  name?: string,
  weight?: number,
): Finding[] => {
  const clause = found === null ? null : shortened(found);
  if (clause === null) return [];
  if (isShouted(clause)) return shouted(clause, moves, weight);
  const more = { moves, ...(name === undefined ? {} : { name }), ...(weight === undefined ? {} : { weight }) };
  const shown = turnRound(clause) ?? turnGroupRound(clause);
  if (shown !== null) return [{ quoted: clause, shown: inside(clause, shown), ...more }];
  return canCite(clause) ? [{ quoted: clause, shown: clause, cited: true, ...more }] : [];
};

/** Whether a clause leans on something before it, so that alone it says too little to be asked about. */
export const leansBack = (clause: string): boolean =>
  /\b(?:it|them|this|that|one|so|do|these|those)$/iu.test(clause) && !/\babout\s+(?:it|this|that)$/iu.test(clause);

/** Statements only: no questions, nothing in quotation marks. */
export const isStatement = (sentence: Sentence): boolean => !sentence.spoken && !/[?？]/u.test(sentence.mark);

const pronoun =
  /^(?:i|we|he|she|they|it|there|people|nobody|everybody|everyone|someone|somebody|nothing|something|everything)$/u;
const beginsNoun = /^(?:my|our|his|her|their|the|this|that|these|those|some|every|each|all|no|most|one|two|three)$/u;
const contracted = /^(?:i|we|he|she|they|it|there)['’](?:m|s|re|ve|ll|d)$/u;
const opener =
  /^(?:here|now|today|tonight|yesterday|sometimes|maybe|perhaps|then|still|there|lately|mostly|usually|afterwards)$/u;
const mostBeforeVerb = 6;
const mostAfterPronoun = 3;

const isVerb = ({ tags }: Tagged): boolean => ['Verb', 'Modal', 'Auxiliary'].some((tag) => tags.includes(tag));
const isGerund = (term: Tagged | undefined): boolean =>
  term !== undefined && (term.tags.includes('Gerund') || /^(?:being|having|going|doing)$|.{3}ing$/u.test(term.word));

/** Whether a finite verb stands close to the beginning. */
export const hasFiniteVerb = (text: string): boolean => {
  const verb = tagsOf(text).findIndex(isVerb);
  return verb > 0 && verb <= mostBeforeVerb && !isGerund(tagsOf(text)[verb]);
};

/**
 * Whether words make a clause by themselves: a subject and, close behind, a finite verb. "Home to supper", "my leg
 * still troubling me" and "Dined with Creed" are none.
 */
export const isWholeClause = (text: string): boolean => {
  const terms = tagsOf(text).filter(({ word }) => /\p{L}/u.test(word));
  const plain = terms.map(({ word }) => word.toLowerCase().replace(/[^\p{L}'’]/gu, ''));
  const second = plain[1] ?? '';
  const isOpened = opener.test(plain[0] ?? '') && (pronoun.test(second) || beginsNoun.test(second));
  const start = isOpened ? 1 : 0;
  const subject = plain[start] ?? '';
  if (contracted.test(subject)) return true;
  const isName =
    /^\p{Lu}\p{Ll}/u.test(terms[start]?.word ?? '') &&
    (terms[start]?.tags ?? []).some((tag) => ['Person', 'FirstName', 'Honorific'].includes(tag));
  if (/^(?:this|that)$/u.test(subject) && pronoun.test(plain[start + 1] ?? '')) return false;
  if (!pronoun.test(subject) && !beginsNoun.test(subject) && !isName) return false;
  const verb = terms.findIndex((term, index) => index > start && isVerb(term));
  const most = pronoun.test(subject) ? mostAfterPronoun : mostBeforeVerb;
  if (verb === -1 || verb - start > most || isGerund(terms[verb]) || plain[verb - 1] === 'not') return false;
  // "some ease I had": the subject comes second, and the clause is part of something longer.
  return !plain.slice(start + 1, verb).some((word) => /^(?:i|we|he|she|they)$/u.test(word)) || subject === 'my';
};

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
  // The terms themselves: `json()` says the same and needs half as long again.
  const terms = nlp(text).docs.flatMap((sentence) =>
    sentence.map((term) => ({ word: term.text, tags: [...(term.tags ?? [])] })),
  );
  if (tagged.size >= 200) tagged.clear();
  tagged.set(text, terms);
  return terms;
};
