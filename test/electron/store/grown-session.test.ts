// A session another process went on with is read by its end alone, and is then the very session that reading it in full
// would give; whatever else was done to its file, it is read in full.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { grownSession } from '../../../electron/store/grown-session.ts';
import { plainSession } from '../../../electron/store/plain-session.ts';
import { parseSession } from '../../../electron/store/session-file.ts';
import type { Session } from '../../../shared/session/session.ts';
import { applySteps, arbitrarySteps, emptySession, withUnknownKeys } from '../../support/arbitrary-session.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { answer, answersIn, openStore, storeWithSession, viewWritten } from './open-store.ts';

/** The session as another process would have it: equal, and no object the same. */
const elsewhere = (session: Session): Session => structuredClone(session);

function readInFull(bytes: Uint8Array, id: string): Session {
  const content = parseSession(bytes, id);
  if (content.state !== 'session' || !content.intact) throw new Error('not readable');
  return content.session;
}

test('what is read by its end is what reading in full gives, or null', () => {
  let grown = 0;
  fc.assert(
    fc.property(arbitrarySteps('c'), arbitrarySteps('other', 6), (steps, others) => {
      const known = { ...withUnknownKeys(applySteps(emptySession(), steps)), revision: 1 };
      plainSession(known);
      const bytes = plainSession(elsewhere({ ...applySteps(known, others), revision: 2 })).slice();
      const read = grownSession(bytes, known);
      if (read === null) return;
      grown += 1;
      expect(read).toEqual(readInFull(bytes, known.id));
      expect(Buffer.compare(plainSession(read), bytes)).toBe(0);
    }),
    { numRuns: 200 },
  );
  expect(grown).toBeGreaterThan(10);
});

// Seen failing with the comparison of the bytes left out. Every seventh byte, to be quick.
test('no byte of the file can be another one without its being read in full', () => {
  const first = applySteps(emptySession(), []);
  const known: Session = { ...first, revision: 1, exchanges: [exchange('x1', 'ä first "answer"')] };
  plainSession(known);
  const bytes = plainSession(
    elsewhere({ ...known, revision: 2, exchanges: [...known.exchanges, exchange('x2', 'second')] }),
  ).slice();
  for (let place = 0; place < bytes.length; place += 7) {
    const damaged = Uint8Array.from(bytes);
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    plainSession({ ...known, revision: 1 });
    expect(grownSession(damaged, known)).toBeNull();
  }
  plainSession({ ...known, revision: 1 });
  expect(grownSession(bytes, known)?.exchanges.map(({ id }) => id)).toEqual(['x1', 'x2']);
});

const exchange = (id: string, text: string): Session['exchanges'][number] => ({
  id,
  at: '2026-01-01T00:00:00.000Z',
  question: { id: 'q', text: 'What happened?', kind: 'own', depth: 0 },
  state: 'answered',
  texts: [{ id: `t-${id}`, at: '2026-01-01T00:00:00.000Z', text, source: 'typed' }],
});

// Seen failing with `known` not given to newestReadable: each answer of the other store is parsed with all before it.
test('two stores that answer in turn parse only what the other one added', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  const other = await openStore(directory);
  const early = 'said long ago';
  await store.dispatch(id, answer('a0', early));
  for (const commandId of ['b1', 'b2']) await other.dispatch(id, answer(commandId));
  for (const commandId of ['a1', 'a2']) await store.dispatch(id, answer(commandId));
  await other.dispatch(id, answer('b3'));
  await viewWritten(other, id);
  const parse = vi.spyOn(JSON, 'parse');
  await store.dispatch(id, answer('a3'));
  await viewWritten(store, id);
  await other.dispatch(id, answer('b4'));
  const parsed = parse.mock.calls.map(([text]) => text);
  parse.mockRestore();
  expect(parsed.some((text) => text.includes('answer b3'))).toBe(true);
  expect(parsed.filter((text) => text.includes(early))).toEqual([]);
  expect(answersIn(await store.load(id))).toEqual(['a0', 'b1', 'b2', 'a1', 'a2', 'b3', 'a3', 'b4']);
  expect([...store.troubles(), ...other.troubles()]).toEqual([]);
});
