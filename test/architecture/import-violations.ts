// One violation of every import rule, and what must report it.

/** A file that breaks one rule; `report` is the lint rule or the TypeScript error that must name it. */
export type Violation = { rule: string; file: string; report: string; source: string };

const restricted = 'lint/style/noRestrictedImports';
const noNode = 'lint/correctness/noNodejsModules';
const noCycle = 'lint/suspicious/noImportCycles';
const plugin = 'plugin';

/** Each is reported by the lint rule named, once, and by nothing else. */
export const lintViolations: Violation[] = [
  plant('shared never imports electron', 'shared/bad-electron.ts', restricted, use('app', 'electron')),
  plant('shared never imports node:', 'shared/bad-node.ts', restricted, use('join', 'node:path')),
  plant('shared never imports react', 'shared/bad-react.ts', restricted, use('useState', 'react')),
  plant('shared never imports zustand', 'shared/bad-zustand.ts', restricted, use('create', 'zustand')),
  plant(
    'shared never imports the store',
    'shared/bad-store.ts',
    restricted,
    use('openSessionStore', '../electron/store/session-store.ts'),
  ),
  plant(
    'shared never imports the renderer',
    'shared/session/bad-renderer.ts',
    restricted,
    use('client', '../../renderer/bridge/kept-client.ts'),
  ),
  plant('the store never imports electron', 'electron/store/bad-electron.ts', restricted, use('app', 'electron')),
  plant(
    'the store never imports electron through app',
    'electron/store/bad-app.ts',
    restricted,
    use('openWindow', '../app/kept-window.ts'),
  ),
  plant(
    'the store never imports ipc',
    'electron/store/bad-ipc.ts',
    restricted,
    use('handle', '../ipc/handle-commands.ts'),
  ),
  plant(
    'the store never loads electron later',
    'electron/store/bad-dynamic.ts',
    restricted,
    `export const bad = () => import('electron');\n`,
  ),
  plant(
    'app never imports the store itself',
    'electron/app/bad-store.ts',
    plugin,
    use('openSessionStore', '../store/session-store.ts'),
  ),
  plant('app never imports ipc', 'electron/app/bad-ipc.ts', restricted, use('handle', '../ipc/handle-commands.ts')),
  plant(
    'ipc never imports the store itself',
    'electron/ipc/bad-store.ts',
    plugin,
    `import type { Store } from '../store/session-store.ts';\nimport { openSessionStore } from '../store/session-store.ts';\nexport const bad: Store[] = [];\nexport const open = openSessionStore;\n`,
  ),
  plant('ipc never imports app', 'electron/ipc/bad-app.ts', restricted, use('openWindow', '../app/kept-window.ts')),
  plant('ipcMain is touched in two files only', 'electron/app/bad-ipc-main.ts', restricted, use('ipcMain', 'electron')),
  plant('ipcMain not even elsewhere in ipc', 'electron/ipc/bad-ipc-main.ts', restricted, use('ipcMain', 'electron')),
  plant(
    'ipcMain not by the whole module',
    'electron/app/bad-namespace.ts',
    plugin,
    `import * as electron from 'electron';\nexport const bad = electron.ipcMain;\n`,
  ),
  plant(
    'main never imports the renderer',
    'electron/app/bad-renderer.ts',
    restricted,
    use('client', '../../renderer/bridge/kept-client.ts'),
  ),
  plant('main never imports react', 'electron/app/bad-react.ts', restricted, use('useState', 'react')),
  plant('the renderer never imports electron', 'renderer/bad-electron.ts', restricted, use('shell', 'electron')),
  plant('the renderer never imports node:', 'renderer/bad-node.ts', noNode, use('join', 'node:path')),
  plant('the renderer never imports a bare node module', 'renderer/bad-bare-node.ts', noNode, use('join', 'path')),
  plant(
    'the renderer never imports the main process',
    'renderer/bad-main.ts',
    restricted,
    use('openSessionStore', '../electron/store/session-store.ts'),
  ),
  plant(
    'state never imports a screen',
    'renderer/state/bad-screen.ts',
    restricted,
    use('InterviewScreen', '../interview/kept-screen.tsx'),
  ),
  plant('state never imports ui', 'renderer/state/bad-ui.ts', restricted, use('Button', '../ui/kept-button.tsx')),
  plant(
    'state never imports a component',
    'renderer/state/bad-component.ts',
    restricted,
    use('App', '../kept-app.tsx'),
  ),
  plant(
    'library never imports interview',
    'renderer/library/bad-interview.tsx',
    restricted,
    use('InterviewScreen', '../interview/kept-screen.tsx'),
  ),
  plant(
    'ui never imports a screen',
    'renderer/ui/bad-screen.tsx',
    restricted,
    use('LibraryScreen', '../library/kept-screen.tsx'),
  ),
  plant(
    'only the bridge names window.journal',
    'renderer/state/bad-bridge.ts',
    plugin,
    `import '../bridge/kept-client.ts';\nexport const bad = window.journal;\n`,
  ),
  plant(
    'only the bridge names globalThis.journal',
    'renderer/ui/bad-bridge.ts',
    plugin,
    `import '../bridge/kept-client.ts';\nexport const bad = globalThis.window.journal;\n`,
  ),
  plant(
    'only the bridge takes journal out of window',
    'renderer/ui/bad-destructuring.ts',
    plugin,
    `import '../bridge/kept-client.ts';\nexport const { journal } = window;\n`,
  ),
  plant('shared never imports test', 'shared/bad-test.ts', restricted, use('helper', '../test/support/kept-helper.ts')),
  plant('main never imports test', 'electron/bad-test.ts', restricted, use('helper', '../test/support/kept-helper.ts')),
  plant(
    'the renderer never imports test',
    'renderer/bad-test.ts',
    restricted,
    use('helper', '../test/support/kept-helper.ts'),
  ),
  plant(
    'scripts never import test',
    'scripts/bad-test.mjs',
    restricted,
    use('helper', '../test/support/kept-helper.ts'),
  ),
  ...['interview', 'insights', 'settings', 'templates'].map((screen) =>
    plant(
      `${screen} imports library`,
      `renderer/${screen}/bad.tsx`,
      restricted,
      use('LibraryScreen', '../library/kept-screen.tsx'),
    ),
  ),
  plant(
    'app never loads the store later',
    'electron/app/bad-later.ts',
    plugin,
    `export const bad = () => import('../store/session-store.ts');\n`,
  ),
  plant(
    'no import cycles',
    'shared/bad-cycle-a.ts',
    noCycle,
    `import { b } from './bad-cycle-b.ts';\nexport const a = (): number => b();\n`,
  ),
  plant(
    'no import cycles, seen from the other side',
    'shared/bad-cycle-b.ts',
    noCycle,
    `import { a } from './bad-cycle-a.ts';\nexport const b = (): number => a();\n`,
  ),
  plant(
    'no barrels',
    'shared/session/bad-barrel.ts',
    'lint/performance/noBarrelFile',
    `export { question } from '../interview/kept-question.ts';\nexport type { Part } from './kept-part.ts';\n`,
  ),
  plant(
    'no any',
    'shared/bad-any.ts',
    'lint/suspicious/noExplicitAny',
    `export const bad = (value: any): string => String(value);\n`,
  ),
  plant(
    'no default exports',
    'shared/bad-default.ts',
    'lint/style/noDefaultExport',
    `const bad = 1;\nexport default bad;\n`,
  ),
  plant(
    'imports carry their extension',
    'shared/bad-extension.ts',
    'lint/correctness/useImportExtensions',
    use('question', './interview/kept-question'),
  ),
  plant(
    'file names are in kebab case',
    'shared/badName.ts',
    'lint/style/useFilenamingConvention',
    `export const bad = 1;\n`,
  ),
];

