// Session files of every age: what opens, what stays untouched, what is no session.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { isNewerFormat, upgradeSession } from '../../../shared/session/upgrade-session.ts';
import { arbitrarySession } from '../../support/arbitrary-session.ts';

// Frozen: never edit this file. Newer formats get a file of their own beside it.
const frozen = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../../fixtures/session-v1.json', import.meta.url), 'utf8'));

function opened(json: unknown) {
  const session = upgradeSession(json);
  if (session instanceof Failure) throw session;
  return session;
}

test('a file of format 1 opens with all it holds, unknown keys included', () => {
  expect(opened(frozen())).toEqual(frozen());
  expect(isNewerFormat(opened(frozen()))).toBe(false);
});

test('every session we make opens again as it was', () => {
  fc.assert(
    fc.property(arbitrarySession, (session) => {
      expect(opened(JSON.parse(JSON.stringify(session)))).toEqual(session);
    }),
  );
});

describe('a newer format', () => {
  test('that still fits is shown with its number and its keys', () => {
    const newer = { ...frozen(), format: 7, 'x-new': [{ deep: true }] };
    expect(opened(newer)).toEqual(newer);
    expect(isNewerFormat(opened(newer))).toBe(true);
  });

  test.each([
    ['with a status we do not know', { ...frozen(), format: 2, status: 'dreaming' }],
    ['without exchanges', { ...frozen(), format: 2, exchanges: undefined }],
    ['with nothing else', { format: 2 }],
  ])('%s is told from damage', (_name, json) => {
    expect(upgradeSession(json)).toMatchObject({ code: 'newer-format' });
    expect(upgradeSession({ ...json, format: 1 })).toMatchObject({ code: 'unreadable-session' });
  });
});

describe('what is no session', () => {
  const shapes = [
    undefined,
    null,
    0,
    '',
    'text',
    true,
    [],
    {},
    [frozen()],
    { format: 1 },
    { format: '9' },
    { format: null },
  ];
  const broken: [string, unknown][] = [
    ['format 0', { ...frozen(), format: 0 }],
    ['an id that is none', { ...frozen(), id: '../../etc/passwd' }],
    ['a local time', { ...frozen(), createdAt: '2024-04-16T23:00:00+01:00' }],
    ['a day that never was', { ...frozen(), updatedAt: '2024-02-30T00:00:00.000Z' }],
    ['half a revision', { ...frozen(), revision: 0.5 }],
    ['an exchange that is none', { ...frozen(), exchanges: [null] }],
  ];

  test.each([...shapes.map((json): [string, unknown] => [`${JSON.stringify(json)}`.slice(0, 40), json]), ...broken])(
    '%s',
    (_name, json) => {
      expect(upgradeSession(json)).toMatchObject({ code: 'unreadable-session' });
    },
  );

  test('any JSON at all, without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        expect(upgradeSession(json)).toBeInstanceOf(Failure);
      }),
      { numRuns: 500 },
    );
  });

  test('a session with any key, at any depth, damaged: opened or told, never thrown', () => {
    const paths = pathsOf(frozen());
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), fc.boolean(), (path, value, remove) => {
        const json = frozen();
        damage(json, path, value, remove);
        const result = upgradeSession(json);
        if (result instanceof Failure) expect(['unreadable-session', 'newer-format']).toContain(result.code);
        else expect(result.exchanges.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 500 },
    );
  });
});

test('the message names places, never what was written', () => {
  const failure = upgradeSession({ ...frozen(), title: ['my secret'], mood: 'my secret' });
  expect(failure).toMatchObject({ code: 'unreadable-session', message: expect.stringContaining('title, mood') });
  expect(failure instanceof Failure && failure.message).not.toContain('secret');
});

test('keys meant to poison prototypes do not', () => {
  const json: unknown = JSON.parse(
    JSON.stringify(frozen()).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    ),
  );
  const session = opened(json);
  expect('polluted' in session).toBe(false);
  expect(Object.getPrototypeOf(session)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
});

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path];
  const inside = Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

function damage(target: unknown, [key = '', ...rest]: string[], value: unknown, remove: boolean): void {
  if (target === null || typeof target !== 'object') return;
  if (rest.length > 0) damage(Reflect.get(target, key), rest, value, remove);
  else if (remove) Reflect.deleteProperty(target, key);
  else Reflect.set(target, key, value);
}
