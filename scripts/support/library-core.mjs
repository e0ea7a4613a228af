// What makes a library needs of the product, bundled in memory for plain Node: templates, and the store's own files.
import { runSetup } from '../setup/run-setup.mjs';
import { projectRoot } from './project-root.mjs';

const entry = `
export { builtInTemplates } from './shared/interview/built-in-templates.ts';
export { questionFrom } from './shared/interview/planned-questions.ts';
export { wordingsOf } from './shared/interview/wording.ts';
export { newSession } from './shared/session/new-session.ts';
export { Session } from './shared/session/session.ts';
export { plainSession } from './electron/store/plain-session.ts';
export { revisionPath, revisionsOf, storeFolders, viewPath } from './electron/store/session-folder.ts';
`;

/** @returns {Promise<any>} the functions named above */
export async function loadLibraryCore() {
  const { build } = await import('esbuild').catch(async (error) => {
    if (!(await runSetup())) throw error;
    return import('esbuild');
  });
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: projectRoot, sourcefile: 'library-core.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
