// A small project that keeps every import rule: the ground on which violations are planted.
/** A tree that keeps every rule; the violations below are planted beside it. */
export const keptTree: Record<string, string> = {
  'shared/kept.ts': `import { z } from 'zod';\nimport type { Part } from './session/kept-part.ts';\nexport const Name = z.string();\nexport type Named = Part;\n`,
  'shared/session/kept-part.ts': `export type Part = { id: string };\n`,
  'shared/interview/kept-question.ts': `export const question = 'What now?';\n`,
  'shared/ipc/kept-contract.ts': `export type Reply = { ok: boolean };\n`,
  'electron/store/session-store.ts': `import { readFile } from 'node:fs/promises';\nimport lockfile from 'proper-lockfile';\nimport type { Reply } from '../../shared/ipc/kept-contract.ts';\nimport type { Part } from '../../shared/session/kept-part.ts';\nexport type Store = { part: Part; reply: Reply; lock: typeof lockfile.lock };\nexport const openSessionStore = () => [readFile, lockfile.lock];\n`,
  'electron/app/kept-window.ts': `import { join } from 'node:path';\nimport { BrowserWindow } from 'electron';\nimport type { Store } from '../store/session-store.ts';\nexport const openWindow = (store: Store) => [new BrowserWindow(), join('a', store.part.id)];\n`,
  'electron/ipc/handle-commands.ts': `import { ipcMain } from 'electron';\nimport { Name } from '../../shared/kept.ts';\nimport type { Store } from '../store/session-store.ts';\nexport const handle = (store: Store) => ipcMain.handle(Name.parse('a'), () => store.part);\n`,
  'electron/main.ts': `import { app, ipcMain } from 'electron';\nimport { openWindow } from './app/kept-window.ts';\nimport { handle } from './ipc/handle-commands.ts';\nimport { openSessionStore } from './store/session-store.ts';\nexport const parts = [app, ipcMain, openWindow, handle, openSessionStore];\n`,
  'electron/preload.ts': `// The bridge.\nimport { contextBridge } from 'electron';\n// Only its type.\nimport type { Reply } from '../shared/ipc/kept-contract.ts';\nconst reply: Reply = { ok: true };\ncontextBridge.exposeInMainWorld('journal', reply);\n`,
  'renderer/bridge/kept-client.ts': `import type { Reply } from '../../shared/ipc/kept-contract.ts';\ndeclare global {\n  interface Window {\n    journal: Reply;\n  }\n}\nexport const client = window.journal;\n`,
  'renderer/state/kept-store.ts': `import { createStore } from 'zustand';\nimport { question } from '../../shared/interview/kept-question.ts';\nimport { client } from '../bridge/kept-client.ts';\nexport const store = createStore(() => ({ question, client }));\n`,
  'renderer/ui/kept-button.tsx': `export const Button = () => <button type="button">Save</button>;\n`,
  'renderer/interview/kept-screen.tsx': `import { useState } from 'react';\nimport { question } from '../../shared/interview/kept-question.ts';\nimport { store } from '../state/kept-store.ts';\nimport { Button } from '../ui/kept-button.tsx';\nexport function InterviewScreen() {\n  const [text] = useState(question);\n  return (\n    <p>\n      {text} {store.getState().question} <Button />\n    </p>\n  );\n}\n`,
  'renderer/library/kept-screen.tsx': `import { question } from '../../shared/interview/kept-question.ts';\nexport const LibraryScreen = () => <p>{question}</p>;\n`,
  'renderer/kept-app.tsx': `import { InterviewScreen } from './interview/kept-screen.tsx';\nimport { LibraryScreen } from './library/kept-screen.tsx';\nexport const App = () => [<InterviewScreen key="1" />, <LibraryScreen key="2" />];\n`,
  'test/support/kept-helper.ts': `import { openSessionStore } from '../../electron/store/session-store.ts';\nexport const helper = openSessionStore;\n`,
};
