// Exports and archives, bundled in memory for plain Node: the same modules as in the app, without a build.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runSetup } from '../setup/run-setup.mjs';
import { projectRoot } from './project-root.mjs';

const entry = `
export { exportFormats, exportSessions } from './electron/exchange/export-sessions.ts';
export { markdownStyles } from './shared/export-request.ts';
export { writeArchive } from './electron/exchange/archive.ts';
export { verifyArchive } from './electron/exchange/verify-archive.ts';
export { restoreArchive } from './electron/exchange/restore-archive.ts';
export { openJournalReader } from './electron/store/read-journal.ts';
export { exchangeWords } from './renderer/words/exchange-words.ts';
export { english } from './renderer/words/english.ts';
`;

// What it bundles was written for CommonJS in part: it asks for Node's own modules, and for the name of its file.
const banner = `import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(pathToFileURL(join(projectRoot, 'package.json')).href)});
const __filename = 'exchange.mjs';`;

/** The functions and words named above. */
export async function loadExchangeCore() {
  const { build } = await import('esbuild').catch(async (error) => {
    if (!(await runSetup())) throw error;
    return import('esbuild');
  });
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: projectRoot, sourcefile: 'exchange-core.ts', loader: 'ts' },
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

/** A file's name may hold anything, also what a terminal would act on. @param {string} name */
export const printable = (name) => name.replace(/[\p{C}]/gu, '?');

/** @param {unknown} error */
export const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : 'unexpected');

/** Ctrl+C stops the work, which then leaves nothing half done. */
export function stoppedByKey() {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  return stop.signal;
}
