// A program for a second process that competes for a session: it says when it sent and when it heard, writes from three
// threads, or falls asleep in the middle of a change.
// Arguments: `timed <directory> <session id> <prefix> <count>` · `threads …` prints `<command id> <sent ns> <heard ns>`;
// `sleeper <directory> <session id> <call> <link | rename>` see there.
import { lstatSync, readSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { nodeStoreFs, type StoreFile, type StoreFs } from '../../electron/store/store-fs.ts';

const [mode = '', directory = '', sessionId = '', first = '', last = ''] = process.argv.slice(2);

/** One call for one line, so that the lines of threads stay whole, and past every buffer. */
const print = (line: string) => writeSync(1, `${line}\n`);

const question = { id: 'q', text: 'What happened?', kind: 'own', depth: 0 } as const;
const answer = (commandId: string) =>
  ({ type: 'answer', commandId, exchangeId: `x-${commandId}`, question, text: `answer ${commandId}` }) as const;

async function timed(): Promise<void> {
  const store = await openSessionStore({ directory, writer: first });
  print('ready');
  for (let index = 0; index < Number(last); index++) {
    const commandId = `${first}-${index}`;
    const sent = process.hrtime.bigint();
    await store.dispatch(sessionId, answer(commandId));
    print(`${commandId} ${sent} ${process.hrtime.bigint()}`);
  }
  await store.close();
}

/** The same three times at once, each in a thread with a store of its own. */
async function threads(): Promise<void> {
  const ends = ['one', 'two', 'three'].map((name) => {
    const argv = ['timed', directory, sessionId, name, last];
    return new Promise((resolve, reject) =>
      new Worker(process.argv[1] ?? '', { argv }).once('error', reject).once('exit', resolve),
    );
  });
  await Promise.all(ends);
}

/**
 * Answers once, and falls asleep before a file call of that answer: before the k-th, or before the first of that name.
 * It prints `asleep <the call>`, and everything in this process stands still until a byte comes on stdin. Its lock is
 * dated back first, so that to all others it is as stale as after a long sleep. When the answer is over it prints its id,
 * `late`. With `rename` nothing keeps a commit from overwriting another.
 */
async function sleeper(): Promise<void> {
  const lockPath = join(directory, 'sessions', '.locks', `session-${sessionId}.lock`);
  let calls = 0;
  let mayStillSleep = false;
  const before = (name: string) => {
    if (!mayStillSleep || (String(calls++) !== first && name !== first)) return;
    mayStillSleep = false;
    ageLock(lockPath);
    print(`asleep ${name}`);
    readSync(0, Buffer.alloc(1));
  };
  const store = await openSessionStore({ directory, writer: 'sleeper', fs: noticing(before) });
  mayStillSleep = true;
  await store.dispatch(sessionId, answer('late'));
  await store.leave(sessionId); // waits for what comes after the acknowledgement
  mayStillSleep = false;
  print('late');
  await store.close();
}

function ageLock(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(path, longAgo, longAgo);
}

/** The real file calls, each announced; on an open file too. */
function noticing(before: (name: string) => void): StoreFs {
  const noticed =
    <A extends unknown[], R>(name: string, call: (...input: A) => Promise<R>) =>
    async (...input: A): Promise<R> => {
      before(name);
      return call(...input);
    };
  const fs = nodeStoreFs;
  const noticedFile = (file: StoreFile): StoreFile => ({
    writeFile: noticed('file.writeFile', file.writeFile),
    sync: noticed('file.sync', file.sync),
    stat: noticed('file.stat', file.stat),
    close: noticed('file.close', file.close),
  });
  return {
    open: noticed('open', async (path, flags, mode) => noticedFile(await fs.open(path, flags, mode))),
    link: noticed('link', last === 'rename' ? fs.rename : fs.link),
    rename: noticed('rename', fs.rename),
    unlink: noticed('unlink', fs.unlink),
    readdir: noticed('readdir', fs.readdir),
    readFile: noticed('readFile', fs.readFile),
    stat: noticed('stat', fs.stat),
    lstat: noticed('lstat', fs.lstat),
    mkdir: noticed('mkdir', fs.mkdir),
    rmdir: noticed('rmdir', fs.rmdir),
    removeTree: noticed('removeTree', fs.removeTree),
    chmod: noticed('chmod', fs.chmod),
    utimes: noticed('utimes', fs.utimes),
  };
}

const modes: Record<string, () => Promise<void>> = { timed, threads, sleeper };

void modes[mode]?.();
