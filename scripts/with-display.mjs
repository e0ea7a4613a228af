// node scripts/with-display.mjs <command> [arguments]: runs it on the display there is, or on a virtual one.
import { runOnDisplay } from './support/display.mjs';

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error('Name the command to run.');
process.exitCode = await runOnDisplay(command, args);
