// How much is still asked in this session; each change counts from the next question on.
import type { JSX } from 'react';
import { progressOf } from '../../shared/interview/progress.ts';
import type { Question } from '../../shared/interview/question.ts';
import { mostQuestions } from '../../shared/interview/template.ts';
import type { Session } from '../../shared/session/session.ts';
import type { InterviewActions } from '../state/interview-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { words } from '../words/words.ts';

type Props = { session: Session; question: Question; actions: InterviewActions; onClose: () => void };

export function BudgetDialog({ session, question, actions, onClose }: Props): JSX.Element {
  const { plan } = session;
  const { budget } = words;
  const least = Math.max(2, progressOf(session, question).number);
  return (
    <Dialog title={budget.open} onClose={onClose}>
      <div className="fields">
        {plan.questions !== null && (
          <NumberField
            label={budget.questions}
            value={plan.questions}
            least={least}
            most={Math.max(least, mostQuestions(plan.template) ?? 42)}
            onChange={(questions) => questions !== null && void actions.setBudget({ questions })}
          />
        )}
        <NumberField
          label={budget.perThread}
          value={plan.followUpsPerThread}
          least={0}
          most={10}
          onChange={(number) => number !== null && void actions.setBudget({ followUpsPerThread: number })}
        />
        <NumberField
          label={budget.perSession}
          value={plan.followUpsPerSession}
          least={0}
          most={40}
          onChange={(number) => number !== null && void actions.setBudget({ followUpsPerSession: number })}
        />
      </div>
    </Dialog>
  );
}
