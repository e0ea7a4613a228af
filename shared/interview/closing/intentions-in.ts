// Finds what the person means to do, as whole sentences of theirs: not what they did, refuse to do, or fear will happen.
import { isStatement, mayBegin } from '../follow-ups/clause.ts';
import { englishSentences } from '../follow-ups/signals-of.ts';
import { wholeIn } from './is-whole.ts';

const intending =
  /(?<![\p{L}'’])i(?:\s+(?:really|still|just|also|finally|now|do|definitely))*(?:['’]ll\s+(?!(?:never|not|be|have|probably\s+never)\b)|['’]m\s+(?:\p{L}+\s+)?(?:going|planning)\s+to\s+|\s+(?:will|shall)\s+(?!(?:never|not|be|have|always)\b)|\s+am\s+(?:\p{L}+\s+)?(?:going|planning)\s+to\s+|\s+want\s+to\s+|\s+intend\s+to\s+|\s+plan\s+to\s+|['’]m\s+gonna\s+|['’]d\s+like\s+to\s+|\s+would\s+like\s+to\s+|['’]?ve\s+decided\s+to\s+|\s+have\s+decided\s+to\s+)(?<deed>[\p{L}]+)(?<rest>.*)$/iu;

const turnsOfPhrase =
  /^(?:say|admit|believe|think|know|see(?:$|\s+(?:what|how|if|whether|about)\b)|guess|suppose|bet|die|kill|hurt|end|scream|cry|vomit|throw\s+up|disappear|miss|regret|fail|lose|need|get\s+(?:sick|fired|hurt|lost)|forget|remember\s+(?:this|that)|hate|love|wonder|sleep|bed|be\s+(?:late|sick|fired|dead|alone|gone|honest)|have\s+to|thank|mention|add|explode|fall|wake|the|a|my|work|school|church|town)\b/iu;
const undone =
  /\b(?:don['’]?t|do\s+not|didn['’]?t|not\s+(?:going|planning)|never|no\s+longer\s+(?:want|plan|intend)|wouldn['’]?t|if|unless|whether|used\s+to|thought|said|told|asks?|asked|says|thinks|sometimes|pretend|when\s+i\s+say|afraid|fear|worried|scared|dream(?:ed|t)?)\b/iu;

/** "After dinner I will …", as opposed to "the skill I want …". */
const timePhrase =
  /^(?:(?:and|but|so)\s+)?(?:on|in|after|before|at|by|from|this|next|tomorrow|tonight|later|soon|one day)\b[^,]{0,40}$/iu;

const longest = 240;

/** The sentences of an answer that state an intention, verbatim, in their order. English only; others give none. */
export const intentionsIn = (answer: string): string[] => {
  const isWhole = wholeIn(answer);
  return englishSentences(answer).flatMap((sentence) => {
    if (!isStatement(sentence) || !isWhole(sentence) || sentence.text.length > longest) return [];
    const match = intending.exec(sentence.text);
    const { deed = '', rest = '' } = match?.groups ?? {};
    if (match === null || turnsOfPhrase.test(deed + rest) || !/^\p{Ll}/u.test(deed)) return [];
    const before = sentence.text.slice(0, match.index);
    const upToDeed = sentence.text.slice(0, match.index + match[0].length - rest.length - deed.length);
    if (undone.test(upToDeed) || !(mayBegin(before) || timePhrase.test(before))) return [];
    return [sentence.text + sentence.mark];
  });
};
