// What a follow-up rule is: it finds spans worth asking about, and has several ways to ask.
import { capitalised } from '../reflect.ts';
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
 * beginning of a sentence, `{name}` for the person named. `id` is unique within its rule.
 */
export type Move = { id: string; kind: MoveKind; text: string };

/**
 * A place in an answer a rule fired on: the words verbatim, the same as they will stand in the question, and the
 * moves that suit it. `cited`: the words stand in quotation marks, untouched. `weight` adds to the rule's strength.
 */
export type Finding = {
  quoted: string;
  shown: string;
  moves: readonly Move[];
  name?: string;
  cited?: boolean;
  weight?: number;
};

export type Rule = {
  id: string;
  /** Why the rule asked, as one plain sentence to the person. */
  because: string;
  /** How much what it finds usually matters, from 1 to 7; findings compete across rules. */
  strength: number;
  find: (signals: Signals) => Finding[];
};

/** “You write that {span}.” with the words in quotation marks becomes “You write: {span}.” */
const citing = (text: string): string | null => {
  if (!/\{span\}/iu.test(text)) return text;
  const framed = /^(?:You (write|say|ask)(?: that)? \{span\}|\{Span\}(?:, you say)?)\. /u.exec(text);
  return framed === null ? null : `You ${framed[1] ?? 'write'}: {span}. ${text.slice(framed[0].length)}`;
};

/**
 * The question a move makes of a finding, and the span as it stands in it (empty for moves that quote nothing).
 * Null for a cited span in a move whose sentence cannot hold one.
 */
export const questionText = (move: Move, finding: Finding): { text: string; shown: string } | null => {
  // "What was it like when she rang when you were asleep" would be hard to follow.
  if (/\b(?:when|while) \{span\}/u.test(move.text) && /\b(?:when|while)\b/iu.test(finding.shown)) return null;
  const frame = finding.cited === true ? citing(move.text) : move.text;
  if (frame === null) return null;
  const shown = frame.includes('{Span}') ? capitalised(finding.shown) : finding.shown;
  const inPlace = finding.cited === true ? `“${shown}”` : shown;
  const text = frame.replace(/\{(?:span|Span)\}/gu, () => inPlace).replaceAll('{name}', () => finding.name ?? shown);
  return { text, shown: /\{span\}/iu.test(frame) ? shown : '' };
};

/** The id a move is remembered by, across sessions: `follow-up.rule.kind.move`. */
export const wordingIdOf = (ruleId: string, move: Move): string => `follow-up.${ruleId}.${move.kind}.${move.id}`;

/** The kind of move a stored wording was; questions of older versions have their move in that place. */
export const kindOfWording = (wording: string | undefined): string | undefined =>
  wording?.startsWith('follow-up.') === true ? wording.split('.')[2] : undefined;
