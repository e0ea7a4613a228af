/// <reference path="../../renderer/bridge/window-journal.d.ts" />
// The rules of security.md in a real Electron: what a page sees, what it may reach, and that nothing leaves.
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/app/app-protocol.ts';
import { answer, begin } from '../support/interview-steps.ts';
import { type LaunchedApp, launch } from '../support/launch-app.ts';
import { leadsAway, remotePeers } from '../support/open-sockets.ts';
import { traversalAddresses } from '../support/traversal-addresses.ts';

let here: LaunchedApp;
let tools: string;

beforeAll(async () => {
  // What the system would open a link with, taking note instead.
  tools = await mkdtemp(join(tmpdir(), 'innerview-tools-'));
  await writeFile(join(tools, 'xdg-open'), `#!/bin/sh\necho "$1" >> "${tools}/opened"\n`);
  await chmod(join(tools, 'xdg-open'), 0o755);
  here = await launch({ env: { PATH: `${tools}:${process.env.PATH ?? ''}` } });
  await here.page.waitForURL(/#\/start$/);
});

afterAll(async () => {
  await here.dispose();
  await rm(tools, { recursive: true });
});

const opened = () => readFile(join(tools, 'opened'), 'utf8').catch(() => '');

describe('a page', () => {
  it('sees neither Node nor Electron, only two frozen functions', async () => {
    const seen = await here.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
      bridge: Object.keys(window.journal).sort(),
      frozen: Object.isFrozen(window.journal),
      replaceable: Reflect.set(window, 'journal', null),
    }));
    expect(seen).toEqual({ node: [], bridge: ['call', 'on'], frozen: true, replaceable: false });
  });

  it('is locked in, as Electron itself reports', async () => {
    const preferences = await here.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // In Electron, though not in its types.
      const report: unknown = window && Reflect.get(window.webContents, 'getLastWebPreferences');
      return typeof report === 'function' ? { ...report.call(window?.webContents) } : undefined;
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('can run no script of its own making and load nothing from elsewhere', async () => {
    const outcome = await here.page.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
      const settled = (work: () => unknown) =>
        // Outside this call, which the debugger exempts from the policy.
        new Promise<string>((resolve) => {
          setTimeout(async () => {
            try {
              await work();
              resolve('allowed');
            } catch {
              resolve('refused');
            }
          });
        });
      const loads = (element: HTMLElement, parent: HTMLElement) =>
        new Promise<void>((resolve, reject) => {
          element.addEventListener('load', () => resolve());
          element.addEventListener('error', () => reject(new Error('blocked')));
          parent.append(element);
        });
      return {
        // biome-ignore lint/security/noGlobalEval: exactly this must be refused
        eval: await settled(() => globalThis.eval('1')),
        inlineScript: await settled(() => {
          document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
        }),
        ran: 'ran' in window,
        markup: await settled(() => {
          document.createElement('div').innerHTML = '<b>x</b>';
        }),
        image: await settled(() =>
          loads(Object.assign(new Image(), { src: 'https://example.org/x.png' }), document.body),
        ),
        file: await settled(() => fetch('file:///etc/passwd')),
        own: await settled(() => fetch('app://journal/index.html')),
        web: await settled(() => fetch('https://example.org/')),
        socket: await settled(
          () =>
            new Promise<void>((resolve, reject) => {
              const socket = new WebSocket('wss://example.org/');
              socket.onopen = () => resolve();
              socket.onerror = () => reject(new Error('blocked'));
            }),
        ),
        worker: await settled(
          () =>
            new Promise<void>((resolve, reject) => {
              const worker = new Worker('app://journal/index.html');
              worker.onmessage = () => resolve();
              worker.onerror = () => reject(new Error('blocked'));
            }),
        ),
        violated: [...new Set(violated)].sort(),
      };
    });
    expect(outcome).toMatchObject({
      eval: 'refused',
      inlineScript: 'refused',
      ran: false,
      markup: 'refused',
      image: 'refused',
      file: 'refused',
      own: 'refused',
      web: 'refused',
      socket: 'refused',
      worker: 'refused',
    });
    // Trusted types refuse script before script-src is asked; that it is there too is seen in the header, below.
    expect(outcome.violated).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'require-trusted-types-for']));
  });

  it('goes nowhere and opens no window', async () => {
    const before = here.page.url();
    for (const address of [
      'https://example.org/',
      'file:///etc/passwd',
      'app://journal/assets/x.js',
      'data:text/html,x',
    ])
      await here.page.evaluate((to) => {
        setTimeout(() => location.assign(to));
        return new Promise((resolve) => setTimeout(resolve, 100));
      }, address);
    const handle = await here.page.evaluate(() => window.open('https://example.org/', '_blank') === null);
    expect(handle).toBe(true);
    expect(here.page.url()).toBe(before);
    expect(await here.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await opened()).toBe('');
  });

  it('hands a link to the system after a click, and only https', async () => {
    for (const href of ['http://example.org/', 'file:///etc/passwd', 'https://example.org/clicked']) {
      await here.page.evaluate((to) => {
        const link = Object.assign(document.createElement('a'), {
          href: to,
          target: '_blank',
          textContent: 'a link',
          id: 'link',
        });
        link.style.cssText = 'position: fixed; inset: 0; z-index: 99';
        document.body.append(link);
      }, href);
      // Not the locator's click: it waits for a navigation that was refused.
      await here.page.mouse.click(200, 200);
      await here.page.evaluate(() => document.getElementById('link')?.remove());
    }
    await expect.poll(opened).toBe('https://example.org/clicked\n');
  });

  it('is denied every permission', async () => {
    const states = await here.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
      ] as PermissionName[];
      const asked = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      return [...asked, media];
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });
});

