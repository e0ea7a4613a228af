// Starts the built app in a real Electron, as a person's launcher would, and looks at it from outside.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

const projectRoot = resolve(import.meta.dirname, '..', '..');

let executable: string | undefined;

/** The Electron that `npm run --silent electron:path` names; asked once. */
export function electronPath(): string {
  executable ??= execFileSync('npm', ['run', '--silent', 'electron:path'], {
    cwd: projectRoot,
    encoding: 'utf8',
  }).trim();
  return executable;
}

export type LaunchedApp = {
  app: ElectronApplication;
  /** The first window. */
  page: Page;
  userDataDir: string;
  /** Everything any window wrote to its console as an error, and errors nobody caught in one. */
  consoleErrors: string[];
  /** Waits until there are that many windows, and returns them in the order of opening. */
  windows(count: number): Promise<Page[]>;
  /** Quits as a person does, and waits for the process to end. */
  quit(): Promise<void>;
  /** SIGKILL of the main process, and waits until it is gone. */
  kill(): Promise<void>;
  /** Kills the process if it still runs, and removes the folder if it was made for this launch. */
  dispose(): Promise<void>;
};

export type LaunchOptions = { userDataDir?: string; args?: string[]; env?: Record<string, string> };

export const makeUserDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'innerview-e2e-'));

/** Launches on a folder of its own, or on the one given: the same folder again is the same person's journal. */
export async function launch({ userDataDir, args = [], env = {} }: LaunchOptions = {}): Promise<LaunchedApp> {
  const folder = userDataDir ?? (await makeUserDataDir());
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: argumentsFor(folder, args),
    env: { ...environment(), ...env },
  });
  const consoleErrors: string[] = [];
  const listen = (page: Page) => {
    page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()));
    page.on('pageerror', (error) => consoleErrors.push(error.message));
  };
  app.on('window', listen);
  const page = await app.firstWindow();
  // Held on to: Playwright forgets the process once it has ended.
  const child = app.process();
  const ended = once(child, 'exit');
  const isRunning = () => child.exitCode === null && child.signalCode === null;

  return {
    app,
    page,
    userDataDir: folder,
    consoleErrors,
    async windows(count) {
      while (app.windows().length !== count) await new Promise((wake) => setTimeout(wake, 50));
      return app.windows();
    },
    async quit() {
      await app.evaluate(({ app: electron }) => void setTimeout(() => electron.quit()));
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async dispose() {
      if (isRunning()) {
        child.kill('SIGKILL');
        await ended;
      }
      if (userDataDir === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Starts the app once more on the same folder, as a second click on its icon does; resolves with its exit code. */
export async function startAgain(userDataDir: string): Promise<number | null> {
  const second = spawn(electronPath(), argumentsFor(userDataDir, []), { env: environment(), stdio: 'ignore' });
  await once(second, 'exit');
  return second.exitCode;
}

/** Chromium refuses its sandbox to root. */
const argumentsFor = (folder: string, args: string[]): string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  projectRoot,
  `--user-data-dir=${folder}`,
  ...args,
];

/** The surrounding environment, without what would make Electron something else. */
function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    ([name]) => name !== 'ELECTRON_RUN_AS_NODE' && name !== 'NODE_OPTIONS',
  );
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
