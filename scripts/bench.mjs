// npm run bench: sets up, builds, and measures what design goals there are numbers for, side by side in one run.
// `-- --quick` takes two minutes, `-- --only NAME` measures one part, and neither writes anything; without them the
// tables also go to docs/performance.md.
import { join } from 'node:path';
import { runSetup } from './setup/run-setup.mjs';
import { runOnDisplay } from './support/display.mjs';
import { projectRoot } from './support/project-root.mjs';
import { runBuild } from './support/run-build.mjs';

process.exitCode = await bench(process.argv.slice(2));

/** @param {string[]} args */
async function bench(args) {
  if (!(await runSetup())) return 1;
  const built = await runBuild();
  if (built !== 0) return built;
  const script = join(projectRoot, 'test', 'bench', 'run-bench.mjs');
  return runOnDisplay(process.execPath, [script, ...args], { cwd: projectRoot });
}
