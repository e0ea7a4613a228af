// No debug port in production: Chromium opens one for whoever starts the app with a switch, and no fuse prevents that.
import type { App } from 'electron';

/** What opens a way into pages from another program. */
export const debugSwitches = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'] as const;

/**
 * Takes those switches away in a packaged app. Where the main process itself is already open to a debugger, which the
 * shipped app's fuses prevent, there is nothing left to protect, and a test drives the package that way. Before `ready`.
 */
export function closeDebugPort(app: Pick<App, 'isPackaged' | 'commandLine'>, mainIsDebugged: boolean): void {
  if (!app.isPackaged || mainIsDebugged) return;
  for (const name of debugSwitches) app.commandLine.removeSwitch(name);
}