/** Each is reported by the type check of its folder with the code named, and nothing else is. */
export const typeViolations: Violation[] = [
  plant('shared has no DOM', 'shared/bad-dom.ts', 'TS2584', `export const bad = document.title;\n`),
  plant('shared has no Node globals', 'shared/bad-process.ts', 'TS2591', `export const bad = process.pid;\n`),
  plant('main has no DOM', 'electron/app/bad-dom.ts', 'TS2584', `export const bad = document.title;\n`),
  plant('the renderer has no Node globals', 'renderer/bad-process.ts', 'TS2591', `export const bad = process.pid;\n`),
  plant(
    'only syntax that types can be stripped from',
    'shared/bad-enum.ts',
    'TS1294',
    `export enum Bad {\n  One = 'one',\n}\n`,
  ),
  plant(
    'an index may be missing',
    'shared/bad-index.ts',
    'TS2322',
    `export const bad = (list: string[]): string => list[0];\n`,
  ),
  plant('shared resolves no node:', 'shared/bad-node.ts', 'TS2591', use('join', 'node:path')),
  plant('the renderer resolves no node:', 'renderer/bad-node.ts', 'TS2591', use('join', 'node:path')),
];

/** The preload has one name, so its violations need trees of their own. */
export const preloadViolations = [
  { rule: 'the preload imports nothing of shared but types', source: use('Name', '../shared/kept.ts'), lint: [plugin] },
  { rule: 'the preload imports no node:', source: use('join', 'node:path'), lint: [restricted, plugin] },
  {
    rule: 'the preload imports not even types of the store',
    source: `import type { Store } from './store/session-store.ts';
export type Bad = Store;
`,
    lint: [restricted],
  },
];

function plant(rule: string, file: string, report: string, source: string): Violation {
  return { rule, file, report, source };
}

function use(name: string, from: string): string {
  return `import { ${name} } from '${from}';\nexport const bad = ${name};\n`;
}
