// The ways a disk fails, as things to arm on a watched file system: which error, once or from then on, before the call
// or although it happened, or a write that is cut short and reported as done.
import type { FailureCode } from '../../../shared/failure.ts';
import { osError, type Watch, watchedFs } from '../../support/watched-fs.ts';

export type DiskFault = {
  name: string;
  /** What a rejected call must say. */
  code: FailureCode;
  /** An errno name, or `short` for writes that lose their end. */
  kind: string;
  when: 'before' | 'after';
  forEver: boolean;
};

/** What each errno must become. */
export const errnoCodes: [string, FailureCode][] = [
  ['ENOSPC', 'disk-full'],
  ['EIO', 'io-error'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
  ['EMFILE', 'io-error'],
  ['EDQUOT', 'disk-full'],
];

const fault = (kind: string, code: FailureCode, when: 'before' | 'after', forEver: boolean): DiskFault => ({
  name: `${kind} ${when === 'after' ? 'reported after' : 'at'} a call, ${forEver ? 'for ever' : 'once'}`,
  code,
  kind,
  when,
  forEver,
});

export const diskFaults: DiskFault[] = [
  ...[false, true].flatMap((forEver) => [
    ...errnoCodes.map(([errno, code]) => fault(errno, code, 'before', forEver)),
    fault('EIO', 'io-error', 'after', forEver),
  ]),
  // Last, so that in the short form they fall to commands that write something.
  ...[false, true].map((forEver) => fault('short', 'disk-full', 'before', forEver)),
];

export type ArmedFs = Watch & {
  /** Lets the k-th call from now on fail; for `short` the k-th write. */
  arm: (fault: DiskFault, k: number) => void;
  disarm: () => void;
  /** How many calls failed since it was armed. */
  failed: () => number;
  /** The name of the call that failed first, for messages. */
  where: () => string;
};

export function failingFs(): ArmedFs {
  const watch = watchedFs();
  let armed: { fault: DiskFault; k: number } | null = null;
  let failed = 0;
  let writes = 0;
  let where = 'nowhere';

  const hit = (index: number) => armed !== null && (armed.fault.forEver ? index >= armed.k : index === armed.k);

  const strike = (when: 'before' | 'after') => (call: { name: string }, index: number) => {
    if (armed === null || armed.fault.kind === 'short' || armed.fault.when !== when || !hit(index)) return;
    if (failed++ === 0) where = call.name;
    throw osError(armed.fault.kind);
  };

  const open = watch.fs.open;
  watch.before = strike('before');
  watch.after = strike('after');
  watch.fs = {
    ...watch.fs,
    open: async (path, flags, mode) => {
      const file = await open(path, flags, mode);
      const writeFile = (bytes: Uint8Array) => {
        if (armed?.fault.kind !== 'short' || !hit(writes++)) return file.writeFile(bytes);
        if (failed++ === 0) where = 'file.writeFile';
        return file.writeFile(bytes.subarray(0, bytes.byteLength / 2));
      };
      return { ...file, writeFile };
    },
  };
  return Object.assign(watch, {
    arm: (next: DiskFault, k: number) => {
      watch.reset();
      armed = { fault: next, k };
      failed = 0;
      writes = 0;
      where = 'nowhere';
    },
    disarm: () => {
      armed = null;
    },
    failed: () => failed,
    where: () => where,
  });
}
