// What a person decides about the questions themselves: their own, the ways out of a circle, which kinds, how many.
import { goDeeper } from '../../shared/interview/go-deeper.ts';
import { closingNow, otherSideQuestion } from '../../shared/interview/looping-ways.ts';
import type { AnswerActions } from './answer-actions.ts';
import { currentOf, type InterviewContext, sameQuestion } from './interview-context.ts';

/** How much is asked; what is not given stays. */
export type BudgetChange = {
  questions?: number;
  followUpsPerThread?: number;
  followUpsPerSession?: number;
};

export type QuestionActions = {
  /** Puts a question the person typed for themselves on screen; resolves to whether it is there. */
  askOwn(text: string): Promise<boolean>;
  /** One of the ways the looping question offers. */
  goOnBy(way: LoopingWay): Promise<void>;
  /** Switches a kind of follow-up off or on in this session; resolves to whether that was stored. */
  setRule(rule: string, on: boolean): Promise<boolean>;
  setBudget(change: BudgetChange): Promise<boolean>;
};

export const loopingWays = ['stay', 'other-side', 'finish'] as const;
export type LoopingWay = (typeof loopingWays)[number];

export function createQuestionActions(context: InterviewContext, answering: AnswerActions): QuestionActions {
  const { get, set, newId, dispatch } = context;

  /** What is asked follows what was decided, unless an answer to the old question has been begun. */
  function followPlan(): void {
    const { session, current, text, sending } = get();
    if (!current || sending || text !== '') return;
    const next = currentOf(session, context);
    if (next && !sameQuestion(next.question, current.question)) set({ current: next });
  }

  return {
    askOwn: (text) => answering.ask({ id: `own:${newId()}`, text: text.trim(), kind: 'own', depth: 0 }),
    async goOnBy(way) {
      const { current, session } = get();
      if (!current) return;
      if (way === 'stay') await answering.skip(goDeeper);
      else if (way === 'other-side') await answering.skip((passed) => otherSideQuestion(passed, current.question));
      else if (closingNow(session) === null) await answering.finish();
      else await answering.skip(closingNow);
    },
    async setRule(rule, on) {
      const stored = (await dispatch({ type: 'set-rule', rule, on })) !== null;
      if (stored) followPlan();
      return stored;
    },
    async setBudget(change) {
      const stored = (await dispatch({ type: 'set-budget', ...change })) !== null;
      if (stored) followPlan();
      return stored;
    },
  };
}
