// A submission is tried again with the same command until it is durable, and refused only for what cannot pass.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { retryMs, submitUntilDurable } from '../../../renderer/state/submission.ts';
import { Failure, type FailureCode } from '../../../shared/failure.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function submission(outcomes: (FailureCode | 'ok')[]) {
  const heard: string[] = [];
  let sent = 0;
  const handle = submitUntilDurable(
    async () => {
      const outcome = outcomes[sent] ?? 'ok';
      sent += 1;
      if (outcome !== 'ok') throw new Failure(outcome, 'no');
      return 'stored';
    },
    {
      onDone: (value) => heard.push(value),
      onTrouble: (code) => heard.push(`trouble ${code}`),
      onRefused: ({ code }) => heard.push(`refused ${code}`),
    },
  );
  return { heard, handle, sent: () => sent };
}

it('is tried again at least every ten seconds until the disk has room', async () => {
  expect(retryMs).toBeLessThanOrEqual(10_000);
  const { heard, sent } = submission(['disk-full', 'disk-full']);
  await vi.advanceTimersByTimeAsync(retryMs * 2);
  expect(heard).toEqual(['trouble disk-full', 'trouble disk-full', 'stored']);
  await vi.advanceTimersByTimeAsync(retryMs * 5);
  expect(sent()).toBe(3);
});

it('is refused at once when trying again cannot help', async () => {
  const { heard, sent } = submission(['not-found']);
  await vi.advanceTimersByTimeAsync(retryMs * 3);
  expect([heard, sent()]).toEqual([['refused not-found'], 1]);
});

it('can be hurried, and cancelled for good', async () => {
  const { heard, handle } = submission(['io-error', 'io-error']);
  await vi.advanceTimersByTimeAsync(0);
  handle.retryNow();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(['trouble io-error', 'trouble io-error']);
  handle.cancel();
  await vi.advanceTimersByTimeAsync(retryMs * 3);
  expect(heard).toHaveLength(2);
});
