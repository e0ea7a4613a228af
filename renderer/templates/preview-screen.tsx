// A template tried out: a real interview on a session that exists in this page alone and is forgotten with it.
import { type JSX, useEffect, useRef, useState } from 'react';
import { Failure } from '../../shared/failure.ts';
import { anotherQuestion } from '../../shared/interview/another-question.ts';
import { nextQuestion } from '../../shared/interview/next-question.ts';
import { progressOf } from '../../shared/interview/progress.ts';
import type { Template } from '../../shared/interview/template.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { matchSubmit } from '../../shared/keymap.ts';
import { applyCommand } from '../../shared/session/apply-command.ts';
import { newSession } from '../../shared/session/new-session.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import { CrisisCard } from '../ui/crisis-card.tsx';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { HeardText, shownSpans } from '../ui/heard-text.tsx';
import { words } from '../words/words.ts';

type Props = { template: Template; info: AppInfo; back: string; onBack: () => void };

/** A session that no store ever hears of. */
const begin = (template: Template, subject: string): Session =>
  newSession(
    template,
    { templateId: template.id, subject: { title: subject } },
    {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      writer: 'preview',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      recentWordings: [],
    },
  );

export function PreviewScreen({ template, info, back, onBack }: Props): JSX.Element {
  const [subject, setSubject] = useState('');
  const [session, setSession] = useState(() => begin(template, ''));
  const [text, setText] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const { dry } = words.templates;
  const step = nextQuestion(session);
  const asked = typeof step === 'string' ? null : step;
  const said = session.exchanges.filter(({ state }) => state !== 'asked');

  const apply = (command: SessionCommand) => {
    const next = applyCommand(session, command, { at: new Date().toISOString(), writer: 'preview' });
    if (next instanceof Failure) throw next;
    setSession(next);
  };
  const ids = () => ({ commandId: crypto.randomUUID(), exchangeId: asked?.exchangeId ?? crypto.randomUUID() });
  const again = (title: string) => {
    setSession(begin(template, title));
    setText('');
  };
  const submit = () => {
    if (asked === null || text.trim() === '') return;
    apply({ type: 'answer', ...ids(), question: asked.question, text });
    setText('');
  };
  const swap = () => {
    const other = asked && anotherQuestion(session, asked.question);
    if (other) apply({ type: 'ask', commandId: crypto.randomUUID(), exchangeId: crypto.randomUUID(), question: other });
  };
  const key = asked ? asked.question.id + asked.question.text : '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what the effect waits for
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [key]);

  return (
    <main className="templates-page" aria-label={dry.screen}>
      <p className="dry-note" role="note">
        {dry.note}
      </p>
      <div className="scroller">
        <div className="column templates-column">
          {said.length > 0 && (
            <ol className="dry-answers" aria-label={dry.answers}>
              {said.map(({ id, question, texts, state }) => (
                <li key={id}>
                  <p>{question.text}</p>
                  {state === 'skipped' ? (
                    <p className="small">{words.interview.skipped}</p>
                  ) : (
                    <p className="said">{texts.at(-1)?.text}</p>
                  )}
                </li>
              ))}
            </ol>
          )}
          <div ref={box} className="dry-now">
            {asked?.question.kind === 'crisis' ? (
              <CrisisCard text={asked.question.text} locale={info.locale} />
            ) : (
              <>
                {asked && <p className="small">{placeOf(session, asked.question)}</p>}
                <h1 aria-live="polite">
                  {asked ? (
                    <HeardText text={asked.question.text} spans={shownSpans(asked.question)} as="mark" />
                  ) : (
                    dry.ended
                  )}
                </h1>
              </>
            )}
            {asked ? (
              <>
                <GrowingTextarea
                  key={key}
                  className="answer-box"
                  aria-label={words.interview.answerBox}
                  value={text}
                  onType={setText}
                  autoFocus
                  spellCheck
                  rows={3}
                  dir="auto"
                  onKeyDown={(event) => {
                    if (event.keyCode === 229) return;
                    if (!matchSubmit(event.nativeEvent, info.platform, info.preferences.submitKey)) return;
                    event.preventDefault();
                    submit();
                  }}
                />
                <div className="row">
                  <button type="button" className="primary" aria-disabled={text.trim() === ''} onClick={submit}>
                    {dry.next}
                  </button>
                  {asked.question.kind !== 'crisis' && (
                    <button type="button" className="quiet" onClick={swap}>
                      {words.interview.another}
                    </button>
                  )}
                  <button
                    type="button"
                    className="quiet"
                    onClick={() => apply({ type: 'skip', ...ids(), question: asked.question })}
                  >
                    {words.interview.skip}
                  </button>
                </div>
              </>
            ) : (
              <p>{dry.endedHint}</p>
            )}
          </div>
        </div>
      </div>
      <footer className="footer">
        <label className="dry-subject">
          <span className="small">{dry.subject}</span>
          <input
            value={subject}
            maxLength={500}
            onChange={({ target }) => {
              setSubject(target.value);
              again(target.value);
            }}
          />
        </label>
        <div className="row">
          <button type="button" className="quiet" onClick={() => again(subject)}>
            {dry.again}
          </button>
          <button type="button" className="primary primary-small" autoFocus={asked === null} onClick={onBack}>
            {back}
          </button>
        </div>
      </footer>
    </main>
  );
}

const placeOf = (session: Session, question: Parameters<typeof progressOf>[1]): string => {
  const { number, total, followUp } = progressOf(session, question);
  const place = words.interview.progress(number, total);
  return followUp ? `${place} · ${words.interview.followUp}` : place;
};
