// The memory of some sessions: theirs alone, in one order whatever the order they come in, and never what is forgotten.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contribution } from '../../../../shared/interview/memory/contribution.ts';
import { memoryOf } from '../../../../shared/interview/memory/memory-of.ts';
import { mentionKey } from '../../../../shared/interview/memory/mention-key.ts';
import { recallFor, recallOf } from '../../../../shared/interview/memory/recall.ts';

const names = ['Maria', 'Tom', 'James', 'the proposal', 'my choir'];
const word = fc.constantFrom(...names);

const contribution: fc.Arbitrary<Contribution> = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    thread: fc.option(word, { nil: null }),
    named: fc.uniqueArray(word, { maxLength: 4 }),
    done: fc.boolean(),
    forgotten: fc.boolean(),
    silent: fc.boolean(),
    asked: fc.option(fc.record({ of: fc.integer({ min: 1, max: 12 }), answered: fc.boolean() }), { nil: null }),
  })
  .map(({ number, thread, named, done, forgotten, silent, asked }) => {
    const sessionId = `session-${number}`;
    // Two sessions a day, in two months.
    const day = `2026-0${1 + (number % 2)}-${String(10 + Math.floor(number / 4)).padStart(2, '0')}`;
    const text = thread === null ? null : `I’ll think about ${thread} for ${number} days.`;
    const id = `x-${number}:1`;
    return {
      sessionId,
      revision: 1,
      at: `${day}T10:00:00.000Z`,
      day,
      title: `Day ${number}`,
      forgotten,
      answered: true,
      threads: text === null || forgotten ? [] : [{ id, exchangeId: `x-${number}`, text, quoted: text, done }],
      lines: [],
      mentions: forgotten
        ? []
        : named.map((name) => ({
            kind: 'theme' as const,
            key: mentionKey(name),
            text: name,
            exchangeId: `x-${number}`,
          })),
      forgottenThreads: silent ? [id] : [],
      asked: asked === null ? [] : [{ thread: `x-${asked.of}:1`, answered: asked.answered }],
      planned: [],
    };
  });
const sessions = fc.uniqueArray(contribution, { selector: ({ sessionId }) => sessionId, maxLength: 30 });

test('the order in which sessions come does not matter', () => {
  fc.assert(
    fc.property(sessions, fc.uniqueArray(word), fc.integer(), (given, forgotten, seed) => {
      const shuffled =
        fc.sample(fc.shuffledSubarray(given, { minLength: given.length }), { numRuns: 1, seed })[0] ?? [];
      expect(memoryOf(shuffled, forgotten)).toEqual(memoryOf(given, forgotten));
      expect(recallOf(shuffled, forgotten)).toEqual(recallOf(given, forgotten));
    }),
  );
});

test('everything remembered comes from a session that was given', () => {
  fc.assert(
    fc.property(sessions, (given) => {
      const { threads, recurring } = memoryOf(given, []);
      const bySession = new Map(given.map((session) => [session.sessionId, session]));
      for (const { sessionId, id, text } of threads)
        expect(bySession.get(sessionId)?.threads).toContainEqual(expect.objectContaining({ id, text }));
      for (const { key, seen, sessions: count } of recurring) {
        expect(given.filter(({ mentions }) => mentions.some((mention) => mention.key === key))).toHaveLength(count);
        for (const { sessionId } of seen)
          expect(bySession.get(sessionId)?.mentions.map((mention) => mention.key)).toContain(key);
      }
    }),
  );
});

// Seen failing with `silent.has(id)` as false, and with `isSilenced` as false.
test('what is forgotten never appears, and nothing that names it', () => {
  fc.assert(
    fc.property(sessions, fc.uniqueArray(word, { minLength: 1 }), (given, forgotten) => {
      const { threads, recurring } = memoryOf(given, forgotten);
      const recall = recallOf(given, forgotten);
      const spoken = JSON.stringify([threads.map(({ text }) => text), recurring.map(({ text }) => text), recall]);
      for (const name of forgotten) expect(spoken).not.toContain(name);
      const silent = new Set(given.flatMap(({ forgottenThreads }) => forgottenThreads));
      const quiet = new Set(given.filter((session) => session.forgotten).map(({ sessionId }) => sessionId));
      for (const { id, sessionId } of [...threads, ...recall.threads])
        expect([silent.has(id), quiet.has(sessionId)]).toEqual([false, false]);
    }),
  );
});

/** A session of the given day in January with one thread. */
const dayWith = (number: number, text: string, key = 'car'): Contribution => ({
  sessionId: `session-${number}`,
  revision: 1,
  at: `2026-01-0${number}T10:00:00.000Z`,
  day: `2026-01-0${number}`,
  title: '',
  forgotten: false,
  answered: true,
  threads: [{ id: `x-${number}:1`, exchangeId: null, text, quoted: text, done: false }],
  lines: [],
  mentions: [{ kind: 'theme', key, text: key, exchangeId: null }],
  forgottenThreads: [],
  asked: [],
  planned: [],
});

