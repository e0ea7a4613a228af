// The store as it is built for scripts: one ES module under plain Node, far from any node_modules.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { answersIn, openStore, viewOf } from './open-store.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const program = (module: string, directory: string) => `
  import { openSessionStore } from ${JSON.stringify(pathToFileURL(module).href)};
  const store = await openSessionStore({ directory: ${JSON.stringify(directory)} });
  const { id } = await store.create({ templateId: 'daily-reflection' });
  const question = { id: 'q', text: 'What happened?', kind: 'own', depth: 0 };
  await store.dispatch(id, { type: 'answer', commandId: 'c1', exchangeId: 'x1', question, text: 'A walk.' });
  await store.close();
  console.log(JSON.stringify({ id, troubles: store.troubles() }));
`;

// Seen failing without `define: { __filename }` in the build: write-file-atomic needs it, and no view is ever written.
test('the built module stores a session, its view as well, and the process ends by itself', async () => {
  const outDir = tempFolder();
  await build({ root, configFile: join(root, 'vite.store.config.mts'), logLevel: 'warn', build: { outDir } });
  const directory = tempFolder();
  const script = program(join(outDir, 'session-store.mjs'), directory);
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: outDir, encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([0, '']);
  const { id, troubles }: { id: string; troubles: unknown[] } = JSON.parse(run.stdout);
  expect(troubles).toEqual([]);
  expect(JSON.parse(readFileSync(viewOf(directory, id), 'utf8')).exchanges).toHaveLength(1);
  expect(answersIn(await (await openStore(directory)).load(id))).toEqual(['c1']);
});
