// npm run typecheck: every folder with its own tsconfig, so that code cannot use what its folder must not know.
import { runNodeTool } from './support/run-build.mjs';

const folders = ['.', 'shared', 'electron/store', 'electron', 'renderer', 'scripts', 'test'];

for (const folder of folders) {
  const { code } = await runNodeTool('typescript/bin/tsc', ['-p', folder]);
  if (code !== 0) {
    console.error(`Type errors in ${folder}.`);
    process.exitCode = 1;
  }
}
