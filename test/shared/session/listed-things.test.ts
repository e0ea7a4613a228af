// One line, intention or mention at a time, and what may still change of a plan.
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { closingCard, sentencesToKeep } from '../../../shared/interview/closing.ts';
import { applyCommand } from '../../../shared/session/apply-command.ts';
import { mergeSessions } from '../../../shared/session/merge-sessions.ts';
import type { Session } from '../../../shared/session/session.ts';
import { SessionCommand } from '../../../shared/session/session-command.ts';
import { answered, makeSession } from '../../support/make-session.ts';

let count = 0;
const apply = (session: Session, ...commands: object[]): Session =>
  commands.reduce<Session>((before, command) => {
    count += 1;
    const parsed = SessionCommand.parse({ ...command, commandId: `command-${count}` });
    const after = applyCommand(before, parsed, { at: before.updatedAt, writer: 'w' });
    if (after instanceof Failure) throw after;
    return after;
  }, session);

const begun = () => answered(makeSession(), 'I’ll call Ana on Sunday. I realised that I miss the sea.');
const line = { type: 'keep-line', exchangeId: 'exchange-1', text: 'I realised that I miss the sea.' };
const found = () => {
  const [intention] = closingCard(begun()).intentions;
  if (!intention) throw new Error('nothing was found');
  return { type: 'set-intention', id: intention.id, found: intention.text };
};

describe('kept lines', () => {
  test('two windows each keep one: both are kept', () => {
    const other = { ...line, text: 'I’ll call Ana on Sunday.' };
    expect(apply(begun(), { ...line, kept: true }, { ...other, kept: true }).keptLines).toHaveLength(2);
  });

  test('kept twice is kept once, and let go is gone', () => {
    const kept = apply(begun(), { ...line, kept: true });
    expect(apply(kept, { ...line, kept: true })).toBe(kept);
    expect(apply(kept, { ...line, kept: false }).keptLines).toEqual([]);
  });

  test('every sentence of the answers can be kept, verbatim', () => {
    expect(sentencesToKeep(begun())).toEqual([
      { exchangeId: 'exchange-1', text: 'I’ll call Ana on Sunday.' },
      { exchangeId: 'exchange-1', text: 'I realised that I miss the sea.' },
    ]);
  });
});

describe('intentions', () => {
  test('are on the list as found until they are touched, and store nothing', () => {
    expect(begun().intentions).toEqual([]);
    expect(closingCard(begun()).intentions).toMatchObject([{ text: 'I’ll call Ana on Sunday.', done: false }]);
  });

  // Seen failing with the whole intention sent along: the second change then undid the first.
  test('one window ticks, the other words it anew: both hold', () => {
    const both = apply(begun(), { ...found(), done: true }, { ...found(), text: ' Ring Ana on Sunday ' });
    expect(closingCard(both).intentions).toEqual([{ id: found().id, text: 'Ring Ana on Sunday', done: true }]);
  });

  // Seen failing with the intention taken out of the session in place of a mark.
  test('a removed one stays removed though its sentence still stands, and comes back by Undo', () => {
    const removed = apply(begun(), { ...found(), removed: true });
    expect(closingCard(removed).intentions).toEqual([]);
    expect(closingCard(apply(removed, { ...found(), removed: false })).intentions).toHaveLength(1);
  });

  test('keep what they are when another sentence of the answer is changed', () => {
    const done = apply(begun(), { ...found(), done: true });
    const edited = apply(done, {
      type: 'edit-answer',
      exchangeId: 'exchange-1',
      text: 'I want to swim more. I’ll call Ana on Sunday.',
    });
    expect(closingCard(edited).intentions.map(({ text, done: isDone }) => [text, isDone])).toEqual([
      ['I want to swim more.', false],
      ['I’ll call Ana on Sunday.', true],
    ]);
  });

  test('one of their own is added at the end, and lives on when its answer is gone', () => {
    const own = apply(begun(), { type: 'set-intention', id: 'own:1', found: 'Buy stamps' }, { ...found(), done: true });
    const emptied = apply(own, { type: 'edit-answer', exchangeId: 'exchange-1', text: '' });
    expect(closingCard(own).intentions.map(({ text }) => text)).toEqual(['I’ll call Ana on Sunday.', 'Buy stamps']);
    expect(closingCard(emptied).intentions.map(({ text }) => text)).toEqual(['Buy stamps', 'I’ll call Ana on Sunday.']);
  });

  test('done in one version and removed in another: merged both ways alike', () => {
    const done = apply(begun(), { ...found(), done: true });
    const removed = apply(begun(), { ...found(), removed: true });
    expect(mergeSessions(done, removed).intentions).toMatchObject([{ done: true, removed: true }]);
    expect(mergeSessions(removed, done)).toEqual(mergeSessions(done, removed));
  });
});

test('people and themes are taken off the list and put on it by hand', () => {
  const people = answered(makeSession(), 'My sister Ana asked me why I never call.');
  expect(closingCard(people).people).toEqual(['Ana']);
  const changed = apply(
    people,
    { type: 'mention', text: 'Ana', kept: false },
    { type: 'mention', text: 'sea', kept: true },
  );
  expect(closingCard(changed)).toMatchObject({ people: [], themes: ['sea'] });
  const back = apply(
    changed,
    { type: 'mention', text: 'Ana', kept: true },
    { type: 'mention', text: 'sea', kept: false },
  );
  expect(closingCard(back)).toMatchObject({ people: ['Ana'], themes: [] });
});

describe('the plan', () => {
  test('a rule is switched off once and on again', () => {
    const off = apply(begun(), { type: 'set-rule', rule: 'contrast', on: false });
    expect(off.plan.rulesOff).toEqual(['contrast']);
    expect(apply(off, { type: 'set-rule', rule: 'contrast', on: false })).toBe(off);
    expect(apply(off, { type: 'set-rule', rule: 'contrast', on: true }).plan.rulesOff).toEqual([]);
  });

  test('only what is given of the budget is set, and a session until Finish has no number of questions', () => {
    const { plan } = apply(begun(), { type: 'set-budget', followUpsPerThread: 0 });
    expect(plan).toEqual({ ...begun().plan, followUpsPerThread: 0 });
    expect(apply(begun(), { type: 'set-budget', questions: 3 }).plan.questions).toBe(3);
    const endless = makeSession({ plan: { questions: null } });
    expect(apply(endless, { type: 'set-budget', questions: 3 })).toBe(endless);
  });
});
