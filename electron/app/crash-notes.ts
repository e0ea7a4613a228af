// Crash reports stay here, and there are none but lines in the log. A dump is a copy of a process's memory, with whatever was
// written in it, so Electron's crash reporter is never started: no dump is made and there is nothing to send.
import type { App } from 'electron';
import type { Log } from './log.ts';

/** Notes every process of the app that ended before its time: which kind, why, and its exit code. */
export function noteCrashes(app: Pick<App, 'on'>, log: Log): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.info('process-gone', { type, reason, exitCode });
  });
}
