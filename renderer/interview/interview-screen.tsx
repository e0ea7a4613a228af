// The interview: conversation above, one question at eye level, room to answer, and where the text is.
import { type JSX, type MouseEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { InterviewStore } from '../state/interview-store.ts';
import { turnOnScreen } from '../state/model-turn.ts';
import { CrisisCard } from '../ui/crisis-card.tsx';
import { EarlierVersions } from '../ui/earlier-versions.tsx';
import { SaveStateLine } from '../ui/save-state-line.tsx';
import { words } from '../words/words.ts';
import { AnswerBox } from './answer-box.tsx';
import { AnswerRow } from './answer-row.tsx';
import { BudgetDialog } from './budget-dialog.tsx';
import { ClosingCard } from './closing-card.tsx';
import { Conversation } from './conversation.tsx';
import { Notices } from './notices.tsx';
import { QuestionHeading } from './question-heading.tsx';
import { TimeNote } from './time-note.tsx';
import { useEyeLevel } from './use-eye-level.ts';
import { WhyQuestion } from './why-question.tsx';

type Props = { store: InterviewStore; info: AppInfo; submitHint: string; go: (route: string) => void };

export function InterviewScreen({ store, info, submitHint, go }: Props): JSX.Element {
  const state = useStore(store);
  const { actions } = store;
  const { session, current, text, sending, readOnly, save } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const [pausing, setPausing] = useState(false);
  const [budgeting, setBudgeting] = useState(false);
  const [versions, setVersions] = useState(false);
  const turn = turnOnScreen(state);
  const coming = turn?.kind === 'asking' ? turn.text : null;
  const questionKey = current ? current.question.id + current.question.text : '';

  useEyeLevel(scroller, questionKey);

  if (!current) return <ClosingCard store={store} locale={info.locale} onDone={() => go('/start')} />;

  const pause = async () => {
    setPausing(true);
    if (await actions.pause()) go('/start');
    setPausing(false);
  };

  /** The button goes with the wait; the box is where one goes on. */
  const useBuiltIn = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    currentTarget.closest('.now')?.querySelector('textarea')?.focus();
    actions.useBuiltIn();
  };

  const finish = async () => {
    if ((await actions.finish()) === 'nothing-said') go('/start');
  };

  return (
    <main className="interview" aria-label={words.interview.screen}>
      <div className="scroller" ref={scroller}>
        <div className="column">
          <div className="before">
            <Conversation
              session={session}
              current={coming === null ? current.question : null}
              edits={state.edits}
              cancelledEdits={state.cancelledEdits}
              readOnly={readOnly}
              info={info}
              actions={actions}
            />
          </div>
          <section className="now">
            {current.question.kind === 'crisis' ? (
              <CrisisCard text={current.question.text} locale={info.locale} />
            ) : (
              <QuestionHeading session={session} question={current.question} coming={coming}>
                {coming === null ? (
                  <WhyQuestion
                    key={session.exchanges.length}
                    session={session}
                    question={current.question}
                    preferences={info.preferences}
                    readOnly={readOnly}
                    actions={actions}
                    go={go}
                  />
                ) : (
                  <button type="button" className="small-quiet" onClick={useBuiltIn}>
                    {words.model.useBuiltIn}
                  </button>
                )}
              </QuestionHeading>
            )}
            <TimeNote session={session} on={info.preferences.timeMarker} />
            <Notices state={state} actions={actions} onRescued={(id) => go(`/session/${id}`)} />
            <AnswerBox
              key={questionKey}
              text={text}
              caretToSet={state.caretToSet}
              readOnly={readOnly || (sending && save.kind === 'saving')}
              platform={info.platform}
              submitKey={info.preferences.submitKey}
              onType={actions.type}
              onCaretSet={() => store.setState({ caretToSet: null })}
              onLeave={actions.noteCaret}
              onSubmit={() => void actions.submit()}
            />
            <AnswerRow state={state} actions={actions} submitHint={submitHint} />
          </section>
        </div>
      </div>
      <footer className="footer">
        <SaveStateLine save={save} locale={info.locale} />
        <div className="row">
          {session.exchanges.length > 0 && (
            <button type="button" className="quiet" onClick={() => setVersions(true)}>
              {words.history.versions}
            </button>
          )}
          {current.question.kind !== 'crisis' && (
            <button
              type="button"
              className="quiet budget-button"
              disabled={readOnly}
              onClick={() => setBudgeting(true)}
            >
              {words.budget.open}
            </button>
          )}
          <button type="button" className="quiet" disabled={readOnly || pausing} onClick={() => void pause()}>
            {words.interview.pause}
          </button>
          <button type="button" className="quiet" disabled={readOnly} onClick={() => void finish()}>
            {words.interview.finish}
          </button>
        </div>
      </footer>
      {versions && <EarlierVersions store={store} info={info} readOnly={readOnly} onClose={() => setVersions(false)} />}
      {budgeting && (
        <BudgetDialog
          session={session}
          question={current.question}
          actions={actions}
          onClose={() => setBudgeting(false)}
        />
      )}
    </main>
  );
}