describe('the door', () => {
  /** Opens a window that is none of ours, with our preload, and asks main something from it. */
  const askFrom = (address: string, script: string): Promise<unknown> =>
    here.app.evaluate(
      async ({ app, BrowserWindow }, [to = '', code = '']) => {
        const preload = `${app.getAppPath()}/out/preload/preload.js`;
        const foreign = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true },
        });
        try {
          await foreign.loadURL(to);
          return await foreign.webContents.executeJavaScript(code);
        } finally {
          foreign.destroy();
        }
      },
      [address, script],
    );

  it('refuses a page of another origin, and our page in a window that is none of ours', async () => {
    const ask = "window.journal.call('library:around')";
    expect(await askFrom('data:text/html,<p>foreign</p>', ask)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await askFrom('app://journal/index.html', ask)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await here.page.evaluate(() => window.journal.call('library:read', { from: 0, of: null }))).toMatchObject({
      ok: true,
    });
  });

  it('answers an unknown command with an envelope and lets no other channel through', async () => {
    const ask = (name: string) =>
      here.page.evaluate((command) => window.journal.call(command as 'app:info', undefined), name);
    expect(await ask('no:such')).toMatchObject({ ok: false, code: 'unexpected' });
    expect(await ask('../ELECTRON_BROWSER')).toMatchObject({ ok: false, code: 'invalid-input' });
  });

  it('denies and counts a request, even from a page without a policy', async () => {
    const reach = "fetch('https://example.org/').then(() => 'reached', () => 'refused')";
    expect(await askFrom('data:text/html,<p>foreign</p>', reach)).toBe('refused');
    const info = await here.page.evaluate(() => window.journal.call('app:info', undefined));
    expect(info).toMatchObject({ ok: true, value: { networkRequests: 1 } });
  });
});

describe('app://journal', () => {
  const fetchAll = (addresses: string[]) =>
    here.app.evaluate(async ({ net }, all) => {
      const answers = await Promise.all(all.map((address) => net.fetch(address)));
      return answers.map(({ status, headers }) => ({ status, headers: Object.fromEntries(headers) }));
    }, addresses);

  it('serves the page with its type, the whole policy and nosniff', async () => {
    const [page] = await fetchAll(['app://journal/index.html']);
    expect(page).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    });
  });

  it('answers 1,000 ways out of its folder with 404', async () => {
    const answers = await fetchAll(traversalAddresses(1_000));
    expect(answers).toHaveLength(1_000);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ headers }) => headers['content-security-policy']))).toEqual(
      new Set([contentSecurityPolicy]),
    );
  });
});

describe('the network', () => {
  it.skipIf(process.platform !== 'linux')('sees nothing of a whole short interview', async () => {
    expect(['0100007F:1F90', '00000000:0000', '0B00A8C0:01BB'].map(leadsAway)).toEqual([false, false, true]);
    const quiet = await launch();
    try {
      const pid = quiet.app.process().pid ?? 0;
      const peers = new Set<string>();
      let watching = true;
      const watch = (async () => {
        while (watching) for (const peer of await remotePeers(pid)) peers.add(peer);
      })();
      await begin(quiet.page, 'Just talk');
      await answer(quiet.page, 'I talked to my sister about the garden.');
      watching = false;
      await watch;
      expect([...peers]).toEqual([]);
      const info = await quiet.page.evaluate(() => window.journal.call('app:info', undefined));
      expect(info).toMatchObject({ ok: true, value: { networkRequests: 0 } });
      expect(quiet.consoleErrors).toEqual([]);
    } finally {
      await quiet.dispose();
    }
  });
});
