// A scratch copy of the project's rules (lint and type configuration) with files of our own planted in it,
// and what Biome and TypeScript say about each of them.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const root = process.cwd();
const checkedFolders = ['shared', 'electron', 'electron/store', 'renderer'];
const ruleFiles = [
  'biome.json',
  'package.json',
  'tsconfig.json',
  ...checkedFolders.map((name) => `${name}/tsconfig.json`),
];

/** What a tool says about one planted file: the rule's name (or TS error code) with its message. */
export type Report = { file: string; text: string };

/** Plants `files` (path → source), looks at the tree, and takes it away again. */
export async function inPlantedTree<T>(files: Record<string, string>, look: (tree: string) => Promise<T>): Promise<T> {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'innerview-rules-')));
  try {
    for (const name of ruleFiles) copy(name, tree);
    for (const name of readdirSync(join(root, 'scripts/lint'))) copy(`scripts/lint/${name}`, tree);
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    for (const [name, source] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, name)), { recursive: true });
      writeFileSync(join(tree, name), source);
    }
    return await look(tree);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

function copy(name: string, tree: string): void {
  mkdirSync(dirname(join(tree, name)), { recursive: true });
  cpSync(join(root, name), join(tree, name));
}

const Diagnostic = z.object({
  category: z.string(),
  message: z.string(),
  location: z.object({ path: z.string() }),
});

/** Everything Biome's linter says about the tree. */
export async function lintReports(tree: string): Promise<Report[]> {
  const args = ['lint', '--error-on-warnings', '--max-diagnostics=none', '--reporter=json'];
  const output = await runTool('@biomejs/biome/bin/biome', args, tree);
  const { diagnostics } = z.object({ diagnostics: z.array(Diagnostic) }).parse(JSON.parse(output));
  return diagnostics.map(({ category, message, location }) => ({
    file: location.path,
    text: `${category} ${message}`,
  }));
}

/** Everything TypeScript says, folder by folder, each file once. */
export async function typeReports(tree: string): Promise<Report[]> {
  const reports = new Map<string, Report>();
  for (const folder of checkedFolders) {
    const output = await runTool('typescript/bin/tsc', ['-p', folder, '--pretty', 'false'], tree);
    for (const [, file = '', text = ''] of output.matchAll(/^(\S+)\(\d+,\d+\): error (.*)$/gm)) {
      reports.set(`${file} ${text}`, { file, text });
    }
  }
  return [...reports.values()];
}

function runTool(script: string, args: string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
