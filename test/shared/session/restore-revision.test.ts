// Going back to an older revision: what it held is there again, and nothing that was there is gone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { applyCommand } from '../../../shared/session/apply-command.ts';
import {
  allOf,
  compareRevisions,
  isSameRevision,
  restoringCommand,
  stepBetween,
} from '../../../shared/session/compare-revisions.ts';
import { answerOf, Session } from '../../../shared/session/session.ts';
import { SessionCommand } from '../../../shared/session/session-command.ts';
import { applySteps, arbitrarySteps, deepFreeze, emptySession, instant } from '../../support/arbitrary-session.ts';

/** A session as it once was, and what became of it. */
const lives = fc
  .record({ past: arbitrarySteps('past', 12), since: arbitrarySteps('since', 12) })
  .map(({ past, since }) => {
    const older = deepFreeze(applySteps(emptySession(), past));
    return { older, now: deepFreeze(applySteps(older, since)) };
  });

function restored(older: Session, now: Session, commandId = 'back', at = instant(500)): Session {
  const difference = compareRevisions(older, now);
  const command = restoringCommand(difference, allOf(difference));
  if (command === null) return now;
  const next = applyCommand(now, SessionCommand.parse({ ...command, commandId }), { at, writer: 'w3' });
  if (next instanceof Failure) throw next;
  return next;
}

const textsOf = (session: Session) => session.exchanges.flatMap(({ texts }) => texts);

// Seen failing with `texts: [restored]` in place of the texts there were, and with the older tags in place of both.
test('nothing that was there before is gone: exchanges, texts, tags, kept lines, and the status', () => {
  fc.assert(
    fc.property(lives, ({ older, now }) => {
      const after = restored(older, now);
      expect(Session.parse(after)).toEqual(after);
      expect(after.exchanges.map(({ id, at, question }) => ({ id, at, question }))).toEqual(
        now.exchanges.map(({ id, at, question }) => ({ id, at, question })),
      );
      now.exchanges.forEach(({ texts }, index) => {
        expect(after.exchanges[index]?.texts.slice(0, texts.length)).toEqual(texts);
      });
      expect(after.tags).toEqual(expect.arrayContaining(now.tags));
      expect(after.keptLines).toEqual(expect.arrayContaining(now.keptLines));
      for (const name of [
        'intentions',
        'mentions',
        'forgotten',
        'plan',
        'status',
        'completedAt',
        'attachments',
      ] as const)
        expect(after[name]).toEqual(now[name]);
    }),
    { numRuns: 300 },
  );
});

