// Change talk: "I want to", "I'm going to". In motivational interviewing, words that lean towards doing; worth a closer look.
import { clausesMatching, findingFrom, leansBack, tagsOf } from './clause.ts';
import type { Move, Rule } from './rule.ts';

const moves: readonly Move[] = [
  { id: 'brought', kind: 'clarify', text: '{Span}. What brought you to that?', asksWhy: true },
  { id: 'matter', kind: 'need', text: '{Span}. What would that give you?' },
  { id: 'hardest', kind: 'moment', text: '{Span}. What do you expect to be the hardest part?' },
  { id: 'afterwards', kind: 'step', text: '{Span}. What do you hope it will change?' },
];

const wanting =
  /(?<![\p{L}'’])(?:i\s+(?:really\s+|still\s+|just\s+|also\s+|finally\s+|do\s+|now\s+)*(?:want\s+to|would\s+(?:really\s+|so\s+)?(?:like|love)\s+to|intend\s+to|plan\s+to|am\s+(?:going|planning|trying|hoping|determined)\s+to|(?:have\s+)?decided\s+(?:(?:today|tonight|yesterday|now|this\s+\p{L}+)\s+)?to)|i['’]?m\s+(?:really\s+|finally\s+|now\s+)?(?:going|planning|trying|hoping|determined)\s+to|i['’]d\s+(?:really\s+)?(?:like|love)\s+to|i['’]?ve\s+decided\s+to)\s+[\p{L}]+/giu;

/** Wishes that are turns of phrase, or wishes to vent. What could be a wish to die is no place for a curious question. */
const notAChange =
  /\b(?:it|them|this)\s+(?:tonight|tomorrow|today)$|\bto\s+(?:just\s+|really\s+)?(?:buy|order|purchase|bespeak|pick\s+up|collect|fetch|send|print|get\s+(?:a|an|the|some|my|me|new)|say|thank|mention|add|ask|stress|note|point|emphasi[sz]e|clarify|scream|cry|lie\s+down|curl\s+up|stay\s+in\s+bed|run\s+away|hide|vomit|throw|puke|die|end|kill|hurt|harm|cut|disappear|vanish|punch|hit|strangle|slap|explode|sleep|bed|know|believe|think|eat|be\s+(?:dead|gone|honest|clear|ok|okay|fine|alone)|go\s+(?:to\s+(?:bed|sleep)|home)|not\s+(?:exist|be|wake))\b/iu;
/** What is going to happen to one, as opposed to what one is going to do. */
const forecast =
  /\bgoing\s+to\s+(?:be|miss|regret|fail|lose|need|have|end|get|see|hear|work|school|church|town|hell|pieces|pot|fall|break|burst|turn|cost|take\s+(?:a\s+while|long|forever))\b/iu;

/** compromise tells "going to paint" from "going to Paris". */
const isFollowedByVerb = (clause: string): boolean => {
  const terms = tagsOf(clause);
  const to = terms.findIndex(({ word }, index) => index > 0 && word.toLowerCase() === 'to');
  const next = terms.slice(to + 1).find(({ tags }) => !tags.includes('Adverb') && !tags.includes('Negative'));
  return to > 0 && next !== undefined && next.tags.includes('Verb') && /^\p{Ll}/u.test(next.word);
};

const turning =
  /\bto\s+(?:\p{L}+ly\s+)?(?:learn|start|stop|change|leave|quit|move|give\s+up|begin|try|become|train|study|ask|tell|talk)\b/iu;
const fits = (id: string, clause: string): boolean => {
  if (/\bdecided\b/iu.test(clause)) return id === 'brought' || id === 'hardest';
  if (/\b(?:want|like|love)\s+to\b/iu.test(clause))
    return id === 'matter' || (id === 'afterwards' && turning.test(clause));
  return id !== 'afterwards' || turning.test(clause);
};

export const changeTalk: Rule = {
  id: 'change-talk',
  because: 'You wrote about something you want to do, or mean to do.',
  strength: 4.6,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      clausesMatching(sentence, wanting)
        .filter(
          ({ clause }) =>
            !leansBack(clause) && !notAChange.test(clause) && !forecast.test(clause) && isFollowedByVerb(clause),
        )
        .flatMap(({ clause }) =>
          findingFrom(
            clause,
            moves.filter(({ id }) => fits(id, clause)),
          ),
        ),
    ),
};
