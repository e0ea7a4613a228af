// "Do not bring this up": stored with the session it is about, or in the preferences for people, places and themes,
// and told to every session going on that has it in its plan.
import { randomUUID } from 'node:crypto';
import { Failure } from '../../shared/failure.ts';
import { mentionKey } from '../../shared/interview/memory/mention-key.ts';
import type { ThingToForget } from '../../shared/interview/memory/things-to-forget.ts';
import type { Preferences, PreferencesChange } from '../../shared/preferences.ts';
import type { SessionStore } from '../store/store-interface.ts';
import type { MemoryKeeper } from './memory-keeper.ts';

export type ForgetNeeds = {
  journal: () => Promise<Pick<SessionStore, 'dispatch'>>;
  preferences: { read(): Promise<Preferences>; change(change: PreferencesChange): Promise<Preferences> };
  keeper: Pick<MemoryKeeper, 'planned' | 'setForgotten'>;
  log: { error(what: string, cause: unknown): void };
};

/** Resolves when it is durable that a thing is not brought up (`on`), or may be again. Fails as the store does. */
export function createForgetting({ journal, preferences, keeper, log }: ForgetNeeds) {
  // One after the other: the list of forgotten mentions is read and written as a whole.
  let last: Promise<unknown> = Promise.resolve();

  async function forgetMention(text: string, on: boolean): Promise<void> {
    const { forgottenMentions } = await preferences.read();
    const others = forgottenMentions.filter((known) => mentionKey(known) !== mentionKey(text));
    const next = on ? [...others, text] : others;
    await preferences.change({ forgottenMentions: next });
    // What is durable holds from the next start on in any case.
    await keeper.setForgotten(next).catch((cause: unknown) => log.error('memory-not-told', cause));
  }

  const dispatch = async (sessionId: string, thread: string | undefined, on: boolean) =>
    (await journal()).dispatch(sessionId, {
      commandId: randomUUID(),
      type: 'forget',
      on,
      ...(thread === undefined ? {} : { thread }),
    });

  /** In sessions going on; one that is gone meanwhile brings nothing up. */
  async function silence(thing: ThingToForget): Promise<void> {
    const planned = await keeper.planned(thing).catch((cause: unknown) => {
      log.error('memory-not-asked', cause);
      return [];
    });
    for (const { sessionId, thread } of planned)
      await dispatch(sessionId, thread, true).catch((cause: unknown) => {
        if (!(cause instanceof Failure && cause.code === 'not-found')) throw cause;
      });
  }

  async function forget(thing: ThingToForget, on: boolean): Promise<void> {
    if (thing.kind === 'mention') await forgetMention(thing.text, on);
    else await dispatch(thing.sessionId, thing.kind === 'thread' ? thing.id : undefined, on);
    if (on) await silence(thing);
  }

  return (thing: ThingToForget, on: boolean): Promise<void> => {
    const run = last.then(() => forget(thing, on));
    last = run.catch(() => {});
    return run;
  };
}
