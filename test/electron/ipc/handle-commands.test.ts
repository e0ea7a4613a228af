// The door between windows and main: envelope always, foreign senders and ill-shaped input refused, nothing leaked.
import { describe, expect, it } from 'vitest';
import { type Answered, answer } from '../../../electron/ipc/handle-commands.ts';
import { Failure } from '../../../shared/failure.ts';
import { commandNames, recordedHandlers } from '../../support/recorded-handlers.ts';

const caller = { windowId: 'window-1' };
const sessionId = 'a-session-of-ours';

/** A door whose handlers do as told, and what it told of each answer. */
function door(behave: () => unknown = () => 'done') {
  const told: Answered[] = [];
  return { ...recordedHandlers(behave), answered: (what: Answered) => void told.push(what), told };
}

describe('a command', () => {
  it('reaches its handler with the checked input and comes back in an envelope', async () => {
    const here = door();
    expect(await answer(here, 'session:leave', caller, { sessionId })).toEqual({ ok: true, value: 'done' });
    expect(here.calls).toEqual([['session:leave', { sessionId }]]);
    expect(here.told).toEqual([{ name: 'session:leave', code: 'ok', milliseconds: expect.any(Number) }]);
  });

  it('of nobody we know is forbidden, and does nothing', async () => {
    const here = door();
    for (const name of commandNames)
      expect(await answer(here, name, undefined, { sessionId })).toMatchObject({ ok: false, code: 'forbidden' });
    expect(here.calls).toEqual([]);
  });

  it('with a failure of ours keeps code and message', async () => {
    const here = door(() => Promise.reject(new Failure('disk-full', 'no space')));
    expect(await answer(here, 'library:around', caller, undefined)).toEqual({
      ok: false,
      code: 'disk-full',
      message: 'no space',
    });
  });

  it('with an unforeseen error tells the page neither path nor text', async () => {
    const here = door(() => {
      throw new Error('ENOENT: /home/somebody/journal: dear diary');
    });
    const reply = await answer(here, 'library:around', caller, undefined);
    expect(reply).toEqual({ ok: false, code: 'unexpected', message: 'library:around: unexpected error' });
    expect(here.told[0]?.cause).toBeInstanceOf(Error);
  });

  it('with ill-shaped input is told where, never what', async () => {
    const here = door();
    const reply = await answer(here, 'session:leave', caller, { sessionId: 'Dear Diary', secret: 'words' });
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(JSON.stringify(reply)).not.toMatch(/diary|words|secret/i);
    expect(here.calls).toEqual([]);
  });
});

describe('input', () => {
  const refused = (input: unknown) => answer(door(), 'session:begin', caller, input);
  const cyclic: { templateId: string; self?: unknown } = { templateId: 'just-talk' };
  cyclic.self = cyclic;
  let deep: unknown = 'bottom';
  for (let depth = 0; depth < 10_000; depth += 1) deep = [deep];
  const sparse: unknown[] = [];
  sparse.length = 4_000_000_000;

  it.each([
    ['too much text', { templateId: 'just-talk', title: 'x'.repeat(6_000_000) }],
    ['too many values', new Array(100_000).fill(0)],
    ['a huge sparse list', sparse],
    ['too deep', deep],
    ['cyclic', cyclic],
    ['a map', new Map([['templateId', 'just-talk']])],
    ['a date', new Date()],
    ['bytes', new Uint8Array(8)],
    ['a prototype of its own', JSON.parse('{"templateId":"just-talk","__proto__":{"title":"x"}}')],
  ])('that is %s is refused', async (_name, input) => {
    expect(await refused(input)).toMatchObject({ ok: false, code: 'invalid-input' });
  });

  it('as large as the longest answer passes', async () => {
    const draft = {
      sessionId,
      exchangeId: 'e',
      kind: 'answer',
      question: { id: 'q', text: 'What?', kind: 'own', depth: 0 },
      text: 'x'.repeat(2_000_000),
      caret: { start: 0, end: 0 },
      sequence: 0,
    };
    expect(await answer(door(), 'draft:save', caller, draft)).toEqual({ ok: true, value: 'done' });
  });
});
