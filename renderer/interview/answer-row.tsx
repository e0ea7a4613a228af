// What can be done with the question on screen, under the box: save the answer, or ask in another way.
import { type JSX, useState } from 'react';
import { offersWays } from '../../shared/interview/looping-ways.ts';
import type { InterviewState } from '../state/interview-state.ts';
import type { InterviewActions } from '../state/interview-store.ts';
import { loopingWays } from '../state/question-actions.ts';
import { words } from '../words/words.ts';
import { OwnQuestion } from './own-question.tsx';

type Props = { state: InterviewState; actions: InterviewActions; submitHint: string };

export function AnswerRow({ state, actions, submitHint }: Props): JSX.Element {
  const { current, text, readOnly } = state;
  const [asking, setAsking] = useState(false);
  const question = current?.question;
  const quiet = (name: string, onClick: () => void) => (
    <button key={name} type="button" className="quiet" disabled={readOnly} onClick={onClick}>
      {name}
    </button>
  );
  const isCrisis = question?.kind === 'crisis';
  return (
    <>
      {question && offersWays(question) && (
        <fieldset className="row ways" aria-label={words.ways.label}>
          {loopingWays.map((way) => quiet(words.ways[way], () => void actions.goOnBy(way)))}
        </fieldset>
      )}
      <div className="row answer-actions">
        <button
          type="button"
          className="primary"
          aria-disabled={text.trim() === '' || readOnly}
          onClick={() => void actions.submit()}
        >
          {words.interview.save}
          <kbd aria-hidden="true">{submitHint}</kbd>
        </button>
        {isCrisis ? (
          quiet(words.crisis.goOn, () => void actions.skip())
        ) : (
          <>
            {quiet(words.interview.another, () => void actions.another())}
            {quiet(words.interview.deeper, () => void actions.deeper())}
            {quiet(words.interview.skip, () => void actions.skip())}
            {!asking && quiet(words.own.open, () => setAsking(true))}
          </>
        )}
      </div>
      {asking && !isCrisis && (
        <OwnQuestion
          onAsk={actions.askOwn}
          onClose={() => {
            setAsking(false);
            document.querySelector<HTMLElement>('.answer-box')?.focus();
          }}
        />
      )}
    </>
  );
}
