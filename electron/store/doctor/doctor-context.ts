// What every part of the doctor shares: the store's context, and how findings are made.
import { relative, resolve, sep } from 'node:path';
import { type DamageReason, type Finding, type FindingCode, findingSeverities } from '../../../shared/doctor-report.ts';
import { Failure } from '../../../shared/failure.ts';
import { plainBytes } from '../byte-codec.ts';
import { storeFolders } from '../session-folder.ts';
import type { StoreContext } from '../store-context.ts';
import type { StoreFs } from '../store-fs.ts';
import { syncStoreFs } from '../sync-store-fs.ts';
import { readOnlyFs } from './read-only-fs.ts';

export type DoctorOptions = {
  /** The data folder, as the store is given it. */
  directory: string;
  /** Aborted, it stops at the next file with `cancelled`. */
  signal?: AbortSignal;
  /** Sessions looked at, of how many. */
  progress?: (done: number, total: number) => void;
  fs?: StoreFs;
  /** Milliseconds between two looks at what seemed wrong: a living writer is done with its steps by then. */
  pauseMs?: number;
};

/** `look` can change nothing; `change` is for locks, and for repairs. */
export type DoctorContext = { look: StoreContext; change: StoreContext; stopIfAsked: () => void; pauseMs: number };

/** Older than this (milliseconds) nobody is working on a temp file any more; the same hour as the store's. */
export const tempLastsMs = 3_600_000;
/** A living holder renews its lock each second. */
export const lockLastsMs = 60_000;

export function doctorContext({ directory, signal, fs = syncStoreFs, pauseMs = 1_000 }: DoctorOptions): DoctorContext {
  const change: StoreContext = {
    fs,
    codec: plainBytes,
    folders: storeFolders(resolve(directory)),
    clock: () => new Date(),
    writer: 'doctor',
    // The report says it all.
    tell: () => {},
    offered: () => {},
  };
  return {
    change,
    pauseMs,
    look: { ...change, fs: readOnlyFs(fs) },
    stopIfAsked: () => {
      if (signal?.aborted) throw new Failure('cancelled', 'the check was cancelled');
    },
  };
}

type Details = { sessionId?: string; count?: number; lost?: Finding['lost']; reason?: DamageReason | null };

/** A finding at `path`, which lies in the data folder. */
export function finding(
  { folders }: StoreContext,
  code: FindingCode,
  path: string,
  { sessionId, count = 1, lost = 'nothing', reason = null }: Details = {},
): Finding {
  const where = relative(folders.directory, path).split(sep).join('/') || '.';
  return { code, severity: findingSeverities[code], where, sessionId: sessionId ?? null, count, lost, reason };
}

export const sameFinding = (a: Finding, b: Finding): boolean => a.code === b.code && a.where === b.where;
