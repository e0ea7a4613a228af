// Merging as a join: any order, any grouping, any number of times gives the same, and nothing is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../shared/session/apply-command.ts';
import { mergeSessions } from '../../../shared/session/merge-sessions.ts';
import { answerOf, type Exchange, Session } from '../../../shared/session/session.ts';
import {
  applySteps,
  arbitraryQuestion,
  arbitrarySteps,
  deepFreeze,
  emptySession,
  instant,
} from '../../support/arbitrary-session.ts';

/** Changes a file's owner may make by hand: any text, time, state or order, under the ids that are there. */
const handEdit = fc.record({
  text: fc.constantFrom('a', 'b', 'c'),
  at: fc.integer({ min: 0, max: 3 }).map(instant),
  state: fc.constantFrom('asked', 'answered', 'skipped'),
  question: arbitraryQuestion,
  index: fc.nat(2),
  reverse: fc.boolean(),
});

const listedThings = fc.record({
  keptLines: fc.array(fc.record({ exchangeId: fc.constantFrom('e1', 'e2', 'gone'), text: fc.constantFrom('a', 'b') }), {
    maxLength: 3,
  }),
  intentions: fc.array(
    fc.record({ id: fc.constantFrom('e1:0', 'e1:1', 'e2:0'), text: fc.constantFrom('a', 'b'), done: fc.boolean() }),
    { maxLength: 3 },
  ),
  attachments: fc.array(
    fc.record({
      sha256: fc.constantFrom('0'.repeat(64), '1'.repeat(64)),
      type: fc.constantFrom('image/png', 'image/webp'),
      size: fc.nat(1),
    }),
    { maxLength: 2 },
  ),
});

function edited(
  session: Session,
  edits: readonly (typeof handEdit extends fc.Arbitrary<infer E> ? E : never)[],
): Session {
  let exchanges: Exchange[] = session.exchanges;
  for (const { text, at, state, question, index, reverse } of edits) {
    exchanges = exchanges.map((exchange, position) => {
      if (position !== index) return exchange;
      const texts = exchange.texts.map((old) => ({ ...old, text, at }));
      return { ...exchange, at, state, question, texts: reverse ? texts.reverse() : texts };
    });
    if (reverse) exchanges = exchanges.toReversed();
  }
  return { ...session, exchanges };
}

const version = (past: Session, prefix: string) =>
  fc
    .tuple(
      arbitrarySteps(prefix, 8),
      fc.nat(1),
      fc.constantFrom('w1', 'w2'),
      fc.array(handEdit, { maxLength: 2, size: 'max' }),
      fc.option(listedThings, { nil: {} }),
    )
    .map(([steps, revision, writer, edits, things]) =>
      deepFreeze(edited({ ...applySteps(past, steps, writer), revision, ...things }, edits)),
    );

/** Three versions that went different ways from a common past; two of them use the same command ids. */
const versions = arbitrarySteps('past', 8).chain((steps) => {
  const past = applySteps(emptySession(), steps);
  return fc.tuple(version(past, 'a'), version(past, 'a'), version(past, 'c'));
});

const property = (check: (a: Session, b: Session, c: Session) => void) =>
  fc.assert(
    fc.property(versions, ([a, b, c]) => void check(a, b, c)),
    { numRuns: 200 },
  );

