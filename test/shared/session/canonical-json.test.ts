// Canonical JSON: one text per value.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { digest } from '../../../shared/session/digest.ts';

/** The same value with the keys of all its objects in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

test('the order of keys does not matter, at any depth', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      expect(digest(reversed(value))).toBe(digest(value));
    }),
  );
});

test('it is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  [{ b: 1, a: { d: [2, { f: 1, e: 2 }], c: 3 } }, '{"a":{"c":3,"d":[2,{"e":2,"f":1}]},"b":1}'],
  [{ a: undefined, b: null }, '{"b":null}'],
  [[undefined, 1], '[null,1]'],
  [undefined, 'null'],
  ['\ud800', '"\\ud800"'],
  [JSON.parse('{"b":1,"__proto__":{"a":1}}'), '{"__proto__":{"a":1},"b":1}'],
])('%o is written %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test('the order of a list matters', () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test('a digest is 32 hex digits, and differs for other content', () => {
  expect(digest({ a: 1 })).toMatch(/^[0-9a-f]{32}$/);
  expect(digest({ a: 1 })).not.toBe(digest({ a: 2 }));
  expect(digest('\ud800')).not.toBe(digest('\ufffd'));
});
