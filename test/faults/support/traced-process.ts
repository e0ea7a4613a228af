// A real process in which a system call of one update is tampered with: `strace` kills it there, or lets the call fail.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionCommand } from '../../../shared/session/session-command.ts';
import { secondProcess } from '../../support/second-process.ts';
import { installTool } from './fault-tools.ts';

/** The `when`-th call of this name, counted per thread, from the moment the process is told what to do. */
export type SystemCall = { name: string; when: number };

export type Traced = {
  /** What the process printed after it was told: of each command its id, or the code of its failure. */
  said: string[];
  killed: boolean;
  /** The calls it made on files of its store, in order. */
  calls: SystemCall[];
  /** Whether the tampering took place. */
  tampered: boolean;
};

const stuckMs = 15_000;

/** Why nothing can be traced here; null if it can. */
export const whyNoTracing: string | null = await whyNot();

/**
 * Starts a process that opens the store, lets it be ready, and then has it carry out commands while `strace` watches it.
 * `does`: what happens at `at`, in the words of `strace --inject` (`signal=KILL`, `error=EIO`).
 */
export async function tracedUpdate(
  directory: string,
  id: string,
  commands: readonly SessionCommand[],
  tampering?: { at: SystemCall; does: string },
): Promise<Traced> {
  const writer = await secondProcess(['obey', directory, id]);
  await writer.until((line) => line === 'ready');
  const folder = mkdtempSync(join(tmpdir(), 'innerview-trace-'));
  const log = join(folder, 'log');
  try {
    const watched = tampering
      ? [`trace=${tampering.at.name}`, `inject=${tampering.at.name}:${tampering.does}:when=${tampering.at.when}`]
      : ['trace=%file,%desc'];
    const args = ['-f', '-y', '-o', log, ...watched.flatMap((words) => ['-e', words]), '-p', `${writer.child.pid}`];
    const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const over = new Promise<void>((resolve) => strace.once('close', () => resolve()));
    await new Promise<void>((resolve, reject) => {
      let told = '';
      strace.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        told += chunk;
        if (told.includes('attached')) resolve();
      });
      strace.once('close', () => reject(new Error(`strace ended: ${told.trim()}`)));
    });
    writer.child.stdin?.on('error', () => {}); // it may be dead before it has read this
    writer.child.stdin?.end(commands.map((command) => `${JSON.stringify(command)}\n`).join(''));
    // A call refused between two threads can leave the process waiting for ever.
    const stuck = setTimeout(() => writer.child.kill('SIGKILL'), stuckMs);
    const code = await writer.ended;
    clearTimeout(stuck);
    await over;
    const lines = readFileSync(log, 'utf8').split('\n');
    return {
      said: writer.lines.slice(1),
      killed: code === null,
      calls: callsOn(directory, lines),
      tampered: lines.some((line) => line.includes('(INJECTED)')) || lines.some((line) => line.includes('killed by')),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The calls that name a file of the store, each with its number among all calls of its name by its thread. */
function callsOn(directory: string, lines: readonly string[]): SystemCall[] {
  const counted = new Map<string, number>();
  return lines.flatMap((line) => {
    const [, thread, name] = /^(\d+)\s+(\w+)\(/.exec(line) ?? [];
    if (thread === undefined || name === undefined) return [];
    const key = `${thread} ${name}`;
    const when = (counted.get(key) ?? 0) + 1;
    counted.set(key, when);
    return line.includes(directory) ? [{ name, when }] : [];
  });
}

async function whyNot(): Promise<string | null> {
  await installTool('strace', 'strace');
  try {
    execFileSync('strace', ['-f', '-e', 'inject=getcwd:error=EIO:when=1', 'true'], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return `strace does not work here: ${error instanceof Error ? error.message.trim().replaceAll('\n', ' ') : error}`;
  }
}
