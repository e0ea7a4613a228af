// What every rule's test does: the exact question for answers it must fire on, silence for look-alikes.
import { expect, test } from 'vitest';
import { followUpFor } from '../../../../shared/interview/follow-ups/follow-up-for.ts';
import { type Finding, type Move, questionText, type Rule } from '../../../../shared/interview/follow-ups/rule.ts';
import { rules } from '../../../../shared/interview/follow-ups/rules.ts';
import { signalsOf } from '../../../../shared/interview/follow-ups/signals-of.ts';
import { faultsOf } from '../../../../shared/interview/lint-wording.ts';
import { answered, makeSession } from '../../../support/make-session.ts';

export type FiringCase = { answer: string; move: string; quoted?: string; asks: string };

/** The tone of our own words; those of the person may be as they are. */
const faultsOfMove = (move: Move, finding: Finding): string[] => {
  const text = questionText(
    move,
    finding.quoted === '' ? finding : { ...finding, shown: 'you were there all day', name: 'Maria' },
  )?.text;
  return text === undefined ? [] : faultsOf(text);
};

export const checkRule = (rule: Rule, fires: readonly FiringCase[], silent: readonly string[]): void => {
  test.each(fires)('fires: $asks', ({ answer, move: moveId, quoted, asks }) => {
    const finding = rule.find(signalsOf(answer))[0];
    expect(finding, answer).toBeDefined();
    if (finding === undefined) return;
    const move = finding.moves.find((candidate) => candidate.id === moveId);
    expect(move, `no move ${moveId}`).toBeDefined();
    if (move === undefined) return;
    expect(questionText(move, finding)?.text).toBe(asks);
    for (const one of finding.moves) expect(faultsOfMove(one, finding)).toEqual([]);
    if (quoted !== undefined) expect(finding.quoted).toBe(quoted);
    expect(answer).toContain(finding.quoted);

    const session = makeSession({ plan: { rulesOff: rules.map(({ id }) => id).filter((id) => id !== rule.id) } });
    const question = followUpFor(answered(session, answer));
    expect(question?.why?.rule).toBe(rule.id);
    for (const shown of question?.why?.shown ?? []) expect(question?.text).toContain(shown);

    const off = makeSession({ plan: { rulesOff: rules.map(({ id }) => id) } });
    expect(followUpFor(answered(off, answer))).toBeNull();
  });

  test.each(silent.map((answer) => ({ answer })))('stays silent: $answer', ({ answer }) => {
    expect(rule.find(signalsOf(answer))).toEqual([]);
  });

  test('has ten of each', () => {
    expect(fires.length).toBeGreaterThanOrEqual(10);
    expect(silent.length).toBeGreaterThanOrEqual(10);
  });
};
