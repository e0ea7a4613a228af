// The thirteen rules: which tests prove each, and how to take its protection away, so that it is seen that they can fail.
// Nothing here is a second proof: the audit runs the tests that `npm test` runs, and reads their results.

/**
 * @typedef {'unit' | 'store' | 'e2e'} Project
 * @typedef {{ project: Project, file: string, titles: RegExp }} Proof the tests of a file whose full titles match
 * @typedef {{ file: string, find: string, put: string }} Removal one passage of the source, found exactly once
 * @typedef {{ removals: Removal[], proof: number, fails?: number }} Without `proof`: which of the proofs must then fail; in it
 *   at least `fails` tests, or one
 * @typedef {{ number: number, rule: string, proofs: Proof[], without: Without[] }} Rule
 */

const security = 'test/e2e/security.e2e.test.ts';

/** @type {Rule[]} Rules 12 and 13 have checks of their own instead of tests: `lock-file.mjs`, `electronegativity.mjs`. */
export const rules = [
  {
    number: 1,
    rule: 'Pages are isolated and sandboxed, without Node',
    proofs: [
      { project: 'e2e', file: security, titles: /sees neither Node|is locked in/ },
      { project: 'e2e', file: 'test/e2e/sandbox.e2e.test.ts', titles: /rule 1/ },
    ],
    without: [
      {
        proof: 0,
        removals: [
          {
            file: 'electron/app/window.ts',
            find: '      nodeIntegration: false,\n      sandbox: true,',
            put: '      nodeIntegration: true,\n      sandbox: false,',
          },
          { file: 'electron/app/security.ts', find: 'app.enableSandbox();', put: '{}' },
        ],
      },
      {
        proof: 1,
        removals: [
          { file: 'electron/app/window.ts', find: '      sandbox: true,\n', put: '      sandbox: false,\n' },
          {
            file: 'electron/app/security.ts',
            find: 'app.enableSandbox();',
            put: "app.commandLine.appendSwitch('no-sandbox');",
          },
        ],
      },
    ],
  },
  {
    number: 2,
    rule: 'The page is served from app://journal, confined to its own files',
    proofs: [
      { project: 'e2e', file: security, titles: /app:\/\/journal|load nothing from elsewhere/ },
      { project: 'store', file: 'test/electron/app/app-protocol.test.ts', titles: /./ },
    ],
    without: [
      {
        proof: 1,
        removals: [
          {
            file: 'electron/app/app-protocol.ts',
            find: 'if (!/^(?:[\\w-][\\w.-]*\\/)*[\\w-][\\w.-]*$/.test(path)) return undefined;',
            put: '',
          },
        ],
      },
      {
        proof: 0,
        removals: [{ file: 'electron/app/app-protocol.ts', find: "  'x-content-type-options': 'nosniff',\n", put: '' }],
      },
    ],
  },
  {
    number: 3,
    rule: 'A strict content security policy, on every response',
    proofs: [{ project: 'e2e', file: security, titles: /no script of its own|the whole policy/ }],
    without: [
      {
        proof: 0,
        removals: [
          {
            file: 'electron/app/app-protocol.ts',
            find: "  'content-security-policy': contentSecurityPolicy,\n",
            put: '',
          },
        ],
      },
    ],
  },
  {
    number: 4,
    rule: 'No navigation, no new windows; links outside only after a click',
    proofs: [
      { project: 'e2e', file: security, titles: /goes nowhere|hands a link/ },
      { project: 'store', file: 'test/electron/app/page-address.test.ts', titles: /./ },
      { project: 'store', file: 'test/electron/app/security.test.ts', titles: /pages/ },
    ],
    without: [
      {
        proof: 0,
        removals: [
          {
            file: 'electron/app/security.ts',
            find: "  isOwnPage(address) || address.startsWith('devtools://devtools/');",
            put: '  address !== isOwnPage.name;',
          },
        ],
      },
      {
        proof: 0,
        removals: [
          {
            file: 'electron/app/security.ts',
            find: 'address !== undefined && isAfterClick(lastInput, Date.now())',
            put: 'address !== undefined',
          },
        ],
      },
    ],
  },
  {
    number: 5,
    rule: 'All permissions are denied',
    proofs: [{ project: 'e2e', file: security, titles: /denied every permission/ }],
    without: [
      {
        proof: 0,
        removals: [
          {
            file: 'electron/app/security.ts',
            find: 'session.setPermissionCheckHandler(() => false);',
            put: 'session.setPermissionCheckHandler(() => true);',
          },
        ],
      },
    ],
  },
  {
    number: 6,
    rule: 'One checked door between pages and the main process',
    proofs: [
      { project: 'e2e', file: security, titles: /the door/ },
      { project: 'store', file: 'test/electron/ipc/fuzz-commands.test.ts', titles: /./ },
      { project: 'store', file: 'test/electron/ipc/trusted-sender.test.ts', titles: /./ },
      { project: 'unit', file: 'test/architecture/import-rules.test.ts', titles: /ipcMain/ },
    ],
    without: [
      {
        proof: 0,
        removals: [
          {
            file: 'electron/ipc/trusted-sender.ts',
            find: 'isTrustedSender(event, origin) ? pageOf(event.sender.id) : undefined;',
            put: 'pageOf(event.sender.id) ?? { windowId: String(isTrustedSender(event, origin)), talks: true };',
          },
        ],
      },
      {
        proof: 1,
        removals: [
          {
            file: 'electron/ipc/handle-commands.ts',
            find: '  if (!isWithinLimit(input)) throw',
            put: '  if (Array.isArray(input) || name) return input as CommandInput<C>;\n  if (!isWithinLimit(input)) throw',
          },
        ],
      },
      {
        proof: 3,
        removals: [{ file: 'scripts/lint/named-electron-imports.grit', find: 'electron(?:/', put: 'electrom(?:/' }],
      },
    ],
  },
  {
    number: 7,
    rule: 'No network: every request is refused and counted',
    proofs: [
      { project: 'e2e', file: security, titles: /denies and counts a request|sees nothing of a whole/ },
      { project: 'store', file: 'test/electron/app/security.test.ts', titles: /the network/ },
      { project: 'unit', file: 'test/architecture/network-code.test.ts', titles: /./ },
    ],
    without: [
      {
        proof: 0,
        removals: [
          {
            file: 'electron/app/network-guard.ts',
            find: 'const cancel = !isLocalRequest(url);',
            put: "const cancel = url === '' && !isLocalRequest(url);",
          },
        ],
      },
    ],
  },
  {
    number: 8,
    rule: 'Logs, temporary files and crashes hold nothing that was written',
    proofs: [
      { project: 'e2e', file: 'test/e2e/privacy.e2e.test.ts', titles: /rule 8/ },
      { project: 'store', file: 'test/electron/app/log.test.ts', titles: /./ },
    ],
    without: [
      {
        proof: 0,
        removals: [
          {
            file: 'electron/app/log.ts',
            find: 'answered({ name, code, milliseconds, cause }) {',
            put: "answered({ name, code, milliseconds, cause, ...rest }) {\n      note('info', name, rest);",
          },
          {
            file: 'electron/ipc/handle-commands.ts',
            find: "answered({ name, code: 'ok', milliseconds: milliseconds() });",
            put: "answered({ name, code: 'ok', milliseconds: milliseconds(), ...{ input } });",
          },
        ],
      },
    ],
  },
  {
    number: 9,
    rule: 'Hostile files are bounded, confined and never become markup',
    proofs: [
      { project: 'store', file: 'test/electron/exchange/source.test.ts', titles: /./ },
      { project: 'store', file: 'test/electron/exchange/archive.test.ts', titles: /./ },
      { project: 'store', file: 'test/electron/ipc/input-limit.test.ts', titles: /./ },
    ],
    without: [
      {
        proof: 0,
        removals: [
          {
            file: 'electron/exchange/source-file.ts',
            find: "  !name.split(/[/\\\\]/u).some((part) => part === '..') &&\n",
            put: '',
          },
        ],
      },
    ],
  },
  {
    number: 10,
    rule: 'Files are closed to others, and a linked data folder is refused',
    proofs: [
      { project: 'e2e', file: 'test/e2e/privacy.e2e.test.ts', titles: /rule (?:8|10)/ },
      { project: 'store', file: 'test/electron/store/open-folders.test.ts', titles: /closed|symbolic link/ },
    ],
    without: [
      { proof: 0, removals: [{ file: 'electron/app/log.ts', find: 'mode: 0o600', put: 'mode: 0o666' }] },
      {
        proof: 1,
        removals: [
          {
            file: 'electron/store/open-folders.ts',
            find: '  if (stats.isSymbolicLink())\n',
            put: '  if (stats.isSymbolicLink() && stats.isFile())\n',
          },
        ],
      },
    ],
  },
  {
    number: 11,
    rule: 'The package is closed: fuses, archive only, no debug port',
    proofs: [{ project: 'e2e', file: 'test/e2e/packaged.e2e.test.ts', titles: /./ }],
    without: [
      {
        proof: 0,
        fails: 2,
        removals: [
          { file: 'electron-builder.yml', find: '  runAsNode: false', put: '  runAsNode: true' },
          {
            file: 'electron/main.ts',
            find: 'closeDebugPort(app, debuggerAddress() !== undefined);',
            put: 'closeDebugPort(app, debuggerAddress() !== null);',
          },
        ],
      },
    ],
  },
];
