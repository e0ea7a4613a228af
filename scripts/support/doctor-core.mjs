// What the doctor needs of the product.
import { bundleCore } from './bundle-core.mjs';

const entry = `
export { examineFolder } from './electron/store/doctor/examine-folder.ts';
export { repairFolder } from './electron/store/doctor/repair-folder.ts';
export { doctorWords } from './renderer/words/doctor-words.ts';
export { english } from './renderer/words/english.ts';
`;

/** The functions and words named above. */
export const loadDoctorCore = () => bundleCore('doctor', entry);
