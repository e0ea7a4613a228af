// What imports need of the product.
import { bundleCore } from './bundle-core.mjs';

const entry = `
export { openSource } from './electron/exchange/source.ts';
export { readSource } from './electron/exchange/read-source.ts';
export { importArchive, isArchive } from './electron/exchange/import-archive.ts';
export { runImport } from './electron/exchange/run-import.ts';
export { htmlToMarkdown } from './electron/exchange/html-to-markdown.ts';
export { openAttachments } from './electron/store/attachments.ts';
export { openSessionStore } from './electron/store/session-store.ts';
export { Failure } from './shared/failure.ts';
export { importWords } from './renderer/words/import-words.ts';
export { english } from './renderer/words/english.ts';
`;

/** @returns {Promise<any>} the functions and words named above */
export const loadImportCore = () => bundleCore('import', entry);
