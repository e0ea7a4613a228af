// Uncertainty and pending choices: "I don't know how to", "I'm not sure whether". Asks what is known, or what hangs on it.
import { turnRound } from '../reflect.ts';
import { clausesMatching, findingFrom } from './clause.ts';
import type { Move, Rule } from './rule.ts';

const stakes: Move = { id: 'stakes', kind: 'need', text: '{Span}. What hangs on the answer for you?' };
const openMoves: readonly Move[] = [{ id: 'not-know', kind: 'body', text: '{Span}. What is it like not to know?' }];
/** "I don't know why I did that": people mostly half know. */
const guessMoves: readonly Move[] = [
  { id: 'guess', kind: 'clarify', text: '{Span}. What would be your first guess?' },
  { id: 'stay-with', kind: 'moment', text: '{Span}. What is the nearest you can get to an answer?' },
];
/** "I don't know why I can't tell her": the telling is hard, not the knowing. */
const cannotMoves: readonly Move[] = [
  { id: 'hard-to', kind: 'clarify', text: 'What makes it hard to {name}?' },
  { id: 'would-happen', kind: 'need', text: '{Span}. What do you imagine would happen if you did?' },
];
const cannot = /\bwhy\s+i\s+(?:can['’]?t|cannot|couldn['’]?t|could\s+not)\s+(?:just\s+|ever\s+|even\s+)?(.+)$/iu;
const howMoves: readonly Move[] = [
  { id: 'so-far', kind: 'step', text: '{Span}. What have you thought of so far?' },
  { id: 'hardest', kind: 'body', text: '{Span}. What is the hardest part of it?' },
];
const choiceMoves: readonly Move[] = [
  { id: 'lean', kind: 'step', text: '{Span}. Which way do you lean at this moment?' },
  { id: 'decide', kind: 'body', text: '{Span}. What makes it hard to decide?', asksWhy: true },
];

const unsure =
  /(?<![\p{L}'’])(?:i\s+have\s+no\s+idea|i\s+(?:still\s+|really\s+|just\s+|honestly\s+)*(?:don['’]?t|do\s+not)\s+(?:really\s+|even\s+)?(?:know|understand)|i['’]?m\s+(?:still\s+|really\s+)?(?:not\s+(?:so\s+|really\s+)?sure|unsure|torn)|i\s+am\s+(?:still\s+)?(?:not\s+(?:so\s+|really\s+)?sure|unsure|torn)|i\s+(?:still\s+)?(?:can['’]?t|cannot)\s+decide|i\s+(?:still\s+|often\s+|sometimes\s+)?(?:keep\s+wondering|wonder)|i['’]?m\s+wondering)\s+(?:how|whether|if|what|why|where|who|between)\s+[\p{L}'’]+\s+[\p{L}'’]+/giu;

/** Gaps in general knowledge, politeness, talk about the writing itself, and questions about strangers' small things. */
const idle =
  /\b(?:write\s+(?:that|this|it)(?:\s+down)?|what\s+(?:time|day|else|is\s+for|to\s+(?:write|say|put|answer|type|add))|if\s+(?:that|this|it)\s+(?:makes|counts|is\s+what)|if\s+(?:you|anyone)|whether\s+you|what\s+(?:the\s+weather|this\s+is|that\s+is|you)|who\s+won|(?:if|whether|what|how)\s+(?:that|it|this|they|he|she)(?:['’]s|\s+is)?\s+(?:a\s+thing|true|right|wrong|okay|fine|normal)|for\s+dinner|where\s+to\s+(?:start|begin)|how\s+to\s+(?:answer|describe|(?:say|put|explain)\s+(?:this|that|it)$)|what\s+(?:i['’]m|i\s+am)\s+(?:saying|writing))\b/iu;
const choice = /\b(?:between|whether|if)\s.*|\bdecide\b/iu;
const aboutSelf = /\b(?:i|me|my|myself|mine|we|us|i['’]m)\b/iu;

const movesFor = (clause: string): readonly Move[] => {
  if (/\b(?:decide|torn|between)\b|\bwhether\s+to\b|\sor\s/iu.test(clause)) return [...choiceMoves, stakes];
  if (/\bhow\s+to\b/iu.test(clause)) return howMoves;
  return /\b(?:why|what)\s+(?:i|it|my|made|makes)\b/iu.test(clause) ? guessMoves : openMoves;
};

/** The question after "I don't know" has to concern the person, or it is only something they have not looked up. */
const concernsThem = (clause: string): boolean => {
  const asked = /\b(?:how|whether|if|what|why|where|who|between)\s(.*)$/iu.exec(clause)?.[0] ?? '';
  return aboutSelf.test(asked) || choice.test(asked) || /\bto\b/iu.test(asked);
};

export const uncertainty: Rule = {
  id: 'uncertainty',
  because: 'You wrote about something you are not sure of, or have not decided.',
  strength: 4.8,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      clausesMatching(sentence, unsure)
        .filter(({ clause }) => !idle.test(clause) && concernsThem(clause))
        .flatMap(({ clause }) => {
          const deed = turnRound(cannot.exec(clause)?.[1] ?? '');
          return deed === null ? findingFrom(clause, movesFor(clause)) : findingFrom(clause, cannotMoves, deed);
        }),
    ),
};
