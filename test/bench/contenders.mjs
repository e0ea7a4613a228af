// What our store is measured against: the least a durable write can cost, and what everybody writes first.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';

/** FLOOR: the bytes under another name, synced, renamed, folder synced; all synchronous. Milliseconds. */
export function writeFloor(path, bytes) {
  const started = performance.now();
  const temp = `${path}.temp`;
  const file = openSync(temp, 'w', 0o600);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  fsyncSync(file);
  closeSync(file);
  renameSync(temp, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
  return performance.now() - started;
}

/**
 * Naive: both libraries with their defaults around read, parse, append, stringify. Not durable: no folder sync. Where
 * others may hold the lock it is asked for again after `patience()` ms, because its own retries wait for seconds.
 * Returns how many exchanges there are.
 */
export async function answerNaively(path, exchange, patience) {
  const release = await lockPatiently(path, patience);
  try {
    const session = JSON.parse(await readFile(path, 'utf8'));
    session.exchanges.push(exchange);
    await writeFileAtomic(path, `${JSON.stringify(session, null, 2)}\n`);
    return session.exchanges.length;
  } finally {
    await release();
  }
}

async function lockPatiently(path, patience) {
  for (;;) {
    try {
      return await lock(path);
    } catch (error) {
      if (error.code !== 'ELOCKED' || !patience) throw error;
      await sleep(patience());
    }
  }
}
