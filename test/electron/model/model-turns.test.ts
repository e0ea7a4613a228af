// One question at a time for each window, over real connections: windows do not wait for one another, and what was
// sent last can be seen.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createModelTurns, type ModelTurns } from '../../../electron/model/model-turns.ts';
import { nextQuestion } from '../../../shared/interview/next-question.ts';
import { defaultModelSettings } from '../../../shared/model-settings.ts';
import { answered, makeSession } from '../../support/make-session.ts';
import { type ModelServer, saying, sayingForEver, startModelServer } from '../../support/model-server.ts';

const good = 'What would have changed in that kitchen if the letter had been read aloud?';
const session = answered(makeSession(), 'I never told Ana about the letter. It lay in the drawer for nine years.');
const builtIn = nextQuestion(session);
const textOf = (step: typeof builtIn) => (typeof step === 'string' ? step : step.question.text);

let server: ModelServer;
let turns: ModelTurns;
let told: [string, string][];
let on: boolean;
beforeEach(async () => {
  server = await startModelServer(saying(good));
  told = [];
  on = true;
  turns = createModelTurns({
    settings: async () => ({ ...defaultModelSettings, on, name: 'small', address: server.address, seconds: 300 }),
    load: async () => session,
    tell: (windowId, { requestId, text }) => told.push([`${windowId} ${requestId}`, text]),
    now: () => new Date('2026-11-23T14:00:00.000Z'),
  });
});
afterEach(() => server.close());

const ask = (windowId: string, requestId: string) => turns.ask({ sessionId: session.id, requestId }, windowId);

it('asks for two windows at once, each with its own words', async () => {
  const both = await Promise.all([ask('one', 'a'), ask('two', 'b')]);
  expect(both.map(({ step }) => textOf(step))).toEqual([good, good]);
  expect(told.filter(([to]) => to === 'one a').at(-1)?.[1]).toBe(good);
  expect(told.filter(([to]) => to === 'two b').at(-1)?.[1]).toBe(good);
  expect(new Set(told.map(([to]) => to))).toEqual(new Set(['one a', 'two b']));
  expect(turns.sent().requests).toBe(2);
});

// Seen failing with turns kept under one key for all windows.
it('stops a window and leaves the other', async () => {
  server.behave(sayingForEver('What would have changed'));
  const one = ask('one', 'a');
  const two = ask('two', 'b');
  await expect.poll(() => server.asked.length).toBe(2);
  turns.stop('one');
  expect(await one).toEqual({ step: builtIn, trouble: 'stopped' });
  await expect.poll(() => server.asked.filter(({ hungUp }) => hungUp).length).toBe(1);
  turns.stop('two');
  expect(await two).toEqual({ step: builtIn, trouble: 'stopped' });
});

// Seen failing with the stop before the connection forgotten.
it('opens no connection for a turn that was stopped before it could', async () => {
  const asked = ask('one', 'a');
  turns.stop('one');
  expect(await asked).toEqual({ step: builtIn, trouble: 'stopped' });
  expect(server.connections()).toBe(0);
});

it('lets a new question of a window take the place of the one before', async () => {
  server.behave(sayingForEver('What would have changed'));
  const before = ask('one', 'a');
  await expect.poll(() => server.asked.length).toBe(1);
  server.behave(saying(good));
  expect(textOf((await ask('one', 'b')).step)).toBe(good);
  expect(await before).toEqual({ step: builtIn, trouble: 'stopped' });
});

it('remembers what was sent last and what came of it, and nothing of what was not sent', async () => {
  on = false;
  await ask('one', 'a');
  expect(turns.sent()).toEqual({ requests: 0, last: null });
  on = true;
  let goOn: () => void = () => {};
  server.behave(async (response, asked) => {
    await new Promise<void>((wake) => {
      goOn = wake;
    });
    await saying('No.')(response, asked);
  });
  const asked = ask('one', 'b');
  await expect.poll(() => turns.sent().last).toMatchObject({ requestId: 'b', trouble: null, over: false });
  await expect.poll(() => server.asked.length).toBe(1);
  goOn();
  await asked;
  const { requests, last } = turns.sent();
  expect({ requests, ...last }).toMatchObject({ requests: 1, trouble: 'unusable', over: true, name: 'small' });
  expect(last?.messages).toEqual(JSON.parse(server.asked[0]?.body ?? '').messages);
});
