// Modules of the product, bundled in memory for plain Node: scripts need no build, and leave no files behind.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runSetup } from '../setup/run-setup.mjs';
import { projectRoot } from './project-root.mjs';

/**
 * Loads what `entry` exports, a module of `export … from './…'` lines with paths from the project's root. `name` is what
 * it is called in error messages. Installs what is missing first.
 * @param {string} name
 * @param {string} entry
 */
export async function bundleCore(name, entry) {
  const { build } = await import('esbuild').catch(async (error) => {
    if (!(await runSetup())) throw error;
    return import('esbuild');
  });
  // What it bundles was written for CommonJS in part: it asks for Node's own modules, and for the name of its file.
  const banner = `import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(pathToFileURL(join(projectRoot, 'package.json')).href)});
const __filename = '${name}.mjs';`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: projectRoot, sourcefile: `${name}.ts`, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: banner },
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
