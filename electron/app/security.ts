// What no page may ever do, for every session and every web contents there will be.
import type { App, Session, Shell, WebContents, WebPreferences } from 'electron';
import type { NetworkGuard } from './network-guard.ts';
import { externalAddress, isOwnPage } from './page-address.ts';

/** How every page is locked in. */
export const lockedIn = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
} as const satisfies WebPreferences;

/** A link opens only this soon (milliseconds) after a click or a key: pages cannot open anything by themselves. */
const clickLasts = 1_000;

/** Whether something that happens at `now` was caused by the input at `lastInput` (both in milliseconds). */
export const isAfterClick = (lastInput: number | undefined, now: number): boolean =>
  lastInput !== undefined && now >= lastInput && now - lastInput <= clickLasts;

/** Whether a page may go to this address: only to itself, or within the developer tools. */
export const mayNavigate = (address: string): boolean =>
  isOwnPage(address) || address.startsWith('devtools://devtools/');

/** Applies the rules to the whole app. Must run before Electron is ready. */
export function secureApp(app: App, network: NetworkGuard, shell: Shell): void {
  // As root there is no sandbox to enable, and asking for it makes child processes restart for ever.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', (session) => {
    network.watch(session);
    denyPermissions(session);
  });
  app.on('web-contents-created', (_event, contents) => confine(contents, shell));
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('will-download', (event) => event.preventDefault());
}

function confine(contents: WebContents, shell: Shell): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => mayNavigate(event.url) || event.preventDefault());
  contents.on('will-redirect', (event) => mayNavigate(event.url) || event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayNavigate(event.url)) event.preventDefault();
  });

  let lastInput: number | undefined;
  contents.on('input-event', (_event, { type }) => {
    if (type === 'mouseDown' || type === 'mouseUp' || type === 'rawKeyDown' || type === 'gestureTap')
      lastInput = Date.now();
  });
  contents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url);
    if (address !== undefined && isAfterClick(lastInput, Date.now())) {
      lastInput = undefined; // one click, one link
      void shell.openExternal(address);
    }
    return { action: 'deny' };
  });
}
