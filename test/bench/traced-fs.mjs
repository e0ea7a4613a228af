// The store's own file seam with every call timed: how many calls an answer makes, and where its time goes.
// Done at once, as the store does them by itself.
import * as fs from 'node:fs';

/** `fs` for `openSessionStore`; `calls` holds { name, path, from, to } in order of their beginning, in milliseconds. */
export function createTracedFs() {
  const trace = { fs: null, calls: [] };
  const timed = async (name, path, work) => {
    const call = { name, path, from: performance.now(), to: Number.NaN };
    trace.calls.push(call);
    try {
      return work();
    } finally {
      call.to = performance.now();
    }
  };
  trace.fs = {
    atOnce: true,
    open: async (path, flags, mode) => {
      const file = await timed('open', path, () => fs.openSync(path, flags, mode));
      return {
        writeFile: (bytes) => timed('file.writeFile', path, () => fs.writeFileSync(file, bytes)),
        sync: () => timed('file.sync', path, () => fs.fsyncSync(file)),
        stat: () => timed('file.stat', path, () => fs.fstatSync(file, { bigint: true })),
        close: () => timed('file.close', path, () => fs.closeSync(file)),
      };
    },
    link: (existing, added) => timed('link', added, () => fs.linkSync(existing, added)),
    rename: (from, to) => timed('rename', to, () => fs.renameSync(from, to)),
    unlink: (path) => timed('unlink', path, () => fs.unlinkSync(path)),
    readdir: (path) => timed('readdir', path, () => fs.readdirSync(path)),
    readFile: (path) => timed('readFile', path, () => fs.readFileSync(path)),
    stat: (path) => timed('stat', path, () => fs.statSync(path, { bigint: true })),
    lstat: (path) => timed('lstat', path, () => fs.lstatSync(path, { bigint: true })),
    mkdir: (path, mode) => timed('mkdir', path, () => fs.mkdirSync(path, { mode })),
    rmdir: (path) => timed('rmdir', path, () => fs.rmdirSync(path)),
    removeTree: (path) => timed('removeTree', path, () => fs.rmSync(path, { recursive: true, force: true })),
    chmod: (path, mode) => timed('chmod', path, () => fs.chmodSync(path, mode)),
    utimes: (path, accessed, modified) => timed('utimes', path, () => fs.utimesSync(path, accessed, modified)),
  };
  return trace;
}

const isOf = (folder) => (call) => call.path.includes(`/sessions/${folder}`);

/** Splits one answer into its phases (milliseconds), from its `started` and `acknowledged` and all its calls. */
export function phasesOf(calls, started, acknowledged) {
  const before = calls.filter(({ from }) => from < acknowledged);
  const find = (what, test) => {
    const call = before.find(test);
    if (!call) throw new Error(`An answer without ${what}: the store has changed, so must this.`);
    return call;
  };
  const firstBeyondLock = find('a look at the head', (call) => !isOf('.locks')(call));
  const temp = find('a temp file', (call) => call.name === 'open' && isOf('.tmp')(call));
  const lastOfHead = before[before.indexOf(temp) - 1];
  const link = find('a link', ({ name }) => name === 'link');
  const syncOfFile = find('a sync of the file', (call) => call.name === 'file.sync' && isOf('.tmp')(call));
  const folder = find('an open folder', (call) => call.name === 'open' && call.from > link.from);
  const folderClosed = find('a closed folder', (call) => call.name === 'file.close' && call.from > folder.from);
  const release = calls.find((call) => call.name === 'rmdir' && isOf('.locks')(call));
  return {
    total: acknowledged - started,
    calls: before.length,
    syncs: before.filter(({ name }) => name === 'file.sync').length,
    lock: firstBeyondLock.from - started,
    head: lastOfHead.to - firstBeyondLock.from,
    compute: temp.from - lastOfHead.to,
    write: link.from - temp.from - (syncOfFile.to - syncOfFile.from),
    'file sync': syncOfFile.to - syncOfFile.from,
    link: folder.from - link.from,
    'folder sync': folderClosed.to - folder.from,
    rest: acknowledged - folderClosed.to,
    release: release ? release.to - release.from : Number.NaN,
  };
}

/** What each phase is, in words, in the order of an answer; `release` comes after the acknowledgement. */
export const phaseWords = {
  lock: 'check the command, queue, take the lock',
  head: 'see that nothing changed (readdir, two lstat)',
  compute: 'apply, validate, checksum, stringify (no file call)',
  write: 'temp file: open, write, stat, close',
  'file sync': 'sync of the file',
  link: 'link: the commit',
  'folder sync': 'sync of the folder, with its open and close',
  rest: 'names once more, temp removed, reply',
};
