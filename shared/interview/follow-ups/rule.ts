// What a follow-up rule is: it finds spans worth asking about, and has several ways to ask.
import { capitalised, unsafeToShow } from '../reflect.ts';
import type { Signals } from './signals-of.ts';

/** What a question does for the person, whatever its words; never the same kind twice in a row. */
export const moveKinds = [
  'clarify',
  'moment',
  'body',
  'other-view',
  'counter-example',
  'need',
  'step',
  'image',
  'return',
  'close',
  'smaller',
] as const;

export type MoveKind = (typeof moveKinds)[number];

/**
 * One way to ask. In `text`, `{span}` stands for the person's words turned round, `{Span}` for the same at the
 * beginning of a sentence, `{name}` for the person named. `id` is unique within its rule. `asksWhy`: it asks for a
 * cause, which is out of place where the person gave one. `verbatim`: the words stand in quotation marks, as written.
 */
export type Move = { id: string; kind: MoveKind; text: string; asksWhy?: boolean; verbatim?: boolean };

/**
 * A place in an answer a rule fired on: the words verbatim, the same as they will stand in the question, and the
 * moves that suit it. `cited`: the words stand in quotation marks, untouched. `weight` adds to the rule's strength.
 * `fitted`: its questions belong to this kind of line alone, so that the rule does not tire of asking them.
 */
export type Finding = {
  quoted: string;
  shown: string;
  moves: readonly Move[];
  name?: string;
  cited?: boolean;
  weight?: number;
  fitted?: boolean;
};

export type Rule = {
  id: string;
  /** Why the rule asked, as one plain sentence to the person. */
  because: string;
  /** How much what it finds usually matters, from 1 to 7; findings compete across rules. */
  strength: number;
  find: (signals: Signals) => Finding[];
};

/** “{Span}. What …” with the words in quotation marks becomes “{span}” – what …; null for a frame that cannot hold one. */
const citing = (text: string): string | null => {
  if (!/\{span\}/iu.test(text) || /^You ask yourself \{span\}\. /u.test(text))
    return text.replace('yourself {span}', 'yourself: {span}');
  const question = /^\{Span\}\. (.+)$/u.exec(text)?.[1];
  return question === undefined ? null : `{span} – ${question.slice(0, 1).toLowerCase()}${question.slice(1)}`;
};

/** A text without marks, for comparing. */
export const plainWords = (text: string): string =>
  text
    .replace(/[^\p{L}'’]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The words a move ends on: where two moves have the same, they sound the same. Empty when it ends on the span. */
export const stemOf = (move: Move): string => plainWords(move.text.split(/\{(?:span|Span|name)\}/u).at(-1) ?? '');

/**
 * The question a move makes of a finding, and the span as it stands in it (empty for moves that quote nothing).
 * Null for a cited span in a move whose sentence cannot hold one.
 */
export const questionText = (move: Move, finding: Finding): { text: string; shown: string } | null => {
  // "What was it like when she rang when you were asleep" would be hard to follow.
  if (/\b(?:when|while) \{span\}/u.test(move.text) && /\b(?:when|while)\b/iu.test(finding.shown)) return null;
  const isVerbatim = move.verbatim === true && finding.cited !== true;
  if (isVerbatim && (unsafeToShow.test(finding.quoted) || finding.quoted === finding.quoted.toUpperCase())) return null;
  const isCited = finding.cited === true || isVerbatim;
  const frame = isCited ? citing(move.text) : move.text;
  if (frame === null) return null;
  const words = isVerbatim ? finding.quoted : finding.shown;
  const shown = frame.includes('{Span}') ? capitalised(words) : words;
  const inPlace = isCited ? `“${shown}”` : shown;
  const text = frame.replace(/\{(?:span|Span)\}/gu, () => inPlace).replaceAll('{name}', () => finding.name ?? shown);
  return { text, shown: /\{span\}/iu.test(frame) ? shown : '' };
};

/** Ways to ask the same without saying the line back first: what a line asks at its end, and the question around it. */
const around: readonly [RegExp, string][] = [
  [/^\{Span\}\. (?:What was that like(?: for you)?|How was that for you)\?$/u, 'What was it like when {span}?'],
  [/^\{Span\}\. How did you feel afterwards\?$/u, 'How did you feel after {span}?'],
  [/^\{Span\}\. What went through your mind\?$/u, 'What went through your mind when {span}?'],
  [/^\{Span\}\. What was going through your mind\?$/u, 'What was going through your mind when {span}?'],
];
const mostVerbatimWords = 8;

/** The same question built otherwise, for when the plain one was heard lately; null if it has no such form. */
export const otherForm = (move: Move, finding: Finding): Move | null => {
  const text = around.find(([pattern]) => pattern.test(move.text))?.[1];
  // One sentence only; and "not", "today" or "and" make a long "when" that nobody can follow.
  if (text !== undefined && finding.cited !== true)
    return /[.,]|\b(?:not|today|tonight|now|again|still|and|but|so)\b|n['’]t\b/iu.test(finding.shown) ||
      finding.shown.split(/\s+/u).length > 12
      ? null
      : { ...move, id: `${move.id}-around`, text };
  const isShort = finding.quoted.split(/\s+/u).length <= mostVerbatimWords;
  const isOwn = /(?<![\p{L}'’])(?:i|me|my|im|i['’]\p{L}+)(?![\p{L}])/iu.test(finding.quoted);
  return finding.cited !== true && isShort && !isOwn && /^\{Span\}\. /u.test(move.text)
    ? { ...move, id: `${move.id}-verbatim`, verbatim: true }
    : null;
};

/** The id a move is remembered by, across sessions: `follow-up.rule.kind.move`. */
export const wordingIdOf = (ruleId: string, move: Move): string => `follow-up.${ruleId}.${move.kind}.${move.id}`;

/** The kind of move a stored wording was; questions of older versions have their move in that place. */
export const kindOfWording = (wording: string | undefined): string | undefined =>
  wording?.startsWith('follow-up.') === true ? wording.split('.')[2] : undefined;
