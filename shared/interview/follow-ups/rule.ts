// What a follow-up rule is: it finds spans worth asking about, and has several ways to ask.
import { capitalised } from '../reflect.ts';
import type { Signals } from './signals-of.ts';

/**
 * One way to ask. In `text`, `{span}` stands for the person's words turned round, `{Span}` for the same at the
 * beginning of a sentence, `{name}` for the person named. `id` is also the kind of move: never the same twice in a row.
 */
export type Move = { id: string; text: string };

/** A place in an answer a rule fired on: the words verbatim, the same turned round, and the moves that suit it. */
export type Finding = { quoted: string; shown: string; moves: readonly Move[]; name?: string };

export type Rule = {
  id: string;
  /** Why the rule asked, as one plain sentence to the person. */
  because: string;
  find: (signals: Signals) => Finding[];
};

/** The question a move makes of a finding, and the span as it stands in it (empty for moves that quote nothing). */
export const questionText = (move: Move, finding: Finding): { text: string; shown: string } => {
  const atStart = move.text.includes('{Span}');
  const shown = atStart ? capitalised(finding.shown) : finding.shown;
  const text = move.text.replace(/\{(?:span|Span)\}/gu, () => shown).replaceAll('{name}', () => finding.name ?? shown);
  return { text, shown: /\{span\}/iu.test(move.text) ? shown : '' };
};
