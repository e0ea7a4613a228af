// A small local log: names, codes and durations. Never what somebody wrote, and never an error's message,
// which may quote it.
import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

const largest = 1_000_000;
const kept = 3;
/** A command that took this long (milliseconds) is worth a line although it went well. */
const slow = 100;

export type Log = {
  info(event: string, fields: Record<string, string | number | boolean>): void;
  /** Notes an error by its kind, its code and where it came from. */
  error(event: string, cause: unknown): void;
  /** Notes how a command went; quick successes are left out, as they would drown the rest. */
  answered(what: { name: string; code: string; milliseconds: number; cause?: unknown }): void;
  /** Notes errors nobody caught. The app goes on: its work is on disk, and ending would only hide the cause. */
  watch(process: NodeJS.Process): void;
  /** Resolves when everything noted so far is on disk, or could not be. */
  flushed(): Promise<void>;
};

/** Opens the log in a folder, which is made when first needed. A log that cannot be written never stops anything. */
export function openLog(folder: string): Log {
  const file = (age: number) => join(folder, age === 0 ? 'innerview.log' : `innerview.${age}.log`);
  let size: number | undefined;
  let complained = false;
  let queue: Promise<void> = Promise.resolve();

  const append = async (line: string) => {
    try {
      if (size === undefined) {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        size = await sizeOf(file(0));
      }
      if (size + line.length > largest) {
        for (let age = kept - 1; age >= 0; age -= 1) await renameIfThere(file(age), file(age + 1));
        size = 0;
      }
      await appendFile(file(0), line, { mode: 0o600 });
      size += Buffer.byteLength(line);
    } catch (cause) {
      if (!complained) process.stderr.write(`The log cannot be written: ${kindOf(cause)}\n`);
      complained = true;
    }
  };
  const note = (level: string, event: string, fields: object) => {
    const line = `${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`;
    queue = queue.then(() => append(line));
  };

  const error = (event: string, cause: unknown) => note('error', event, { kind: kindOf(cause), where: whereOf(cause) });

  return {
    info: (event, fields) => note('info', event, fields),
    error,
    answered({ name, code, milliseconds, cause }) {
      if (cause !== undefined) error(name, cause);
      else if (code !== 'ok' || milliseconds >= slow) note('info', name, { code, milliseconds });
    },
    watch(process) {
      process.on('uncaughtException', (cause) => error('uncaught', cause));
      process.on('unhandledRejection', (cause) => error('unhandled', cause));
    },
    flushed: () => queue,
  };
}

/** An error's name and code, such as `Error ENOSPC`. */
export function kindOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : '';
  return `${cause.name}${code}`;
}

/** The functions and file names an error passed through, innermost first; no folders, no message. */
export function whereOf(cause: unknown): string[] {
  if (!(cause instanceof Error) || !cause.stack) return [];
  return cause.stack.split('\n').flatMap((line) => {
    const [, name = '', place = ''] = /^\s+at (?:([\w.<> [\]]+) \()?([^()]+:\d+:\d+)\)?$/.exec(line) ?? [];
    return place === '' ? [] : [`${name} ${basename(place)}`.trim()];
  });
}

const isMissing = (cause: unknown) => cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    if (isMissing(cause)) return 0;
    throw cause;
  }
}

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
}
