// What must hold of applyCommand for every history: total, pure, and no text is ever lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { applyCommand } from '../../../shared/session/apply-command.ts';
import { isAfter } from '../../../shared/session/instant.ts';
import { Session } from '../../../shared/session/session.ts';
import {
  applySteps,
  arbitrarySession,
  arbitrarySteps,
  deepFreeze,
  emptySession,
  instant,
  type Step,
  withUnknownKeys,
} from '../../support/arbitrary-session.ts';

/** Every state a history goes through, the first included; with what came back for each step. */
function walk(session: Session, steps: readonly Step[]) {
  let before = session;
  return steps.map(({ at, command }) => {
    const result = applyCommand(before, command, { at, writer: 'w1' });
    const after = result instanceof Failure ? before : result;
    const state = { at, command, before, result, after };
    before = after;
    return state;
  });
}

const property = (check: (steps: Step[]) => void) =>
  fc.assert(
    fc.property(arbitrarySteps('c'), (steps) => void check(steps)),
    { numRuns: 150 },
  );

test('any history gives sessions of the schema or a Failure, and never throws', () => {
  property((steps) => {
    for (const { result } of walk(emptySession(), steps)) {
      if (result instanceof Failure) expect(['not-found', 'session-ended', 'command-id-reused']).toContain(result.code);
      else expect(Session.parse(result)).toEqual(result);
    }
  });
});

test('the same history gives the same session, and changes no input', () => {
  property((steps) => {
    const once = applySteps(deepFreeze(emptySession()), deepFreeze(structuredClone(steps)));
    let current = emptySession();
    for (const step of steps) current = applySteps(deepFreeze(current), [deepFreeze(step)]);
    expect(current).toEqual(once);
    expect(current.revision).toBe(0);
  });
});

test('a retry of any command that changed something changes nothing', () => {
  property((steps) => {
    const states = walk(emptySession(), steps);
    const last = states.at(-1)?.after ?? emptySession();
    for (const { command, before, after } of states) {
      if (before === after) continue;
      expect(applyCommand(last, structuredClone(command), { at: instant(999), writer: 'w2' })).toBe(last);
    }
  });
});

test('a text whose command is long forgotten is still recognised, and its id is still bound to it', () => {
  property((steps) => {
    const states = walk(emptySession(), steps);
    const last: Session = { ...(states.at(-1)?.after ?? emptySession()), recentCommands: [] };
    const ids = new Set(textsOf(last).map(({ id }) => id));
    for (const { command } of states.filter((state) => ids.has(state.command.commandId))) {
      expect(applyCommand(last, command, { at: instant(999), writer: 'w2' })).toBe(last);
      for (const changed of [
        { ...command, text: 'other' },
        { ...command, exchangeId: 'other' },
        rename(command.commandId),
      ]) {
        if (command.type === 'restore-text' && 'text' in changed) continue;
        expect(applyCommand(last, changed, { at: instant(999), writer: 'w2' })).toMatchObject({
          code: 'command-id-reused',
        });
      }
    }
  });
});

test('changed content under a known id is refused, whatever the command', () => {
  property((steps) => {
    for (const { command, before, after } of walk(emptySession(), steps)) {
      if (before === after) continue;
      const changed =
        command.type === 'rename' ? { ...command, title: `${command.title}!` } : rename(command.commandId);
      expect(applyCommand(after, changed, { at: instant(0), writer: 'w1' })).toMatchObject({
        code: 'command-id-reused',
      });
    }
  });
});

test('no text is ever refused or lost: what was submitted is the answer, and stays among the texts', () => {
  property((steps) => {
    const states = walk(emptySession(), steps);
    const last = states.at(-1)?.after ?? emptySession();
    for (const { command, before, after, result } of states) {
      for (const text of textsOf(before)) expect(textsOf(after)).toContainEqual(text);
      if (command.type !== 'answer' && command.type !== 'edit-answer') continue;
      const exchange = after.exchanges.find(({ id }) => id === command.exchangeId);
      if (!exchange) {
        expect(command.type).toBe('edit-answer');
        expect(result).toMatchObject({ code: 'not-found' });
        continue;
      }
      expect(exchange.state).toBe('answered');
      expect(exchange.texts.at(-1)?.text).toBe(command.text);
      expect(after).toMatchObject({ status: 'active', completedAt: null, deletedAt: null });
      const kept = last.exchanges.find(({ id }) => id === exchange.id);
      expect(kept?.texts.slice(0, exchange.texts.length)).toEqual(exchange.texts);
    }
  });
});

test('exchanges and texts only grow, in strictly increasing time, and what was asked never changes', () => {
  property((steps) => {
    for (const { before, after } of walk(emptySession(), steps)) {
      before.exchanges.forEach((exchange, index) => {
        const { id, at, question } = exchange;
        expect(after.exchanges[index]).toMatchObject({ id, at, question });
        if (exchange.state === 'answered') expect(after.exchanges[index]?.state).toBe('answered');
      });
      expect(increases(after.exchanges)).toBe(true);
      for (const { texts } of after.exchanges) expect(increases(texts)).toBe(true);
      expect(isAfter(before.updatedAt, after.updatedAt)).toBe(false);
    }
  });
});

test('ids of exchanges and of texts stay unique', () => {
  property((steps) => {
    const last = applySteps(emptySession(), steps);
    for (const list of [last.exchanges, textsOf(last)])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });
});

test('a completion date goes with the status completed, and only a trashed session has a deletion date', () => {
  property((steps) => {
    for (const { command, before, after } of walk(emptySession(), steps)) {
      expect(after.completedAt !== null).toBe(after.status === 'completed');
      if (before.deletedAt === null && after.deletedAt !== null) expect(command.type).toBe('trash');
      if (before.deletedAt !== null && after.deletedAt !== null) expect(after.deletedAt).toBe(before.deletedAt);
    }
  });
});

test('unknown keys survive at every level', () => {
  fc.assert(
    fc.property(arbitrarySession, arbitrarySteps('c'), (past, steps) => {
      const session = withUnknownKeys({
        ...past,
        subject: { title: 'A book', link: null },
        source: { kind: 'day-one', key: '1' },
        attachments: [{ sha256: 'a'.repeat(64), type: 'image/png', size: 1 }],
        intentions: [{ id: 'i1', text: 'Walk', done: false }],
        keptLines: [{ exchangeId: 'e1', text: 'a' }],
      });
      for (const { after } of walk(session, steps)) {
        expect(after).toMatchObject({ 'x-unknown': { kept: true } });
        // All of the plan is frozen but what a person may still set.
        const { rulesOff: _r, questions: _q, followUpsPerSession: _f, ...frozen } = session.plan;
        expect(after.plan).toMatchObject(frozen);
        for (const key of ['subject', 'source', 'attachments'] as const) expect(after[key]).toEqual(session[key]);
        session.exchanges.forEach((exchange, index) => {
          expect(after.exchanges[index]).toMatchObject({ 'x-unknown': { kept: true }, question: exchange.question });
          expect(after.exchanges[index]?.texts.slice(0, exchange.texts.length)).toEqual(exchange.texts);
        });
      }
    }),
    { numRuns: 100 },
  );
});

const textsOf = (session: Session) => session.exchanges.flatMap(({ texts }) => texts);

const increases = (items: readonly { at: string }[]) =>
  items.every(({ at }, index) => isAfter(at, items[index - 1]?.at ?? '0000-01-01T00:00:00.000Z'));

const rename = (commandId: string) => ({ commandId, type: 'rename', title: 'Other' }) as const;
