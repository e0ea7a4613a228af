// The list a person may edit: theirs when it can be read, the built-in one with a reason when it cannot.
import { expect, test } from 'vitest';
import { readCrisisFile } from '../../../shared/interview/crisis-file.ts';
import { crisisResources } from '../../../shared/interview/crisis-resources.ts';

const own = { ...crisisResources, note: 'My aunt, at any hour: 555.' };

test('the person’s own list is shown as they wrote it, also with the mark some editors put at its beginning', () => {
  expect(readCrisisFile(JSON.stringify(own))).toEqual({ resources: own, problem: null });
  expect(readCrisisFile(`\ufeff${JSON.stringify(own)}`).resources).toEqual(own);
});

// Seen failing with the built-in list replaced by what could be read.
test.each([
  ['', 'not-json', ''],
  ['{"checked": "2026-11",\n "note": oops }', 'not-json', null],
  ['[]', 'not-a-list', ''],
  [JSON.stringify({ ...own, international: [] }), 'not-a-list', 'international'],
  [JSON.stringify({ ...own, countries: [{ country: 'gb' }] }), 'not-a-list', 'countries.0.country'],
])('a broken one gives the built-in list and says what is wrong: %s', (text, kind, where) => {
  const { resources, problem } = readCrisisFile(text);
  expect(resources).toEqual(crisisResources);
  expect(problem?.kind).toBe(kind);
  if (where !== null) expect(problem?.where).toBe(where);
});
