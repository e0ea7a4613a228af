// npm run --silent electron:path: prints the path of the Electron executable and nothing else.
import { locateElectron } from './setup/electron-location.mjs';
import { projectRoot } from './support/project-root.mjs';

const location = locateElectron(projectRoot);
if (location) {
  console.log(location.executable);
} else {
  console.error('There is no Electron yet. What to do: npm run setup');
  process.exitCode = 1;
}
