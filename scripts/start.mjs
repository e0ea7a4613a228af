// npm start: sets up what is missing, builds, and opens the app.

import { locateElectron } from './setup/electron-location.mjs';
import { runSetup } from './setup/run-setup.mjs';
import { hasDisplay, runOnDisplay } from './support/display.mjs';
import { projectRoot } from './support/project-root.mjs';
import { runBuild } from './support/run-build.mjs';
import { runCommand } from './support/run-command.mjs';

process.exitCode = await start(process.argv.slice(2));

/** @param {string[]} extraArgs */
async function start(extraArgs) {
  if (!(await runSetup())) return 1;
  console.log('Building…');
  const built = await runBuild();
  if (built !== 0) {
    console.error('The build failed; the reason is above.');
    return built;
  }
  const location = locateElectron(projectRoot);
  if (!location) throw new Error('The set-up ended well, but there is no Electron.');
  const args = [projectRoot, ...extraArgs];
  if (process.platform === 'linux' && !extraArgs.includes('--no-sandbox')) {
    if (process.getuid?.() === 0)
      args.unshift('--no-sandbox'); // Chromium refuses to start as root with it
    else if (!(await sandboxWorks())) return 1;
  }
  if (!hasDisplay()) console.log('There is no display, so the app opens on a virtual one (Xvfb) that nobody sees.');
  console.log(`Starting Innerview on Electron ${location.version}…`);
  return runOnDisplay(location.executable, args, { cwd: projectRoot });
}

/** Chromium's sandbox needs user namespaces; without them it is the person who decides, not this script. */
async function sandboxWorks() {
  const { code, output } = await runCommand('unshare', ['--user', '--map-root-user', 'true'], { capture: true });
  if (code === 0 || code === 127) return true;
  console.error(
    [
      `This system does not let an ordinary user make a sandbox (${output.trim()}), so the app was not started.`,
      'What to do, one of:',
      '  allow it (Ubuntu 24.04 and newer): sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0',
      '  allow it (older Debian):           sudo sysctl kernel.unprivileged_userns_clone=1',
      '  start without the sandbox, which makes the app less safe: npm start -- --no-sandbox',
    ].join('\n'),
  );
  return false;
}
