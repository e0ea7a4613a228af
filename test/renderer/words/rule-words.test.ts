// Every kind of follow-up can be named in Settings.
import { expect, test } from 'vitest';
import { words } from '../../../renderer/words/words.ts';
import { everyRule } from '../../../shared/interview/follow-ups/every-rule.ts';

test('every rule has a name, and every name a rule', () => {
  expect(Object.keys(words.rules).sort()).toEqual(everyRule.map(({ id }) => id).sort());
});
