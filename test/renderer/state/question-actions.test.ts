// What a person decides about the questions, in one window: on a journal in memory that applies commands as the store does.
import { expect, test } from 'vitest';
import type { Call } from '../../../renderer/bridge/client.ts';
import { type InterviewStore, openInterview } from '../../../renderer/state/interview-store.ts';
import { Failure } from '../../../shared/failure.ts';
import { offersWays, otherSides } from '../../../shared/interview/looping-ways.ts';
import { applyCommand } from '../../../shared/session/apply-command.ts';
import type { Session } from '../../../shared/session/session.ts';
import type { SessionCommand } from '../../../shared/session/session-command.ts';
import { answered, instantAfter, makeSession } from '../../support/make-session.ts';

async function interviewOf(begun: Session): Promise<{ store: InterviewStore; stored: () => Session }> {
  let session = begun;
  let count = 0;
  const apply = (command: SessionCommand): Session => {
    const next = applyCommand(session, command, { at: instantAfter(60 + count), writer: 'w' });
    if (next instanceof Failure) throw next;
    session = next === session ? session : { ...next, revision: session.revision + 1 };
    return session;
  };
  const replies: Record<string, (input: { command: SessionCommand }) => unknown> = {
    'session:open': () => ({ session, drafts: [], readOnly: false }),
    'session:dispatch': ({ command }) => apply(command),
    'draft:save': () => undefined,
    'draft:discard': () => undefined,
  };
  // Outputs are only types, so a test may answer anything.
  const entries = ['call'].map((name) => [
    name,
    async (command: string, input: { command: SessionCommand }) => replies[command]?.(input),
  ]);
  const { call }: { call: Call } = Object.fromEntries(entries);
  const newId = () => {
    count += 1;
    return `id-${count}`;
  };
  const store = await openInterview(begun.id, {
    call,
    newId,
    now: () => Date.parse(instantAfter(60)),
    attended: () => 0,
  });
  return { store, stored: () => session };
}

const circling = () => {
  let session = makeSession({ plan: { questions: 9 } });
  session = answered(session, 'It is the letters again, over and over.');
  session = answered(session, 'I keep thinking about the letters and cannot let it go.');
  return answered(session, 'The letters. I keep coming back to the letters, again and again.');
};
const shown = (store: InterviewStore) => store.getState().current?.question;

test('staying is one step down from the same answer', async () => {
  const { store, stored } = await interviewOf(circling());
  const looping = shown(store);
  expect(looping && offersWays(looping)).toBe(true);
  await store.actions.goOnBy('stay');
  expect(shown(store)).toMatchObject({ kind: 'follow-up', parent: looping?.parent });
  expect(shown(store)?.id).not.toBe(looping?.id);
  expect(stored().exchanges.map(({ state }) => state)).toEqual([
    'answered',
    'answered',
    'answered',
    'skipped',
    'asked',
  ]);
});

test('another side is one of the other sides', async () => {
  const { store } = await interviewOf(circling());
  await store.actions.goOnBy('other-side');
  expect(otherSides.map(({ text }) => text)).toContain(shown(store)?.text);
});

// Seen failing with the question asked after the skipping was shown.
test.each(['stay', 'other-side', 'finish'] as const)('on the way “%s” no other question flashes up', async (way) => {
  const { store } = await interviewOf(circling());
  const seen = new Set<string | undefined>();
  store.subscribe(({ current }) => seen.add(current?.question.id));
  const before = shown(store)?.id;
  await store.actions.goOnBy(way);
  expect([...seen].filter((id) => id !== before)).toEqual([shown(store)?.id]);
});

test('bringing it to an end is the closing question, and its answer the end', async () => {
  const { store, stored } = await interviewOf(circling());
  await store.actions.goOnBy('finish');
  expect(shown(store)?.kind).toBe('closing');
  store.actions.type('That I may stop.', { start: 0, end: 0 });
  await store.actions.submit();
  await expect.poll(() => stored().status).toBe('completed');
  expect(shown(store)).toBeUndefined();
});

test('a question of one’s own stands in until it is answered, and then the plan goes on', async () => {
  const { store } = await interviewOf(makeSession());
  const planned = shown(store);
  expect(await store.actions.askOwn('  What am I putting off? ')).toBe(true);
  expect(shown(store)).toMatchObject({ kind: 'own', text: 'What am I putting off?', depth: 0 });
  await store.actions.skip();
  expect(shown(store)?.id).toBe(planned?.id);
});

// Seen failing with the question changed whatever stands in the box.
test('a kind of question switched off goes at once, but not from over an answer that was begun', async () => {
  const begun = answered(makeSession(), 'We were fine and then I always end up shouting at her.');
  const { store } = await interviewOf(begun);
  const asked = shown(store);
  const rule = asked?.why?.rule ?? '';
  store.actions.type('Because', { start: 7, end: 7 });
  expect(await store.actions.setRule(rule, false)).toBe(true);
  expect(shown(store)?.id).toBe(asked?.id);
  store.actions.type('', { start: 0, end: 0 });
  await store.actions.setRule(rule, true);
  await store.actions.setRule(rule, false);
  expect(shown(store)?.why?.rule).not.toBe(rule);
  await store.actions.setRule(rule, true);
  expect(shown(store)?.id).toBe(asked?.id);
});

test('no more follow-ups means the plan goes on at once', async () => {
  const begun = answered(makeSession(), 'We were fine and then I always end up shouting at her.');
  const { store } = await interviewOf(begun);
  expect(shown(store)?.kind).toBe('follow-up');
  await store.actions.setBudget({ followUpsPerSession: 0 });
  expect(shown(store)?.kind).toBe('arc');
});
