// The quiet lines above the question's box: what was recovered, discarded, changed elsewhere, or refused.
import { type JSX, useState } from 'react';
import { answerOf } from '../../shared/session/session.ts';
import type { InterviewState } from '../state/interview-state.ts';
import type { InterviewActions } from '../state/interview-store.ts';
import { turnOnScreen } from '../state/model-turn.ts';
import { Dialog } from '../ui/dialog.tsx';
import { words } from '../words/words.ts';

type Props = { state: InterviewState; actions: InterviewActions; onRescued: (sessionId: string) => void };

export function Notices({ state, actions, onRescued }: Props): JSX.Element {
  const { held, recovered, discarded, changedElsewhere, otherDrafts, readOnly, refused } = state;
  const rescue = async () => {
    const id = await actions.rescue();
    if (id) onRescued(id);
  };
  return (
    <div className="notices" aria-live="polite">
      {held && <p className="notice">{words.interview.held}</p>}
      {readOnly && <p className="notice">{words.interview.readOnly}</p>}
      {turnOnScreen(state)?.kind === 'built-in' && <p className="notice">{words.model.builtIn}</p>}
      {recovered && (
        <p className="notice">
          {words.interview.recovered}{' '}
          <button type="button" className="link" onClick={() => void actions.discardDraft()}>
            {words.interview.discardDraft}
          </button>
        </p>
      )}
      {discarded && (
        <p className="notice">
          {words.interview.discarded}{' '}
          <button type="button" className="link" onClick={actions.undoDiscard}>
            {words.undo}
          </button>
        </p>
      )}
      {changedElsewhere === 'answered' && <ChangedElsewhere state={state} />}
      {changedElsewhere === 'ended' && <p className="notice">{words.interview.endedElsewhere}</p>}
      {changedElsewhere === 'removed' && (
        <p className="notice">
          {words.interview.removedElsewhere}{' '}
          <button type="button" className="link" onClick={() => void rescue()}>
            {words.interview.rescue}
          </button>
        </p>
      )}
      {otherDrafts.length > 0 && (
        <details className="notice">
          <summary>
            <span>{words.interview.otherDrafts(otherDrafts.length)}</span>
          </summary>
          <ul className="other-drafts">
            {otherDrafts.map((draft) => (
              <li key={draft.owner + draft.exchangeId}>
                <p>{draft.text}</p>
                <button type="button" className="link" onClick={() => actions.takeDraft(draft)}>
                  {words.interview.useDraft}
                </button>{' '}
                <button type="button" className="link" onClick={() => void actions.dropDraft(draft)}>
                  {words.interview.discardDraft}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {refused && refused !== 'not-found' && (
        <p className="notice">{words.trouble.actionFailed(words.reasons[refused])}</p>
      )}
    </div>
  );
}

function ChangedElsewhere({ state }: { state: InterviewState }): JSX.Element {
  const [comparing, setComparing] = useState(false);
  const { session, current, text } = state;
  const others = session.exchanges.filter(
    ({ id, question, state: settled }) =>
      settled === 'answered' && question.id === current?.question.id && id !== current.exchangeId,
  );
  return (
    <p className="notice">
      {words.interview.changedElsewhere}{' '}
      <button type="button" className="link" onClick={() => setComparing(true)}>
        {words.interview.compare}
      </button>
      {comparing && (
        <Dialog title={words.interview.compareTitle} onClose={() => setComparing(false)} wide>
          <div className="compare">
            {[
              ...others.map((exchange) => ({ id: exchange.id, text: answerOf(exchange) ?? '' })),
              { id: 'box', text },
            ].map((side) => (
              <p key={side.id} className="exchange-answer" dir="auto">
                {side.text}
              </p>
            ))}
          </div>
        </Dialog>
      )}
    </p>
  );
}
