// The cases of applyCommand that deserve a name.
import { expect, test } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { applyCommand } from '../../../shared/session/apply-command.ts';
import type { SessionCommand } from '../../../shared/session/session-command.ts';
import { emptySession, instant } from '../../support/arbitrary-session.ts';
import { answer, apply, applyAll, begun, fresh, inStatus, question } from './begun-session.ts';

test('an edit reopens and keeps what was there; the newest text is the answer', () => {
  const session = apply(inStatus('completed', true), {
    commandId: 't3',
    type: 'edit-answer',
    exchangeId: 'e1',
    text: 'three',
  });
  expect(session.exchanges[0]?.texts.map(({ id, text, source }) => [id, text, source])).toEqual([
    ['t1', 'one', 'typed'],
    ['t2', 'two', 'typed'],
    ['t3', 'three', 'typed'],
  ]);
});

test('the same text again is kept once, but still reopens', () => {
  const active = begun();
  expect(apply(active, answer('e1', 'two'))).toBe(active);
  const completed = inStatus('completed', false);
  const again = apply(completed, answer('e1', 'two'));
  expect(again.status).toBe('active');
  expect(again.exchanges).toEqual(completed.exchanges);
});

test('restoring adds an old text as the newest and removes nothing', () => {
  const before = begun();
  const session = apply(before, { commandId: 'r1', type: 'restore-text', exchangeId: 'e1', textId: 't1' });
  const texts = session.exchanges[0]?.texts ?? [];
  expect(texts.slice(0, 2)).toEqual(before.exchanges[0]?.texts);
  expect(texts.slice(2)).toMatchObject([{ id: 'r1', text: 'one', source: 'restored' }]);
});

test.each([
  ['an edit of an unknown exchange', { commandId: 'n', type: 'edit-answer', exchangeId: 'e9', text: 'x' }],
  ['a text of an unknown exchange', { commandId: 'n', type: 'restore-text', exchangeId: 'e9', textId: 't1' }],
  ['an unknown text', { commandId: 'n', type: 'restore-text', exchangeId: 'e1', textId: 't9' }],
  ['a text of another exchange', { commandId: 'n', type: 'restore-text', exchangeId: 'e2', textId: 't1' }],
] as const)('%s is not found', (_name, command) => {
  expect(applyCommand(begun(), command, { at: instant(5000), writer: 'w1' })).toMatchObject({ code: 'not-found' });
});

test('an answered question stays answered when another window skips it', () => {
  const session = begun();
  expect(apply(session, { commandId: 'n', type: 'skip', exchangeId: 'e1', question })).toBe(session);
});

test('a skipped question can be answered, an asked one skipped', () => {
  const skipped = apply(begun(), { commandId: 'n', type: 'skip', exchangeId: 'e2', question });
  expect(skipped.exchanges[1]).toMatchObject({ state: 'skipped', texts: [] });
  expect(apply(skipped, answer('e2', 'late')).exchanges[1]).toMatchObject({
    state: 'answered',
    texts: [{ text: 'late' }],
  });
});

test('two windows answering the same question make two exchanges of it', () => {
  const session = applyAll([answer('mine', 'one'), answer('theirs', 'one')]);
  expect(session.exchanges.map(({ id, question: { id: of } }) => [id, of])).toEqual([
    ['mine', 'opening'],
    ['theirs', 'opening'],
  ]);
});

test('answers and restored texts are recognised after more than 200 other commands', () => {
  const mine = answer('e3', 'three', 't4');
  const restored: SessionCommand = { commandId: 'r1', type: 'restore-text', exchangeId: 'e1', textId: 't1' };
  const others = Array.from(
    { length: 205 },
    (_, index): SessionCommand => ({ commandId: fresh(), type: 'rename', title: `Title ${index}` }),
  );
  const session = applyAll([mine, restored, ...others], begun());
  expect(session.recentCommands).toHaveLength(200);
  expect(session.recentCommands.at(-1)?.id).toBe(others.at(-1)?.commandId);
  for (const command of [mine, restored]) {
    expect(apply(session, command)).toBe(session);
    const elsewhere = { ...command, exchangeId: 'e2' };
    expect(applyCommand(session, elsewhere, { at: instant(5000), writer: 'w1' })).toMatchObject({
      code: 'command-id-reused',
    });
  }
});

test('a clock that jumped back cannot reorder exchanges, texts or updates', () => {
  const ahead = apply(emptySession(), answer('e1', 'one'), '2099-01-01T00:00:00.000Z');
  const back = apply(
    apply(ahead, answer('e2', 'two'), instant(0)),
    { commandId: 'n', type: 'edit-answer', exchangeId: 'e2', text: 'three' },
    instant(1),
  );
  expect(back.exchanges.map(({ at }) => at)).toEqual(['2099-01-01T00:00:00.000Z', '2099-01-01T00:00:00.001Z']);
  expect(back.exchanges[1]?.texts.map(({ at }) => at)).toEqual([
    '2099-01-01T00:00:00.001Z',
    '2099-01-01T00:00:00.002Z',
  ]);
  expect(back.updatedAt).toBe('2099-01-01T00:00:00.000Z');
});

test('thinking time is kept from the first answer that brings it', () => {
  const session = applyAll([
    { commandId: 'n1', type: 'ask', exchangeId: 'e1', question },
    { commandId: 'n2', type: 'answer', exchangeId: 'e1', question, text: 'one', thinkingMs: 12 },
    { commandId: 'n3', type: 'answer', exchangeId: 'e1', question, text: 'two', thinkingMs: 90 },
  ]);
  expect(session.exchanges[0]?.thinkingMs).toBe(12);
});

test('titles and tags are trimmed, tags kept once', () => {
  const session = applyAll([
    { commandId: 'n1', type: 'rename', title: '  A walk ' },
    { commandId: 'n2', type: 'set-tags', tags: ['sea', ' sea ', 'Sea'] },
  ]);
  expect(session).toMatchObject({ title: 'A walk', tags: ['sea', 'Sea'] });
});

test('setting kept lines and intentions keeps the unknown keys of those that stay', () => {
  const keptLines = [{ exchangeId: 'e1', text: 'one', 'x-colour': 'blue' }];
  const intentions = [{ id: 'i1', text: 'Walk', done: false, 'x-due': 'May' }];
  const session = applyAll(
    [
      {
        commandId: 'n1',
        type: 'set-kept-lines',
        keptLines: [
          { exchangeId: 'e2', text: 'two' },
          { exchangeId: 'e1', text: 'one' },
        ],
      },
      { commandId: 'n2', type: 'set-intentions', intentions: [{ id: 'i1', text: 'Run', done: true }] },
    ],
    { ...begun(), keptLines, intentions },
  );
  expect(session.keptLines).toEqual([{ exchangeId: 'e2', text: 'two' }, keptLines[0]]);
  expect(session.intentions).toEqual([{ id: 'i1', text: 'Run', done: true, 'x-due': 'May' }]);
});

test('a failure says what was asked, never what was written', () => {
  const failures = [
    applyCommand(
      begun(),
      { commandId: 'n', type: 'edit-answer', exchangeId: 'e9', text: 'my secret' },
      { at: instant(0), writer: 'w1' },
    ),
    applyCommand(begun(), answer('e1', 'my secret', 't1'), { at: instant(0), writer: 'w1' }),
  ];
  for (const failure of failures) {
    expect(failure).toBeInstanceOf(Failure);
    expect(String(failure instanceof Failure && failure.message)).not.toContain('secret');
  }
});
