// A process dies by kill -9 while it holds the lock of a session: how long until another one's answer is acknowledged.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerNaively } from './contenders.mjs';
import { answerCommand, createWriter, exchangeOf } from './written-answers.mjs';

const holder = join(import.meta.dirname, 'lock-holder.mjs');

/** Returns lists of milliseconds: `store` and, with the default `stale` of ten seconds, `naive`. */
export async function measureRecovery({ openSessionStore, work, rounds, naiveRounds, progress }) {
  const directory = join(work, 'recovery');
  await mkdir(directory);
  const write = createWriter(11);
  const store = await openSessionStore({ directory });
  const path = join(directory, 'naive.json');
  await writeFile(path, JSON.stringify({ exchanges: [] }));
  const result = { store: [], naive: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      progress(round, rounds);
      const { id } = await store.create({ templateId: 'just-talk' });
      await store.dispatch(id, answerCommand(1, write()));
      await store.leave(id);
      result.store.push(await afterKill(['store', directory, id], () => store.dispatch(id, answerCommand(2, write()))));
    }
    const patience = () => 5 + Math.random() * 15;
    for (let round = 0; round < naiveRounds; round++) {
      const exchange = exchangeOf(answerCommand(round + 1, write()));
      result.naive.push(await afterKill(['naive', path], () => answerNaively(path, exchange, patience)));
    }
    return result;
  } finally {
    await store.close();
  }
}

async function afterKill(args, answer) {
  const child = spawn(process.execPath, [holder, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  const started = performance.now();
  await answer();
  return performance.now() - started;
}
