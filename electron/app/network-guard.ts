// The product asks nothing of any network. This denies and counts whatever tries, and keeps Chromium from
// talking by itself.
import type { App, Session } from 'electron';
import { isOwnAddress } from './page-address.ts';

/**
 * Switches that keep Chromium's own services quiet. The resolver rule is the strongest: no name and no address
 * resolves, so even what never passes the request guard reaches nothing.
 */
export const quietSwitches: ReadonlyArray<readonly [string, string?]> = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** Must run before Electron is ready. */
export function quietChromium({ commandLine }: Pick<App, 'commandLine'>): void {
  for (const [name, value] of quietSwitches) commandLine.appendSwitch(name, value);
}

/** Whether a request stays inside the app: our own files, the developer tools' files, data in the page itself. */
export const isLocalRequest = (address: string): boolean =>
  isOwnAddress(address) || /^(?:devtools|data|blob):/i.test(address);

export type NetworkGuard = { watch(session: Session): void; refused(): number };

/** Denies every request that leaves the app, and counts them since start. */
export function createNetworkGuard(): NetworkGuard {
  let refused = 0;
  return {
    refused: () => refused,
    watch(session) {
      session.webRequest.onBeforeRequest(({ url }, decide) => {
        const cancel = !isLocalRequest(url);
        if (cancel) refused += 1;
        decide({ cancel });
      });
      silenceSpellchecker(session);
    },
  };
}

/**
 * On Linux and Windows Electron fetches spelling dictionaries from a server on its own, even with spelling off
 * in the page (electron#22995), and past the request guard. No language, and an address that leads nowhere.
 */
function silenceSpellchecker(session: Session): void {
  if (process.platform === 'darwin') return; // the system's own checker: these calls do nothing there
  session.setSpellCheckerDictionaryDownloadURL('app://journal/no-dictionaries/');
  if (process.platform === 'linux') session.setSpellCheckerLanguages([]);
}
