// Where Electron is and what it is started with.
import { locateElectron } from '../../scripts/setup/electron-location.mjs';
import { projectRoot } from '../../scripts/support/project-root.mjs';

/** Throws when the set-up has not been run. */
export function electron() {
  const location = locateElectron(projectRoot);
  if (!location) throw new Error('There is no Electron yet. What to do: npm run setup');
  return location;
}

/** Chromium refuses its sandbox to root. */
export const electronArguments = (folder, dataFolder) => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  folder,
  `--user-data-dir=${dataFolder}`,
];

/** The surrounding environment, without what would make Electron something else. */
export function electronEnvironment(added = {}) {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, ...added };
}
