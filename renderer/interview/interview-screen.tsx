// The interview: conversation above, one question at eye level, room to answer, and where the text is.
import { type JSX, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { InterviewStore } from '../state/interview-store.ts';
import { SaveStateLine } from '../ui/save-state-line.tsx';
import { words } from '../words/words.ts';
import { AnswerBox } from './answer-box.tsx';
import { ClosingCard } from './closing-card.tsx';
import { Conversation } from './conversation.tsx';
import { Notices } from './notices.tsx';
import { QuestionHeading } from './question-heading.tsx';
import { useEyeLevel } from './use-eye-level.ts';

type Props = { store: InterviewStore; info: AppInfo; submitHint: string; go: (route: string) => void };

export function InterviewScreen({ store, info, submitHint, go }: Props): JSX.Element {
  const state = useStore(store);
  const { actions } = store;
  const { session, current, text, sending, readOnly, save } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const [pausing, setPausing] = useState(false);
  const questionKey = current ? current.question.id + current.question.text : '';

  useEyeLevel(scroller, questionKey);

  if (!current) return <ClosingCard store={store} locale={info.locale} onDone={() => go('/start')} />;

  const pause = async () => {
    setPausing(true);
    if (await actions.pause()) go('/start');
    setPausing(false);
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
              current={current.question}
              edits={state.edits}
              cancelledEdits={state.cancelledEdits}
              readOnly={readOnly}
              info={info}
              actions={actions}
            />
          </div>
          <section className="now">
            <QuestionHeading session={session} question={current.question} />
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
              <button type="button" className="quiet" disabled={readOnly} onClick={() => void actions.another()}>
                {words.interview.another}
              </button>
              <button type="button" className="quiet" disabled={readOnly} onClick={() => void actions.deeper()}>
                {words.interview.deeper}
              </button>
              <button type="button" className="quiet" disabled={readOnly} onClick={() => void actions.skip()}>
                {words.interview.skip}
              </button>
            </div>
          </section>
        </div>
      </div>
      <footer className="footer">
        <SaveStateLine save={save} locale={info.locale} />
        <div className="row">
          <button type="button" className="quiet" disabled={readOnly || pausing} onClick={() => void pause()}>
            {words.interview.pause}
          </button>
          <button type="button" className="quiet" disabled={readOnly} onClick={() => void finish()}>
            {words.interview.finish}
          </button>
        </div>
      </footer>
    </main>
  );
}
