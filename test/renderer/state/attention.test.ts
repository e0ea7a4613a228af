// Thinking time: what was attended, without stillness and absence. The clock is handed in.
import { expect, test } from 'vitest';
import { createAttention } from '../../../renderer/state/attention.ts';

const minute = 60_000;

function withClock(here = true) {
  let now = 1_000;
  const attention = createAttention(() => now, here);
  const pass = (ms: number) => {
    now += ms;
  };
  return { attention, pass };
}

test('counts from one sign of the person to the next', () => {
  const { attention, pass } = withClock();
  pass(minute);
  attention.noticed();
  pass(30_000);
  expect(attention.attended()).toBe(90_000);
});

// Seen failing with the limit taken out.
test('counts no more than two minutes of stillness', () => {
  const { attention, pass } = withClock();
  pass(60 * minute);
  expect(attention.attended()).toBe(2 * minute);
  attention.noticed();
  pass(minute);
  expect(attention.attended()).toBe(3 * minute);
});

test('counts nothing while the window is left, whatever moves over it', () => {
  const { attention, pass } = withClock();
  pass(minute);
  attention.left();
  pass(minute);
  attention.noticed();
  pass(minute);
  expect(attention.attended()).toBe(minute);
  attention.returned();
  pass(minute);
  expect(attention.attended()).toBe(2 * minute);
});

test('a clock that is put back takes nothing away', () => {
  const { attention, pass } = withClock();
  pass(minute);
  attention.noticed();
  pass(-10 * minute);
  expect(attention.attended()).toBe(minute);
  attention.noticed();
  expect(attention.attended()).toBe(minute);
});

test('begins with the window the person is in', () => {
  const { attention, pass } = withClock(false);
  pass(minute);
  expect(attention.attended()).toBe(0);
});
