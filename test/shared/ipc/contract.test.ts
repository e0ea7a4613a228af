// The contract at its doors: what belongs comes through unchanged, everything else is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { commands } from '../../../shared/ipc/contract.ts';
import { maxTextLength, SessionCommand } from '../../../shared/session/session-command.ts';
import { arbitraryCommand } from '../../support/arbitrary-session.ts';
import { draft, question, samples, sessionCommands, sessionId } from './contract-samples.ts';

const cases = Object.entries(samples).flatMap(([name, inputs]) =>
  inputs.map((input) => ({ name, input, schema: schemaOf(name) })),
);

function schemaOf(name: string): z.ZodType {
  const found = Object.entries(commands).find(([key]) => key === name);
  if (!found) throw new Error(`no command ${name}`);
  return found[1].input;
}

/** Every object inside a value, the value itself included, as the path that leads to it. */
function objectPaths(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [];
  const inside = Object.entries(value).flatMap(([key, item]) => objectPaths(item, [...path, key]));
  return Array.isArray(value) ? inside : [path, ...inside];
}

/** A copy of `value` with one more own key in the object at `path`. */
function withKey(value: unknown, path: string[], key: string): unknown {
  const copy: unknown = structuredClone(value);
  const target = path.reduce<unknown>((current, step) => Reflect.get(Object(current), step), copy);
  Object.defineProperty(target, key, {
    value: { polluted: true },
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

describe.each(cases)('$name $input.command.type', ({ input, schema }) => {
  test('comes through a window’s door unchanged', () => {
    const sent: unknown = structuredClone(input);
    expect(schema.parse(sent)).toStrictEqual(input);
  });

  test('is refused with any key too many', () => {
    const strict = objectPaths(input).filter((path) => !path.includes('question'));
    for (const path of strict)
      for (const key of ['extra', '__proto__', 'constructor', 'prototype', 'toString'])
        expect(schema.safeParse(withKey(input, path, key)).success, `${key} in ${path.join('.')}`).toBe(false);
  });

  test('is refused as anything else', () => {
    for (const other of [null, 0, '', 'text', true, [], [input]]) expect(schema.safeParse(other).success).toBe(false);
    if (input !== undefined) expect(schema.safeParse(undefined).success).toBe(false);
    else expect(schema.safeParse({}).success).toBe(false);
  });
});

test('a question may carry keys of a later version, but none that poison, and nothing that JSON cannot hold', () => {
  const asked = (more: object) => ({ ...sessionCommands.ask, question: { ...question, ...more } });
  expect(SessionCommand.parse(asked({ 'x-later': [1] }))).toStrictEqual(asked({ 'x-later': [1] }));
  const poisoned = SessionCommand.parse(withKey(sessionCommands.ask, ['question'], '__proto__'));
  expect('question' in poisoned && 'polluted' in poisoned.question).toBe(false);
  const ring: unknown[] = [];
  ring.push(ring);
  for (const value of [1n, ring]) {
    const bad = { ...question, value };
    expect(SessionCommand.safeParse({ ...sessionCommands.ask, question: bad }).success).toBe(false);
    expect(SessionCommand.safeParse(asked({ why: { rule: 'time', quoted: [], value } })).success).toBe(false);
    expect(commands['draft:save'].input.safeParse({ ...draft, question: bad }).success).toBe(false);
  }
});

test('any command of any window comes through unchanged', () => {
  fc.assert(
    fc.property(arbitraryCommand('c', fc.constant('t')), (command) => {
      expect(commands['session:dispatch'].input.parse(structuredClone({ sessionId, command }))).toStrictEqual({
        sessionId,
        command,
      });
    }),
    { numRuns: 300 },
  );
});

test('no schema of the contract transforms, defaults or coerces', () => {
  for (const [name, { input }] of Object.entries(commands)) expect(changesIn(input, name)).toEqual([]);
});

describe('a session command', () => {
  const refused: [string, object][] = [
    ['an answer over the limit', { ...sessionCommands.answer, text: 'a'.repeat(maxTextLength + 1) }],
    ['negative thinking time', { ...sessionCommands.answer, thinkingMs: -1 }],
    ['thinking time that is no number', { ...sessionCommands.answer, thinkingMs: Number.NaN }],
    ['no command id', { ...sessionCommands.pause, commandId: '' }],
    ['a command id over the limit', { ...sessionCommands.pause, commandId: 'c'.repeat(201) }],
    ['a question of an unknown kind', { ...sessionCommands.ask, question: { ...question, kind: 'riddle' } }],
    ['a blank title', { ...sessionCommands.rename, title: ' \n' }],
    ['a title over the limit', { ...sessionCommands.rename, title: 'a'.repeat(501) }],
    ['a blank tag', { ...sessionCommands['set-tags'], tags: ['a', ' '] }],
    ['a mood out of range', { ...sessionCommands['set-mood'], mood: 6 }],
    ['half a mood', { ...sessionCommands['set-mood'], mood: 2.5 }],
    ['an unknown type', { commandId: 'c', type: 'explode' }],
    ['a type of every object', { commandId: 'c', type: 'constructor' }],
  ];

  test.each(['', ' \n\t\u00a0', '\u0000', '\ud800', 'a'.repeat(100_000)])('is never refused for its text', (text) => {
    expect(SessionCommand.safeParse({ ...sessionCommands.answer, text }).success).toBe(true);
  });

  test.each(refused)('with %s is refused', (_name, command) => {
    expect(SessionCommand.safeParse(command).success).toBe(false);
  });

  test('takes the longest text there is', () => {
    const command = { ...sessionCommands.answer, text: 'a'.repeat(maxTextLength) };
    expect(SessionCommand.parse(command)).toStrictEqual(command);
  });
});

test.each([
  '',
  'library',
  '//evil.example',
  '/../x',
  '/a?b',
  '/a#b',
  '/A',
  'https://evil.example',
  `/${'a'.repeat(300)}`,
  '/a\n',
])('the route %j is refused', (route) => {
  expect(commands['window:open'].input.safeParse({ route }).success).toBe(false);
});

/** Where a schema would hand on something else than it was given. */
function changesIn(schema: unknown, path: string, seen = new Set<unknown>()): string[] {
  if (schema === null || typeof schema !== 'object' || seen.has(schema)) return [];
  seen.add(schema);
  if (Array.isArray(schema)) return schema.flatMap((item, index) => changesIn(item, `${path}[${index}]`, seen));
  if (isSchema(schema)) {
    const { def } = schema._zod;
    const kind = String(def.type ?? def.check);
    const changes =
      ['transform', 'pipe', 'default', 'prefault', 'catch', 'overwrite', 'readonly'].includes(kind) ||
      def.coerce === true;
    return [...(changes ? [`${path}: ${kind}`] : []), ...changesIn(def, path, seen)];
  }
  return Object.entries(schema).flatMap(([key, item]) => changesIn(item, `${path}.${key}`, seen));
}

const isSchema = (value: object): value is { _zod: { def: { type?: unknown; check?: unknown; coerce?: unknown } } } =>
  '_zod' in value;
