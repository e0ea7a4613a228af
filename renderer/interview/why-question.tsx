// Why the question on screen was asked, in plain words with the quoted ones marked, and the switch for its kind.
import { type JSX, useId, useState } from 'react';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { explainRule } from '../../shared/interview/explain-rule.ts';
import { everyRule } from '../../shared/interview/follow-ups/every-rule.ts';
import { thingRecalled } from '../../shared/interview/memory/recalled-question.ts';
import type { ThingToForget } from '../../shared/interview/memory/things-to-forget.ts';
import type { Question } from '../../shared/interview/question.ts';
import type { Preferences } from '../../shared/preferences.ts';
import type { Session } from '../../shared/session/session.ts';
import { call } from '../bridge/client.ts';
import type { InterviewActions } from '../state/interview-store.ts';
import { BroughtUpNotice, useBringUp } from '../ui/bring-up.tsx';
import { words } from '../words/words.ts';

type Props = {
  session: Session;
  question: Question;
  preferences: Preferences;
  readOnly: boolean;
  actions: InterviewActions;
  go: (route: string) => void;
};

/** Keyed by the exchanges settled so far: with the next one the reason is folded away and the notice gone. */
export function WhyQuestion({ session, question, preferences, readOnly, actions, go }: Props): JSX.Element {
  const [shownFor, setShownFor] = useState<string | null>(null);
  const [switchedOff, setSwitchedOff] = useState<string | null>(null);
  const [failed, setFailed] = useState<FailureCode | null>(null);
  const bringUp = useBringUp();
  const [broughtUp, setBroughtUp] = useState('');
  const whyId = useId();
  const questionKey = question.id + question.text;
  const shown = shownFor === questionKey;
  const rule = question.why?.rule ?? question.kind;
  const quoted = question.why?.quoted ?? [];

  /** For this session as for all new ones; the session's own failure is told by the notices. */
  const set = async (id: string, on: boolean) => {
    if (!(await actions.setRule(id, on))) return;
    setSwitchedOff(on ? null : id);
    const others = preferences.rulesOff.filter((off) => off !== id);
    try {
      await call('preferences:change', { rulesOff: on ? others : [...others, id] });
      setFailed(null);
    } catch (cause) {
      setFailed(Failure.from(cause).code);
    }
  };

  const recalled = thingRecalled(question);
  const silence = async (thing: ThingToForget) => {
    setBroughtUp(quoted[0] ?? '');
    await bringUp.set(thing, true);
  };

  return (
    <>
      <button
        type="button"
        className="small-quiet"
        aria-expanded={shown}
        aria-controls={whyId}
        onClick={() => setShownFor(shown ? null : questionKey)}
      >
        {words.interview.why}
      </button>
      <div id={whyId} className="why" hidden={!shown}>
        <p>
          {explainRule(rule)}
          {rule === 'model' && ` ${words.model.sentHint}`}
          {quoted.length > 0 && (
            <>
              {' '}
              {words.interview.whyQuoted}{' '}
              {quoted.map((span, index) => (
                <span key={span}>
                  {index > 0 && ' … '}
                  <q>
                    <mark className="heard">{span}</mark>
                  </q>
                </span>
              ))}
            </>
          )}
        </p>
        {recalled && (
          <div className="recalled">
            {question.why?.sessionId !== undefined && (
              <button type="button" className="link" onClick={() => go(`/session/${question.why?.sessionId}`)}>
                {words.memory.openSession}
              </button>
            )}
            <button type="button" className="link" disabled={readOnly} onClick={() => void silence(recalled)}>
              {words.memory.silence}
            </button>
          </div>
        )}
        {everyRule.some(({ id }) => id === rule) && (
          <label className="switch">
            <input
              type="checkbox"
              checked={session.plan.rulesOff.includes(rule)}
              disabled={readOnly}
              onChange={({ target }) => void set(rule, !target.checked)}
            />
            <span>{words.kinds.off}</span>
          </label>
        )}
      </div>
      <div aria-live="polite">
        {switchedOff !== null && (
          <p className="notice">
            {words.kinds.switchedOff}{' '}
            <button type="button" className="link" onClick={() => void set(switchedOff, true)}>
              {words.kinds.askAgain}
            </button>
          </p>
        )}
        <BroughtUpNotice bringUp={bringUp} name={broughtUp} />
        {failed && <p className="notice">{words.trouble.actionFailed(words.reasons[failed])}</p>}
      </div>
    </>
  );
}
