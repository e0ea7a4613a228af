// Lets one set-up work at a time on a project folder. A socket name is the lock: the system frees it when
// its owner ends, however it ends, so no stale lock is ever left behind.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits for its turn. `onWait` is called once if another set-up has to finish first.
 *
 * @param {string} root
 * @param {() => void} onWait
 * @returns {Promise<() => Promise<void>>} release
 */
export async function takeSetupLock(root, onWait) {
  const address = lockAddress(root);
  for (let waited = false; ; waited = true) {
    const release = await tryListen(address);
    if (release) return release;
    if (!waited) onWait();
    await removeIfDead(address);
    await delay(300);
  }
}

/** @param {string} root */
function lockAddress(root) {
  const name = `innerview-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/**
 * @param {string} address
 * @returns {Promise<(() => Promise<void>) | null>} null when someone else holds it
 */
function tryListen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => resolve(() => new Promise((done) => server.close(() => done()))));
  });
}

/** Only macOS needs it: there the name is a file, which outlives a killed owner. @param {string} address */
function removeIfDead(address) {
  if (process.platform !== 'darwin') return Promise.resolve();
  return new Promise((resolve) => {
    const probe = connect(address, () => resolve(void probe.destroy()));
    probe.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'ECONNREFUSED') rmSync(address, { force: true });
      resolve(undefined);
    });
  });
}
