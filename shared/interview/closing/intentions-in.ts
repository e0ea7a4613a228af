// Finds what the person means to do, as whole sentences of theirs: not what they did, refuse to do, or fear will happen.
// A wish ("I want to feel less alone") and a reproach ("I should be over it") are none; a deed, or a day for it, is.
import { isStatement, mayBegin } from '../follow-ups/clause.ts';
import { englishSentences } from '../follow-ups/signals-of.ts';
import { wholeIn } from './is-whole.ts';
import { namesTime } from './names-time.ts';

/** How sure a way of speaking is: said outright, wanted or owed (then it needs a deed), or open (then it needs a day). */
type Manner = { pattern: RegExp; needs: 'nothing' | 'deed' | 'day' };

const softly = String.raw`(?:\s+(?:really|still|just|also|finally|now|do|definitely|probably|perhaps|maybe|simply|at\s+least|at\s+last))*`;
const ends = '(?<deed>\\p{L}+)(?<rest>.*)$';
const manner = (words: string, needs: Manner['needs']): Manner => ({
  pattern: new RegExp(String.raw`(?<![\p{L}'’])${words}\s+${ends}`, 'iu'),
  needs,
});

const manners: readonly Manner[] = [
  manner(
    String.raw`i${softly}(?:['’]ll(?!\s+(?:never|not)\b)|['’]m${softly}\s+(?:going|planning)\s+to|\s+(?:will|shall)(?!\s+(?:never|not|always)\b)${softly}|\s+am${softly}\s+(?:going|planning)\s+to|\s+intend\s+to|\s+plan\s+to|['’]m\s+gonna|['’]?ve\s+(?:decided|promised)\s+to|\s+have\s+(?:decided|promised)\s+to)`,
    'nothing',
  ),
  manner(
    String.raw`i${softly}(?:\s+(?:want|need|ought|have)\s+to|['’]ve\s+got\s+to|\s+have\s+got\s+to|\s+(?:must|should)${softly}|['’]d\s+(?:really\s+)?like\s+to|\s+would\s+(?:really\s+)?like\s+to)`,
    'deed',
  ),
  manner(
    String.raw`(?:i${softly}(?:['’]m\s+hoping\s+to|\s+am\s+hoping\s+to|\s+hope\s+to|['’]m\s+not\s+going\s+to|\s+am\s+not\s+going\s+to|\s+won['’]t|\s+will\s+not)|we${softly}(?:['’]ll|['’]re\s+going\s+to|\s+are\s+going\s+to|\s+will)|let\s+me)`,
    'day',
  ),
];

/** What one can set out to do, with a beginning one could name. */
const deeds =
  /^(?:answer|apologi[sz]e|apply|ask|arrange|bake|begin|book|bring|build|buy|call|cancel|check|clean|clear|collect|contact|cook|cut|cycle|draw|drive|drop|email|enrol|file|fill|find|finish|fix|give|hand|help|invite|join|knit|learn|leave|look\s+(?:at|into|up|for)|mail|make|meet|mend|message|move|open|order|organi[sz]e|pack|paint|pay|phone|pick|plan|plant|play|post|practi[sc]e|prepare|print|put|quit|read|register|renew|repair|reply|return|ring|run|save|say\s+(?:sorry|thank\s+you|goodbye|yes|no)|schedule|see|sell|send|set|show|sign|sing|sort|speak|spend|start|swap|swim|switch|take|talk|teach|tell|text|thank|tidy|try|turn|visit|volunteer|walk|wash|watch|write)(?!\p{L})/iu;
/** "Make it stop", "see what happens", "take it back", "start over": a deed in its words only. */
const notToBeDone =
  /^(?:make\s+(?:it|him|her|them|me|everyone|everybody|sure|sense|myself)|see\s*$|see\s+(?:what|how|if|whether|why)|(?:take|give|get|put)\s+(?:it|this|that|up|in|off)\b|start\s+over|turn\s+back|find\s+(?:out|myself|peace|happiness|a\s+way|the\s+words|somebody|someone|love)|leave\s*$|leave\s+(?:it|him|her|before|early)|run\s*$|run\s+away|help\s*$|call\s+it|call\s+myself|speak\s*$|tell\s+(?:myself|you)|ask\s+myself|try\s+(?:harder|not)|move\s+on|move\s*$|cut\s*$|quit\s*$|spend\s+(?:the\s+rest|my\s+life)|look\s+(?:at\s+(?:it|myself)|for\s+(?:it|myself)))/iu;
