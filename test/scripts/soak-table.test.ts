// The table of a soak tells what was run and how it ended, above all when something is missing or failed.
import { expect, it } from 'vitest';
import { promisesToProve, reliabilityPage, soakRows, tableText } from '../../scripts/soak/soak-table.mjs';

const test = 'test/faults/promise-04-many-writers.test.ts';
const file = { promise: 4, test };
const state = { ...file, what: 'many writers', total: 10, done: 10, counts: { answers: 1_200, maxWaitMs: 7.25 } };
const done = { ...state, seconds: 61.4, failure: null };
const result = { ...file, passed: 3, failed: 0, skipped: 0, seconds: 70 };
const resultsOf = (kept: Parameters<typeof soakRows>[1]) => soakRows([file], kept).map((row) => row.result);

it('names rounds, counts, result and where the test is', () => {
  const rows = soakRows([file], { rounds: [done], files: [result] });
  expect(rows).toEqual([
    {
      promise: 4,
      what: 'many writers',
      rounds: '10',
      counts: 'answers 1,200, max wait ms 7.3',
      result: 'kept',
      seconds: 61,
      test,
    },
  ]);
  expect(tableText(rows)).toContain(test);
  const page = reliabilityPage(rows, [['date', '2026-11-23']]);
  expect(page).toContain(`| many writers | 10 | answers 1,200, max wait ms 7.3 | kept | 61 | \`${test}\` |`);
  for (const { number } of promisesToProve) expect(page).toContain(`## ${number}. `);
});

// Seen failing with the case of a file without a result left out: a soak that was broken off looked like a whole one.
it('never calls anything kept that was not seen to be', () => {
  expect(resultsOf({ rounds: [], files: [] })).toEqual(['not finished']);
  expect(resultsOf({ rounds: [{ ...done, done: 4 }], files: [] })).toEqual(['not finished', 'not finished']);
  expect(resultsOf({ rounds: [{ ...done, done: 4, failure: 'an answer\nwas lost' }], files: [] })).toContain(
    'failed in round 4: an answer',
  );
  expect(resultsOf({ rounds: [done], files: [{ ...result, failed: 1 }] })).toEqual(['kept', 'failed']);
  expect(resultsOf({ rounds: [], files: [{ ...result, passed: 0, skipped: 2 }] })).toEqual([
    'skipped: it cannot run here',
  ]);
  expect(resultsOf({ rounds: [done], files: [{ ...result, skipped: 1 }] })).toEqual(['kept', 'kept, 1 skipped']);
});