test('a name is only itself, and a theme is itself in all its forms', () => {
  const given = (text: string, key: string): Contribution[] => [dayWith(1, text, key), dayWith(2, text, key)];
  expect(memoryOf(given('I’ll make jam', 'jam'), ['James']).threads).toHaveLength(2);
  expect(memoryOf(given('I’ll see James’s car', 'car'), ['James']).threads).toHaveLength(0);
  expect(memoryOf(given('I’ll write the proposals', 'car'), ['the proposal']).threads).toHaveLength(0);
  expect(memoryOf(given('I’ll call Marianne', 'car'), ['Maria']).threads).toHaveLength(2);
});

test('no thread is asked about twice running, when it is done, once it was answered about, or when it is old', () => {
  fc.assert(
    fc.property(sessions, (given) => {
      const { threads } = recallOf(given, []);
      const newest = [...given].sort((a, b) =>
        a.at < b.at || (a.at === b.at && a.sessionId < b.sessionId) ? 1 : -1,
      )[0];
      const lately = new Set(newest?.asked.map(({ thread }) => thread));
      const answered = new Set(
        given.flatMap(({ asked }) => asked.filter((one) => one.answered).map(({ thread }) => thread)),
      );
      const done = new Set(given.flatMap((session) => session.threads.filter((one) => one.done).map(({ id }) => id)));
      for (const { id } of threads)
        expect([lately.has(id), answered.has(id), done.has(id)]).toEqual([false, false, false]);
      const { threads: chosen } = recallFor({ threads, recurring: [] }, '2026-03-14', new Set(['session-1']));
      expect(chosen.length).toBeLessThanOrEqual(3);
      for (const { sessionId, day } of chosen)
        expect([sessionId === 'session-1', day >= '2026-01-13']).toEqual([false, true]);
    }),
  );
});

// Seen failing with `lately` left out.
test('a thread that was asked about and skipped rests for one session, then comes behind the others', () => {
  const asked = { ...dayWith(3, 'I’ll bake bread'), asked: [{ thread: 'x-2:1', answered: false }] };
  const before = [dayWith(1, 'I’ll call Tom'), dayWith(2, 'I’ll call Maria')];
  const offered = (given: Contribution[]) => recallOf(given, []).threads.map(({ id }) => id);
  expect(offered(before)).toEqual(['x-2:1', 'x-1:1']);
  expect(offered([...before, asked])).toEqual(['x-3:1', 'x-1:1']);
  expect(offered([...before, asked, dayWith(4, 'I’ll rest')])).toEqual(['x-4:1', 'x-3:1', 'x-1:1', 'x-2:1']);
});

test('what three of the last five sessions name may be said, until one of them was asked about it', () => {
  const given = [1, 2, 3, 4, 5].map((number) =>
    dayWith(number, 'I’ll rest', number % 2 === 1 ? 'choir' : `other ${number}`),
  );
  expect(recallOf(given, []).recurring).toMatchObject([{ text: 'choir', sessions: 3, of: 5 }]);
  const asked = { ...dayWith(6, 'I’ll rest', 'choir'), asked: [{ thread: 'mention:choir', answered: true }] };
  expect(recallOf([...given, asked], []).recurring).toEqual([]);
});

// Seen failing with a hyphen escaped, which such an expression does not allow.
test('any words at all can be forgotten', () => {
  expect(memoryOf([dayWith(1, 'I’ll call my mother-in-law')], ['my mother-in-law']).threads).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
      memoryOf([dayWith(1, 'I’ll call Maria')], [words]);
    }),
  );
});

// Seen failing with `due` always null.
test.each([
  ['I’ll call Tom', '2026-01-07', '2026-01-08'],
  ['I’ll call Tom tomorrow', '2026-01-08', '2026-01-09'],
  ['I’ll call Tom on Sunday', '2026-01-11', '2026-01-12'],
  ['I’ll call Tom this week', '2026-01-11', '2026-01-12'],
  ['I’ll call Tom at the weekend', '2026-01-11', '2026-01-12'],
  ['I’ll call Tom next week', '2026-01-18', '2026-01-19'],
  ['I’ll call Tom on 20 January', '2026-01-20', '2026-01-21'],
  ['I’ll paint the kitchen in March', '2026-03-31', '2026-04-01'],
])('“%s” is not brought up on the day it was written, nor before its own day is over', (text, last, first) => {
  // Wednesday, 7 January 2026.
  const recall = recallOf([dayWith(7, text)], []);
  expect(recallFor(recall, '2026-01-07', new Set()).threads).toEqual([]);
  expect(recallFor(recall, last, new Set()).threads).toEqual([]);
  expect(recallFor(recall, first, new Set()).threads).toHaveLength(1);
});