/** A reproach one lives with, not an errand. */
const always = /\b(?:more(?:\s+often)?|less|better|harder|always|never|every\s+\p{L}+|all\s+the\s+time)\b/iu;

const turnsOfPhrase =
  /^(?:never|not|always|say(?!\s+(?:sorry|thank\s+you|goodbye|yes|no)\b)|admit|believe|think|know|see(?:$|\s+(?:what|how|if|whether|about)\b)|guess|suppose|bet|die|kill|hurt|end|scream|cry|vomit|throw\s+up|disappear|miss|regret|fail|lose|need|get\s+(?:sick|fired|hurt|lost|over|through|used|there)|forget|remember\s+(?:this|that)|hate|love|wonder|sleep|bed|be|feel|have|stop\s+(?:thinking|feeling|worrying|hoping|caring|wanting|being|crying|missing)|probably\s+never|thank\s+(?:god|heaven)|mention|add|explode|fall|wake|the|a|my|work|school|church|town)\b/iu;
const undone =
  /\b(?:don['’]?t|do\s+not|didn['’]?t|never|no\s+longer\s+(?:want|plan|intend)|wouldn['’]?t|if|unless|whether|used\s+to|thought|said|told|asks?|asked|says|thinks|sometimes|usually|often|whenever|every\s+time|keep|kept|pretend|when\s+i\s+say|afraid|fear|worried|scared|dream(?:ed|t)?)\b/iu;
/** Only what is not refused outright: "I'm not going to …" needs a day, and is looked at by itself. */
const refusing = /\bnot\s+(?:going|planning)\b/iu;

/** "After dinner I will …", as opposed to "the skill I want …". */
const timePhrase =
  /^(?:(?:and|but|so)\s+)?(?:on|in|after|before|at|by|from|this|next|tomorrow|tonight|later|soon|one day|first thing)\b[^,]{0,40}$/iu;
const joining = /^(?:and|but|so|or|then|also|yes|well|anyway)\b,?\s+(?=\p{L})/iu;

const longest = 240;

const isMeant = (sentence: string, { pattern, needs }: Manner): boolean => {
  const match = pattern.exec(sentence);
  const { deed = '', rest = '' } = match?.groups ?? {};
  if (match === null || turnsOfPhrase.test(deed + rest) || !/^\p{Ll}/u.test(deed)) return false;
  const before = sentence.slice(0, match.index);
  const upToDeed = sentence.slice(0, sentence.length - rest.length - deed.length);
  if (undone.test(upToDeed) || (needs !== 'day' && refusing.test(upToDeed))) return false;
  if (!mayBegin(before) && !timePhrase.test(before)) return false;
  const hasDay = namesTime(sentence);
  if (needs === 'nothing') return true;
  if (needs === 'day') return hasDay;
  const isOwed = !/\b(?:want|like)\s+to\s*$/iu.test(upToDeed);
  if (notToBeDone.test(deed + rest) || (isOwed && always.test(rest))) return false;
  return hasDay || deeds.test(deed + rest);
};

/** An intention: the sentence as it stands in the answer, and as it is shown, without an "And" it began with. */
export type Intention = { sentence: string; shown: string };

/** The sentences of an answer that state an intention, in their order. English only; others give none. */
export const intentionsFound = (answer: string): Intention[] => {
  const isWhole = wholeIn(answer);
  return englishSentences(answer).flatMap((sentence) => {
    if (!isStatement(sentence) || !isWhole(sentence) || sentence.text.length > longest) return [];
    if (!manners.some((one) => isMeant(sentence.text, one))) return [];
    const whole = sentence.text + sentence.mark;
    const rest = whole.replace(joining, '');
    const shown = rest === whole ? whole : rest.charAt(0).toUpperCase() + rest.slice(1);
    return [{ sentence: whole, shown }];
  });
};

/** The same as they are shown. */
export const intentionsIn = (answer: string): string[] => intentionsFound(answer).map(({ shown }) => shown);
