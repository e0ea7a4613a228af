// What makes a library needs of the product: templates, and the store's own files.
import { bundleCore } from './bundle-core.mjs';

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
export const loadLibraryCore = () => bundleCore('library', entry);
