// The interview's pure code, bundled in memory for plain Node: the scripts need no build and leave no files behind.
import { runSetup } from '../setup/run-setup.mjs';
import { projectRoot } from './project-root.mjs';

const entry = `
export { applyCommand } from './shared/session/apply-command.ts';
export { newSession } from './shared/session/new-session.ts';
export { nextQuestion } from './shared/interview/next-question.ts';
export { builtInTemplates, findTemplate } from './shared/interview/built-in-templates.ts';
export { crisisResources } from './shared/interview/crisis-resources.ts';
export { timeMarker } from './shared/interview/time-marker.ts';
export { closingCard } from './shared/interview/closing.ts';
export { parseTemplateFile } from './shared/interview/parse-template-file.ts';
`;

/** The functions named above, and the ids of the templates. */
export async function loadInterviewCore() {
  const { build } = await import('esbuild').catch(async (error) => {
    if (!(await runSetup())) throw error;
    return import('esbuild');
  });
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: projectRoot, sourcefile: 'interview-core.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const core = await import(`data:text/javascript;base64,${code}`);
  return {
    ...core,
    templateIds: core.builtInTemplates.map((/** @type {{ id: string }} */ template) => template.id),
  };
}
