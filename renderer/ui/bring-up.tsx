// "Do not bring this up" where a question or a session stands, with the line that says so and takes it back.
import { type JSX, useState } from 'react';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { ThingToForget } from '../../shared/interview/memory/things-to-forget.ts';
import type { Session } from '../../shared/session/session.ts';
import { call } from '../bridge/client.ts';
import { words } from '../words/words.ts';

export type BringUp = {
  silenced: ThingToForget | null;
  failed: FailureCode | null;
  set(thing: ThingToForget, on: boolean): Promise<void>;
};

export function useBringUp(): BringUp {
  const [silenced, setSilenced] = useState<ThingToForget | null>(null);
  const [failed, setFailed] = useState<FailureCode | null>(null);
  const set = async (thing: ThingToForget, on: boolean) => {
    try {
      await call('memory:forget', { thing, on });
      setSilenced(on ? thing : null);
      setFailed(null);
    } catch (cause) {
      setFailed(Failure.from(cause).code);
    }
  };
  return { silenced, failed, set };
}

/** To be put into a live region. `name`: how the thing is called; a session needs none. */
export function BroughtUpNotice({ bringUp, name }: { bringUp: BringUp; name: string | null }): JSX.Element | null {
  const { silenced, failed, set } = bringUp;
  if (failed) return <p className="notice">{words.memory.failed(words.reasons[failed])}</p>;
  if (silenced === null) return null;
  return (
    <p className="notice">
      {name === null ? words.memory.sessionSilenced : words.memory.silenced(name)}{' '}
      <button type="button" className="link" onClick={() => void set(silenced, false)}>
        {words.undo}
      </button>
    </p>
  );
}

/** For a session as a whole: says by its name what it would do now. */
export function SilenceSession({ session: { id, forgotten } }: { session: Session }): JSX.Element {
  const { failed, set } = useBringUp();
  const silent = forgotten?.session === true;
  return (
    <>
      {failed && (
        <span className="notice" role="alert">
          {words.memory.failed(words.reasons[failed])}
        </span>
      )}
      <button type="button" className="quiet" onClick={() => void set({ kind: 'session', sessionId: id }, !silent)}>
        {silent ? words.memory.lift : words.memory.silence}
      </button>
    </>
  );
}
