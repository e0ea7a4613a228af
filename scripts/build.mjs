// npm run build: the app into out/main, out/preload, out/renderer, and the store for plain Node into out/store.
import { runBuild } from './support/run-build.mjs';

process.exitCode = await runBuild();
