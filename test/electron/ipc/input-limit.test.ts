// The bounds on what a window may send, before any schema is asked.
import { expect, it } from 'vitest';
import { isWithinLimit } from '../../../electron/ipc/input-limit.ts';

it.each([
  ['nothing', undefined, true],
  ['the longest answer', { text: 'x'.repeat(2_000_000) }, true],
  ['too long a text', { text: 'x'.repeat(5_000_001) }, false],
  ['too much text in pieces', new Array(6).fill('x'.repeat(1_000_000)), false],
  ['too long a key', { ['x'.repeat(5_000_001)]: '' }, false],
  ['many values', new Array(49_000).fill(0), true],
  ['too many values', new Array(25_001).fill([0]), false],
  ['a function', () => undefined, false],
  ['bytes', new Uint8Array(1), false],
])('%s: %s', (_name, input, fits) => expect(isWithinLimit(input)).toBe(fits));