describe('for any versions of a session', () => {
  test('merging is commutative', () => {
    property((a, b) => expect(mergeSessions(a, b)).toEqual(mergeSessions(b, a)));
  });

  test('merging is associative', () => {
    property((a, b, c) => expect(mergeSessions(mergeSessions(a, b), c)).toEqual(mergeSessions(a, mergeSessions(b, c))));
  });

  test('merging is idempotent', () => {
    property((a, b) => {
      const merged = mergeSessions(a, b);
      expect(mergeSessions(merged, merged)).toEqual(merged);
      for (const version of [a, b]) {
        const { exchanges, keptLines, intentions, attachments } = mergeSessions(merged, version);
        expect({ ...merged, exchanges, keptLines, intentions, attachments }).toEqual(merged);
      }
    });
  });

  test('every exchange, every text id and every text of both is there', () => {
    property((a, b) => {
      const merged = mergeSessions(a, b);
      for (const exchange of [...a.exchanges, ...b.exchanges]) {
        const texts = merged.exchanges.find(({ id }) => id === exchange.id)?.texts ?? [];
        for (const { id, text } of exchange.texts) {
          expect(texts.map((kept) => kept.id)).toContain(id);
          expect(texts.map((kept) => kept.text)).toContain(text);
        }
      }
    });
  });

  test('it fits the schema, in the order of time, with unique ids', () => {
    property((a, b) => {
      const merged = mergeSessions(a, b);
      expect(Session.parse(merged)).toEqual(merged);
      for (const list of [merged.exchanges, ...merged.exchanges.map(({ texts }) => texts)]) {
        const keys = list.map(({ at, id }): [number, string] => [Date.parse(at), id]);
        expect(keys).toEqual(keys.toSorted(([t1, id1], [t2, id2]) => t1 - t2 || (id1 < id2 ? -1 : 1)));
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      }
    });
  });

  test('answered wins over skipped, skipped over asked', () => {
    const rank = ['asked', 'skipped', 'answered'];
    property((a, b) => {
      for (const exchange of mergeSessions(a, b).exchanges) {
        const states = [a, b].flatMap(({ exchanges }) =>
          exchanges.filter(({ id }) => id === exchange.id).map(({ state }) => rank.indexOf(state)),
        );
        expect(rank.indexOf(exchange.state)).toBe(Math.max(...states));
      }
    });
  });

  test('every kept line, intention and attachment of both is there once, and what was done is done', () => {
    const line = ({ exchangeId, text }: Session['keptLines'][number]) => `${exchangeId} ${text}`;
    const keysIn = (session: Session) => [
      ...session.keptLines.map(line),
      ...session.intentions.map(({ id }) => id),
      ...session.attachments.map(({ sha256 }) => sha256),
    ];
    const doneIn = ({ intentions }: Session) => intentions.filter(({ done }) => done).map(({ id }) => id);
    property((a, b) => {
      const merged = mergeSessions(a, b);
      expect(keysIn(merged).sort()).toEqual([...new Set([...keysIn(a), ...keysIn(b)])].sort());
      expect(doneIn(merged).sort()).toEqual([...new Set([...doneIn(a), ...doneIn(b)])].sort());
    });
  });

  test('everything else is one version’s, never a mixture', () => {
    const rest = (session: Session) => {
      const {
        exchanges: _e,
        keptLines: _k,
        intentions: _i,
        attachments: _a,
        forgotten: _f,
        recentCommands: _r,
        ...others
      } = session;
      return others;
    };
    property((a, b) => {
      const merged = mergeSessions(a, b);
      expect([rest(a), rest(b)]).toContainEqual(rest(merged));
      expect(merged.revision).toBe(Math.max(a.revision, b.revision));
      expect(merged.recentCommands).toEqual([]);
    });
  });
});

test('a session merged with itself is itself, but for the recent commands and the order of what is united', () => {
  fc.assert(
    fc.property(arbitrarySteps('a'), (steps) => {
      const session = applySteps(emptySession(), steps);
      const { keptLines, intentions } = mergeSessions(session, session);
      expect(mergeSessions(session, session)).toEqual({ ...session, keptLines, intentions, recentCommands: [] });
    }),
  );
});

test('a merged session goes on: a retry of an answer is recognised, a new answer comes last', () => {
  fc.assert(
    fc.property(arbitrarySteps('a', 8), arbitrarySteps('b', 8), arbitraryQuestion, (mine, theirs, question) => {
      const merged = mergeSessions(applySteps(emptySession(), mine), applySteps(emptySession(), theirs));
      const ids = new Set(merged.exchanges.flatMap(({ texts }) => texts.map(({ id }) => id)));
      for (const { command } of [...mine, ...theirs].filter((step) => ids.has(step.command.commandId)))
        expect(applyCommand(merged, command, { at: instant(999), writer: 'w3' })).toBe(merged);
      const next = applySteps(merged, [
        { at: instant(-9), command: { commandId: 'new', type: 'answer', exchangeId: 'new', question, text: 'new' } },
      ]);
      expect(mergeSessions(next, next).exchanges.at(-1)?.id).toBe('new');
    }),
  );
});

describe('of two versions', () => {
  const question = { id: 'opening', text: 'How are you?', kind: 'opening', depth: 0 } as const;
  const answered = (at: number, id: string, text: string): Session => {
    const exchange: Exchange = { id: 'e1', at: instant(0), question, state: 'answered', texts: [] };
    return { ...emptySession(), exchanges: [{ ...exchange, texts: [{ id, at: instant(at), text, source: 'typed' }] }] };
  };
  const answerIn = (session: Session) => session.exchanges.map(answerOf);

  test('the newest text by time is the answer, and by id at the same time', () => {
    expect(answerIn(mergeSessions(answered(2, 'a', 'later'), answered(1, 'b', 'earlier')))).toEqual(['later']);
    expect(answerIn(mergeSessions(answered(1, 'a', 'lower'), answered(1, 'b', 'higher')))).toEqual(['higher']);
  });

  test('a text changed by hand under its old id is kept beside the original', () => {
    const merged = mergeSessions(answered(1, 'a', 'as it was'), answered(1, 'a', 'changed by hand'));
    expect(merged.exchanges[0]?.texts.map(({ text }) => text).toSorted()).toEqual(['as it was', 'changed by hand']);
  });

  const titled = (title: string, changes: Partial<Session>): Session => ({ ...emptySession(), title, ...changes });

  test.each([
    ['revision', { revision: 2 }, { revision: 1, updatedAt: instant(9), writer: 'z' }],
    ['time of change', { updatedAt: instant(9), writer: 'a' }, { updatedAt: instant(8), writer: 'z' }],
    ['writer', { writer: 'z' }, { writer: 'a' }],
  ])('the rest comes from the one with the higher %s', (_name, higher, lower) => {
    const [a, z] = [titled('A', higher), titled('Z', lower)];
    expect(mergeSessions(a, z).title).toBe('A');
    expect(mergeSessions(z, a).title).toBe('A');
  });
});
