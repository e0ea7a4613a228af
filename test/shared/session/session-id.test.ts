// Session ids become names of files and folders: everything that is not plainly one is refused.
import { expect, test } from 'vitest';
import { SessionId } from '../../../shared/session/session-id.ts';

test.each([
  '01234567',
  'a-------',
  '0192f1c4-7d2e-7c3a-9b51-2f6c0e8d4a17',
  'a'.repeat(64),
  'console-1',
  'comet-123',
  'com12345',
  'lpt1x-abc',
])('%s is one', (id) => {
  expect(SessionId.parse(id)).toBe(id);
});

test.each([
  ['nothing', ''],
  ['seven characters', '1234567'],
  ['sixty-five characters', 'a'.repeat(65)],
  ['upper case', '0192F1C4-7d2e'],
  ['a dash in front', '-1234567'],
  ['a dot', '1234567.json'],
  ['dots only', '........'],
  ['a step up', '../1234567'],
  ['a slash', '1234/5678'],
  ['a backslash', '1234\\5678'],
  ['a colon', 'c:1234567'],
  ['a space', '1234 5678'],
  ['a line break behind', '12345678\n'],
  ['a null character', '12345678\0'],
  ['letters that only look alike', '1234567а'],
  ['digits of another script', '1234567٣'],
  ['a console', 'con-12345'],
  ['a printer', 'lpt1-abcd'],
  ['a port', 'com9-abcd'],
  ['a null device', 'nul-----'],
  ['an auxiliary device', 'aux-1234'],
  ['a printing device', 'prn-1234'],
  ['a number', 12345678],
  ['a list', ['12345678']],
  ['nothing at all', undefined],
])('%s is none', (_name, id) => {
  expect(SessionId.safeParse(id).success).toBe(false);
});
