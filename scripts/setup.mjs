// npm run setup: everything a fresh machine needs before the app can be built and started.
import { runSetup } from './setup/run-setup.mjs';

if (await runSetup()) console.log('Set-up: everything is in place.');
else process.exitCode = 1;
