// npm run package: dist/linux-unpacked from the Electron this project has. With `-- --for-tests`: dist-test/, the same
// but for one fuse, the one Playwright needs to drive the main process.
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { locateElectron } from './setup/electron-location.mjs';
import { runSetup } from './setup/run-setup.mjs';
import { projectRoot } from './support/project-root.mjs';
import { runBuild, runNodeTool } from './support/run-build.mjs';

process.exitCode = await makePackage(process.argv.includes('--for-tests'));

/** @param {boolean} forTests */
async function makePackage(forTests) {
  if (!(await runSetup())) return 1;
  const built = await runBuild();
  if (built !== 0) return built;
  const location = locateElectron(projectRoot);
  if (!location) throw new Error('The set-up ended well, but there is no Electron.');
  const output = forTests ? 'dist-test' : 'dist';
  const cache = join(projectRoot, '.cache');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'package-'));
  try {
    const distribution = join(work, 'electron');
    await cp(location.distribution, distribution, { recursive: true, verbatimSymlinks: true });
    await rm(join(distribution, 'resources', 'app'), { recursive: true, force: true }); // the launcher would win over our app
    const { code } = await runNodeTool('electron-builder/cli.js', [
      '--dir',
      '--publish=never',
      `--config.electronDist=${distribution}`,
      `--config.electronVersion=${location.version}`,
      `--config.directories.output=${output}`,
      ...(forTests ? ['--config.electronFuses.enableNodeCliInspectArguments=true'] : []),
    ]);
    if (code === 0) console.log(`The app is in ${join(projectRoot, output)}.`);
    return code;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
