// Which revisions stay: the newest eight, one a day for thirty days, and always the highest.
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { revisionsToPrune } from '../../../electron/store/prune-revisions.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import {
  answer,
  answersIn,
  openStore,
  revisionFiles,
  revisionsFolder,
  storeWithSession,
  viewWritten,
} from './open-store.ts';

const day = 86_400_000;
const now = Date.parse('2026-05-20T12:00:00.000Z');

test('beyond the newest eight, the newest of each of the last thirty days stays', () => {
  const older = [
    { revision: 1, modifiedMs: now - 40 * day },
    { revision: 2, modifiedMs: now - 30 * day },
    { revision: 3, modifiedMs: now - 29 * day },
    { revision: 4, modifiedMs: now - day - 1_000 },
    { revision: 5, modifiedMs: now - day },
    { revision: 6, modifiedMs: now },
    { revision: 7, modifiedMs: now + 400 * day },
  ];
  expect(revisionsToPrune(older, now).sort()).toEqual([1, 2, 4, 6]);
});

test('pruning again removes nothing more, and never leaves two of a day or one too old', () => {
  const dated = fc.uniqueArray(
    fc.record({ revision: fc.nat(1_000), modifiedMs: fc.integer({ min: now - 60 * day, max: now }) }),
    { selector: ({ revision }) => revision, maxLength: 60 },
  );
  fc.assert(
    fc.property(dated, (older) => {
      const pruned = revisionsToPrune(older, now);
      const kept = older.filter(({ revision }) => !pruned.includes(revision));
      expect(revisionsToPrune(kept, now)).toEqual([]);
      const days = kept.map(({ modifiedMs }) => Math.floor(modifiedMs / day));
      expect(new Set(days).size).toBe(days.length);
      for (const kind of days) expect(kind).toBeGreaterThan(Math.floor(now / day) - 30);
    }),
  );
});

test('a session written all day keeps nine revisions; one of another day joins them', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  for (let index = 0; index < 20; index++) await store.dispatch(id, answer(`a${index}`));
  await viewWritten(store, id);
  expect(revisionFiles(directory, id)).toHaveLength(9);
  await store.close();

  const [, , , , , , , , oldest = ''] = revisionFiles(directory, id);
  const yesterday = new Date(Date.now() - day);
  utimesSync(oldest, yesterday, yesterday);
  const later = await openStore(directory);
  for (let index = 20; index < 32; index++) await later.dispatch(id, answer(`a${index}`));
  await viewWritten(later, id);
  expect(revisionFiles(directory, id)).toHaveLength(10);
  expect(revisionFiles(directory, id)).toContain(oldest);
  expect(answersIn(await later.load(id))).toHaveLength(32);

  // A month later it is too old, and so are all but the newest eight.
  const month = await openStore(directory, { clock: () => new Date(Date.now() + 40 * day) });
  await month.dispatch(id, answer('a32'));
  await viewWritten(month, id);
  expect(readdirSync(revisionsFolder(directory, id)).sort().at(-1)).toBe('000000000034.json');
  expect(revisionFiles(directory, id)).toHaveLength(8);
  expect(revisionFiles(directory, id)).not.toContain(join(revisionsFolder(directory, id), '000000000012.json'));
});
