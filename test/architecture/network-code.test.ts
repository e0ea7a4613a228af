// The product opens a connection in one file only: the one that asks the model a person set up.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const allowed = join('electron', 'model', 'model-connection.ts');
const opens =
  /from '(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|undici|ws)'|\bfetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b|\bnet\.request\(|sendBeacon/;

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

// Seen failing with `import { get } from 'node:https'` in another file of main.
it('no other file of the product can reach a network', () => {
  const files = ['shared', 'electron', 'renderer'].flatMap(filesOf);
  const reaching = files.filter((file) => opens.test(typesLeftOut(readFileSync(file, 'utf8'))));
  expect(reaching).toEqual([allowed]);
});

/** Types open nothing. */
const typesLeftOut = (code: string): string => code.replace(/^import type [^;]*;$/gm, '');
