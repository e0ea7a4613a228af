// The rules of security as plain values: what pages are locked into, navigation, clicks, requests, switches.
import { describe, expect, it } from 'vitest';
import { isLocalRequest, quietSwitches } from '../../../electron/app/network-guard.ts';
import { isAfterClick, lockedIn, mayNavigate } from '../../../electron/app/security.ts';

describe('pages', () => {
  it('are locked in', () => {
    expect(lockedIn).toEqual({
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
    });
  });

  it.each([
    ['app://journal/index.html#/start', true],
    ['devtools://devtools/bundled/devtools_app.html', true],
    ['devtools://elsewhere/', false],
    ['https://example.org/', false],
    ['file:///home/somebody/dropped.html', false],
    ['app://journal/assets/index.js', false],
    ['about:blank', false],
  ])('navigation to %s: %s', (address, allowed) => expect(mayNavigate(address)).toBe(allowed));

  it('open something outside only right after a click', () => {
    expect(isAfterClick(undefined, 5_000)).toBe(false);
    expect(isAfterClick(5_000, 5_000)).toBe(true);
    expect(isAfterClick(5_000, 6_000)).toBe(true);
    expect(isAfterClick(5_000, 6_001)).toBe(false);
    expect(isAfterClick(5_000, 4_999)).toBe(false);
  });
});

describe('the network', () => {
  it.each([
    ['app://journal/index.html', true],
    ['devtools://devtools/x', true],
    ['data:image/png;base64,AA==', true],
    ['blob:app://journal/1', true],
    ['https://example.org/', false],
    ['http://127.0.0.1:11434/', false],
    ['ws://localhost/', false],
    ['wss://example.org/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.org/', false],
    ['chrome-extension://abc/', false],
    ['app://elsewhere/', false],
    ['stun:example.org', false],
  ])('%s stays inside: %s', (address, local) => expect(isLocalRequest(address)).toBe(local));

  it('resolves no name at all', () => {
    expect(quietSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });
});
