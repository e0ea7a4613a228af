// Two set-ups in one folder take turns, and one that was killed does not block the next.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { takeSetupLock } from '../../scripts/setup/setup-lock.mjs';

function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const never = () => expect.unreachable('nobody else holds this lock');

describe('takeSetupLock', () => {
  it('lets the second in only after the first let go', async () => {
    const root = `/setup-lock-test/${process.pid}/turns`;
    const order: string[] = [];
    const releaseFirst = await takeSetupLock(root, never);
    const { promise: waiting, resolve: seenWaiting } = signal();
    const second = takeSetupLock(root, seenWaiting).then((release) => {
      order.push('second in');
      return release;
    });
    await waiting;
    order.push('first out');
    await releaseFirst();
    await (await second)();
    expect(order).toEqual(['first out', 'second in']);
  });

  it('does not hold up another folder', async () => {
    const release = await takeSetupLock(`/setup-lock-test/${process.pid}/one`, never);
    const other = await takeSetupLock(`/setup-lock-test/${process.pid}/two`, never);
    await Promise.all([release(), other()]);
  });

  it('is free again when its owner is killed', async () => {
    const root = `/setup-lock-test/${process.pid}/killed`;
    const script = `
      import { takeSetupLock } from ${JSON.stringify(new URL('../../scripts/setup/setup-lock.mjs', import.meta.url).href)};
      await takeSetupLock(${JSON.stringify(root)}, () => {});
      console.log('held');`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(owner.stdout, 'data');
    const { promise: waiting, resolve: seenWaiting } = signal();
    const next = takeSetupLock(root, seenWaiting);
    await waiting;
    owner.kill('SIGKILL');
    await (await next)();
  });
});
