// Starts store-writer.ts, or another program beside it, as a real process of its own. Node 20 does not run TypeScript,
// so it is bundled first.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

const bundles = new Map<string, Promise<string>>();

export type SecondProcess = {
  child: ChildProcess;
  /** Every whole line printed so far. */
  lines: string[];
  /** Resolves once a line is there that fits, rejects if the process ends without one. */
  until: (fits: (line: string) => boolean) => Promise<void>;
  /** Resolves with the exit code, or null for a killed process, when all it printed was read. */
  ended: Promise<number | null>;
};

/** Starts the program with these arguments; it is killed when the test is over. `user`: numeric id to run as. */
export async function secondProcess(
  args: readonly string[],
  user?: number,
  program = 'store-writer.ts',
): Promise<SecondProcess> {
  const bundle = bundles.get(program) ?? bundled(program);
  bundles.set(program, bundle);
  const identity = user === undefined ? {} : { uid: user, gid: user };
  const child = spawn(process.execPath, [await bundle, ...args], { stdio: ['pipe', 'pipe', 'inherit'], ...identity });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const check of waiting) check();
  };
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  let over = false;
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      over = true;
      resolve(code);
      wake();
    });
  });
  const until = (fits: (line: string) => boolean) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!lines.some(fits) && !over) return;
        waiting.delete(check);
        if (lines.some(fits)) resolve();
        else reject(new Error(`the second process ended after: ${lines.slice(-3).join(', ')}`));
      };
      waiting.add(check);
      check();
    });
  return { child, lines, until, ended };
}

async function bundled(program: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'innerview-writer-'));
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, program.replace(/\.ts$/, '.cjs'));
  const entry = fileURLToPath(new URL(program, import.meta.url));
  // Hundreds of them are started: without its white space a tenth less of each start is spent on reading the program.
  const options = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', minifyWhitespace: true } as const;
  await build({ entryPoints: [entry], outfile, ...options });
  return outfile;
}
