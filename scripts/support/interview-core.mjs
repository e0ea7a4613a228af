// The interview's pure code.
import { bundleCore } from './bundle-core.mjs';

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
  const core = await bundleCore('interview', entry);
  return {
    ...core,
    templateIds: core.builtInTemplates.map((/** @type {{ id: string }} */ template) => template.id),
  };
}
