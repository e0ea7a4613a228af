// Everything that could be asked of an answer, the best first: within the rules that are on, in words not used lately.
import type { Session } from '../../session/session.ts';
import { isFollowUp, settledExchanges } from '../conversation.ts';
import type { Question } from '../question.ts';
import { seededNumber } from '../seeded-order.ts';
import { usedWordings } from '../wording.ts';
import { charge } from './charge.ts';
import { leansBack } from './clause.ts';
import { fitsAnswer, fitsMove } from './fits.ts';
import { shouldHoldBack } from './hold-back.ts';
import {
  type Finding,
  kindOfWording,
  type Move,
  otherForm,
  plainWords,
  questionText,
  type Rule,
  stemOf,
  wordingIdOf,
} from './rule.ts';
import { rules } from './rules.ts';
import { scoreOf } from './score.ts';
import { type Signals, signalsOf } from './signals-of.ts';
import { weighing } from './weight.ts';

const fewestWords = 8;
const mostWords = 30;

/** A question is English, where words need no segmenter. */
const lengthOf = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

export type Candidate = {
  id: string;
  text: string;
  rule: Rule;
  finding: Finding;
  move: Move;
  shown: string;
  score: number;
};

/** Follow-ups already settled, each question id once: siblings from two windows count once. */
export const settledFollowUps = (session: Session): Question[] => {
  const byId = new Map<string, Question>();
  for (const { question } of settledExchanges(session)) if (isFollowUp(question)) byId.set(question.id, question);
  return [...byId.values()];
};

/** Questions that only ask for more of the same; one of them is never followed by another. */
const saysMore = new Set<string>(['clarify', 'smaller']);

/** Where an answer ends is where its writer arrived. */
const endBonus = 0.4;
const nearEndBonus = 0.8;
const nearWords = 45;
const newsBonus = 0.6;
const news = /\b(?:today|tonight|yesterday|this\s+(?:morning|afternoon|evening)|last\s+night)\b/iu;
/** In a few lines "he" and "it" are clear, and the last line is the point of it. */
const placeBonus = ({ sentences, words }: Signals, { quoted }: Finding): number => {
  const around = sentences.length > 1 ? sentences.find(({ text }) => text.includes(quoted))?.text : undefined;
  const bonus = quoted !== '' && around !== undefined && news.test(around) ? newsBonus : 0;
  if (quoted === '' || sentences.length < 2 || sentences.at(-1)?.text.includes(quoted) !== true) return bonus;
  return bonus + (words <= nearWords ? nearEndBonus : endBonus);
};

/** Rules whose words weigh by themselves; in a long account the others need words that do. */
const weighty = new Set([
  'loss',
  'self-judgement',
  'pending-choice',
  'metaphor',
  'contrast',
  'own-question',
  'spoken-words',
  'long-answer',
]);
const longWords = 120;
const leastCharge = 0.8;
const isWorthLeaving = (rule: Rule, { quoted }: Finding, words: number): boolean =>
  words <= longWords ||
  weighty.has(rule.id) ||
  // "I hope" and "I fear" are said of anything in a long account.
  (charge(quoted) >= (rule.id === 'wish' ? 2 * leastCharge : leastCharge) &&
    !leansBack(quoted) &&
    !/^(?:which|that)\b|\bhereof\b/iu.test(quoted));

/** Two kinds of line may share a question: it is the same to whoever hears it, whatever it is meant to find out. */
const withoutKind = (wording: string): string => wording.replace(/^(follow-up\.[^.]+)\.[^.]+\./u, '$1.');

/** A rule heard lately steps back a little, so that the questions of a month do not all sound alike. */
const tiredness = (session: Session, rule: Rule, asked: readonly Question[]): number => {
  const prefix = `follow-up.${rule.id}.`;
  const lately = session.plan.recentWordings.filter((wording) => wording.startsWith(prefix)).length;
  const here = asked.filter(({ why }) => why?.rule === rule.id).length;
  return Math.min(lately * 0.25, 1.25) + here * 0.5 + (asked.at(-1)?.why?.rule === rule.id ? 1 : 0);
};

/**
 * All candidates for a follow-up to `text`, ordered by score; equal ones in an order fixed by the seed.
 * Wordings of this session and of recent ones are left out, as are spans already quoted (lower case).
 */
export const candidatesFor = (session: Session, text: string, spansTaken: ReadonlySet<string>): Candidate[] => {
  if (shouldHoldBack(text)) return [];
  const signals = signalsOf(text);
  const asked = settledFollowUps(session);
  const lastKind = kindOfWording(asked.at(-1)?.wording) ?? '';
  const kindsAsked = asked.map(({ wording }) => kindOfWording(wording) ?? '');
  const tired = new Set([...session.plan.recentWordings, ...usedWordings(session)].map(withoutKind));
  const said = asked.map(({ text }) => plainWords(text));
  const weigh = weighing(signals);
  const isFree = (rule: Rule, move: Move) =>
    !(stemOf(move) !== '' && said.some((words) => words.endsWith(` ${stemOf(move)}`))) &&
    move.kind !== lastKind &&
    !(saysMore.has(move.kind) && saysMore.has(lastKind)) &&
    !tired.has(withoutKind(wordingIdOf(rule.id, move)));
  const withVerbatim = (rule: Rule, move: Move, finding: Finding): Move[] => {
    if (!tired.has(withoutKind(wordingIdOf(rule.id, move)))) return [move];
    const other = finding.fitted === true ? null : otherForm(move, finding);
    return other === null ? [] : [other];
  };
  return rules
    .filter((rule) => !session.plan.rulesOff.includes(rule.id))
    .flatMap((rule) => {
      const weary = tiredness(session, rule, asked);
      return rule
        .find(signals)
        .filter(({ quoted }) => quoted === '' || !spansTaken.has(quoted.toLowerCase()))
        .filter((finding) => weigh(rule, finding) !== null)
        .filter(
          (finding) => fitsAnswer(finding, signals.text, signals.words) && isWorthLeaving(rule, finding, signals.words),
        )
        .flatMap((finding) =>
          finding.moves
            .flatMap((move) => withVerbatim(rule, move, finding))
            .filter((move) => isFree(rule, move) && fitsMove(move, finding, signals.text))
            .flatMap((move): Candidate[] => {
              const question = questionText(move, finding);
              if (question === null) return [];
              const words = lengthOf(question.text);
              if (words < fewestWords || words > mostWords) return [];
              const heard = kindsAsked.filter((kind) => kind === move.kind).length * 0.2;
              const chance = seededNumber(session.plan.seed, `${asked.length} ${rule.id} ${move.id}`) / 0xffffffff;
              const score =
                scoreOf(rule, finding) +
                placeBonus(signals, finding) -
                (weigh(rule, finding) ?? 0) -
                (finding.fitted === true ? 0 : weary) -
                heard +
                chance * 0.4;
              return [{ id: wordingIdOf(rule.id, move), rule, finding, move, ...question, score }];
            }),
        );
    })
    .sort((a, b) => b.score - a.score);
};
