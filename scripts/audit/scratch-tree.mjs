// A copy of the project in which a protection can be taken away without the project knowing.
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { projectRoot } from '../support/project-root.mjs';

/** Made again, borrowed, or no part of it. */
const leftOut = ['node_modules', '.cache', '.git', 'out', 'dist', 'dist-test', 'screenshots'];

/** @returns {Promise<{ root: string, dispose: () => Promise<void> }>} */
export async function makeScratchTree() {
  const root = await mkdtemp(join(tmpdir(), 'innerview-audit-'));
  // An ordinary user must be able to start it.
  await chmod(root, 0o755);
  await cp(projectRoot, root, {
    recursive: true,
    filter: (path) =>
      !relative(projectRoot, path)
        .split(sep)
        .some((part) => leftOut.includes(part)),
  });
  await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  await mkdir(join(root, '.cache'));
  await symlink(join(projectRoot, '.cache', 'electron'), join(root, '.cache', 'electron'));
  return { root, dispose: () => rm(root, { recursive: true, force: true, maxRetries: 3 }) };
}

/**
 * Takes passages out of the tree, and returns what puts them back.
 *
 * @param {string} root
 * @param {import('./rules.mjs').Removal[]} removals
 */
export async function remove(root, removals) {
  /** @type {Map<string, string>} */
  const before = new Map();
  for (const { file, find, put } of removals) {
    const path = join(root, file);
    const text = await readFile(path, 'utf8');
    if (text.split(find).length !== 2) throw new Error(`${file} does not hold this once: ${find.trim()}`);
    if (!before.has(path)) before.set(path, text);
    await writeFile(
      path,
      text.replace(find, () => put),
    );
  }
  return async () => {
    for (const [path, text] of before) await writeFile(path, text);
  };
}
