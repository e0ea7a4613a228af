// The doctor, bundled in memory for plain Node: it needs no build, and leaves no files behind.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runSetup } from '../setup/run-setup.mjs';
import { projectRoot } from './project-root.mjs';

const entry = `
export { examineFolder } from './electron/store/doctor/examine-folder.ts';
export { repairFolder } from './electron/store/doctor/repair-folder.ts';
export { doctorWords } from './renderer/words/doctor-words.ts';
export { english } from './renderer/words/english.ts';
`;

// What it bundles was written for CommonJS in part: it asks for Node's own modules, and for the name of its file.
const banner = `import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(pathToFileURL(join(projectRoot, 'package.json')).href)});
const __filename = 'doctor.mjs';`;

/** The functions and words named above. */
export async function loadDoctorCore() {
  const { build } = await import('esbuild').catch(async (error) => {
    if (!(await runSetup())) throw error;
    return import('esbuild');
  });
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: projectRoot, sourcefile: 'doctor-core.ts', loader: 'ts' },
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