// Seen failing with the id of the newest text in place of the one with the older words.
test('what the older revision held is there again, and what was answered since stays', () => {
  fc.assert(
    fc.property(lives, ({ older, now }) => {
      const after = restored(older, now);
      for (const exchange of after.exchanges) {
        const was = older.exchanges.find(({ id }) => id === exchange.id);
        const is = now.exchanges.find(({ id }) => id === exchange.id);
        expect(answerOf(exchange)).toBe((was && answerOf(was)) ?? (is && answerOf(is)));
      }
      expect(after.title).toBe(older.title || now.title);
      expect(after.mood).toBe(older.mood ?? now.mood);
      expect(after.tags).toEqual(expect.arrayContaining(older.tags));
      const left = compareRevisions(older, after);
      expect(left.exchanges.every(({ kind }) => kind === 'added')).toBe(true);
      expect(left.keptLines.gone).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

// Seen failing without the look for texts this command brought, and without that at the newest text.
test('restoring twice is restoring once, with the same command or another', () => {
  fc.assert(
    fc.property(lives, ({ older, now }) => {
      const once = restored(older, now);
      expect(restored(older, once, 'again')).toBe(once);
      const difference = compareRevisions(older, now);
      const command = restoringCommand(difference, allOf(difference));
      if (command === null) return;
      const again = SessionCommand.parse({ ...command, commandId: 'once more' });
      expect(applyCommand(once, again, { at: instant(600), writer: 'w3' })).toBe(once);
      // Long forgotten among the recent commands, and edited since: the texts it brought still tell of it.
      const edit = { type: 'rename', commandId: 'later', title: 'Since' } as const;
      const later = applyCommand(once, edit, { at: instant(600), writer: 'w3' });
      if (later instanceof Failure) throw later;
      const forgotten: Session = { ...later, recentCommands: [] };
      const retried = applyCommand(forgotten, SessionCommand.parse({ ...command, commandId: 'back' }), {
        at: instant(700),
        writer: 'w3',
      });
      if (textsOf(once).length > textsOf(now).length) expect(retried).toBe(forgotten);
    }),
  );
});

test('restoring the newest changes nothing, and there is no command for it', () => {
  fc.assert(
    fc.property(lives, ({ now }) => {
      const difference = compareRevisions(now, structuredClone(now));
      expect(isSameRevision(difference)).toBe(true);
      expect(restoringCommand(difference, allOf(difference))).toBe(null);
      const bare: SessionCommand = { type: 'restore-revision', commandId: 'back', texts: [] };
      expect(applyCommand(now, bare, { at: instant(500), writer: 'w3' })).toBe(now);
    }),
  );
});

test('what another window answers at the same time is kept, whichever is first', () => {
  const question = { id: 'own', text: 'And?', kind: 'own', depth: 0 } as const;
  const other = { type: 'answer', commandId: 'other', exchangeId: 'e-other', question, text: 'Meanwhile.' } as const;
  fc.assert(
    fc.property(lives, ({ older, now }) => {
      const difference = compareRevisions(older, now);
      const back = restoringCommand(difference, allOf(difference));
      if (back === null) return;
      const command = SessionCommand.parse({ ...back, commandId: 'back' });
      const steps = [
        { at: instant(500), command },
        { at: instant(500), command: other },
      ];
      const [one, two] = [applySteps(now, steps), applySteps(now, steps.toReversed())];
      const said = (session: Session) =>
        session.exchanges.map(({ id, state, texts }) => ({ id, state, texts: texts.map(({ text }) => text) }));
      expect(said(one)).toEqual(said(two));
      expect([one.title, one.mood, one.tags, one.keptLines]).toEqual([two.title, two.mood, two.tags, two.keptLines]);
    }),
  );
});

test('only what is chosen comes back', () => {
  const question = { id: 'q', text: 'What happened?', kind: 'own', depth: 0 } as const;
  const say = (commandId: string, exchangeId: string, text: string) =>
    ({ type: 'answer', commandId, exchangeId, question, text }) as const;
  const at = instant(1);
  const older = applySteps(emptySession(), [
    { at, command: say('a', 'e1', 'one') },
    { at, command: say('b', 'e2', 'two') },
    { at, command: { type: 'set-tags', commandId: 't', tags: ['sea', 'wind'] } },
  ]);
  const now = applySteps(older, [
    { at, command: { type: 'edit-answer', commandId: 'c', exchangeId: 'e1', text: 'one!' } },
    { at, command: { type: 'edit-answer', commandId: 'd', exchangeId: 'e2', text: 'two!' } },
    { at, command: say('e', 'e3', 'three') },
    { at, command: { type: 'set-tags', commandId: 'u', tags: ['wind', 'rain'] } },
    { at, command: { type: 'rename', commandId: 'r', title: 'Another' } },
  ]);
  const difference = compareRevisions(older, now);
  expect(difference.exchanges.map(({ kind, was, now: is }) => [kind, was, is])).toEqual([
    ['changed', 'one', 'one!'],
    ['changed', 'two', 'two!'],
    ['added', undefined, 'three'],
  ]);
  expect(difference.tags).toEqual({ gone: ['sea'], added: ['rain'] });
  const wanted = { ...allOf(difference), exchanges: new Set(['e2']), title: false };
  const command = restoringCommand(difference, wanted);
  expect(command).toEqual({ type: 'restore-revision', texts: [{ exchangeId: 'e2', textId: 'b' }], tags: ['sea'] });
  const after = applySteps(now, [{ at, command: SessionCommand.parse({ ...command, commandId: 'back' }) }]);
  expect(after.exchanges.map(answerOf)).toEqual(['one!', 'two', 'three']);
  expect(after.exchanges[1]?.texts.map(({ source }) => source)).toEqual(['typed', 'typed', 'restored']);
  expect(after).toMatchObject({ title: 'Another', tags: ['wind', 'rain', 'sea'] });
  expect(stepBetween(older, now)).toMatchObject({ answers: 1, edited: 2, title: true, tags: true, mood: false });
});

// Seen failing with as many texts and lines as 10,000 and 500.
test('all of a very long session can be brought back at once', () => {
  const at = instant(1);
  const question = { id: 'q', text: '', kind: 'own', depth: 0 } as const;
  const longAgo = Array.from({ length: 12_000 }, (_, index) => {
    const text = (id: string) => ({ id, at, text: id, source: 'typed' as const });
    return { id: `e${index}`, at, question, state: 'answered' as const, texts: [text(`old-${index}`)] };
  });
  const keptLines = longAgo.slice(0, 600).map(({ id }) => ({ exchangeId: id, text: id }));
  const older: Session = { ...emptySession(), exchanges: longAgo, keptLines };
  const exchanges = longAgo.map((exchange) => {
    const text = { id: `new-${exchange.id}`, at, text: 'other', source: 'merged' as const };
    return { ...exchange, texts: [...exchange.texts, text] };
  });
  const after = restored(older, { ...older, exchanges, keptLines: [] });
  expect(after.exchanges.map(answerOf)).toEqual(longAgo.map(answerOf));
  expect(after.exchanges.every(({ texts }) => texts.length === 3)).toBe(true);
  expect(after.keptLines).toEqual(keptLines);
});

test('an edit that does not reopen leaves a finished session finished, and still takes one out of the trash', () => {
  const question = { id: 'q', text: 'What happened?', kind: 'own', depth: 0 } as const;
  const at = instant(1);
  const finished = applySteps(emptySession(), [
    { at, command: { type: 'answer', commandId: 'a', exchangeId: 'e1', question, text: 'one' } },
    { at, command: { type: 'complete', commandId: 'c' } },
  ]);
  const edit = { type: 'edit-answer', commandId: 'd', exchangeId: 'e1', text: 'won', reopens: false } as const;
  const back = { type: 'restore-text', commandId: 'f', exchangeId: 'e1', textId: 'a', reopens: false } as const;
  const edited = applySteps(finished, [{ at, command: edit }]);
  expect(edited).toMatchObject({ status: 'completed', completedAt: finished.completedAt });
  expect(applySteps(edited, [{ at, command: back }])).toMatchObject({ status: 'completed' });
  const trashed = applySteps(finished, [{ at, command: { type: 'trash', commandId: 't' } }]);
  expect(applySteps(trashed, [{ at, command: edit }])).toMatchObject({ status: 'completed', deletedAt: null });
});
