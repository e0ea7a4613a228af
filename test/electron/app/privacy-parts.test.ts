// What the privacy page is made of: amounts by kind, erasing what is ours and nothing else, the log, the debug port.
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeDebugPort, debugSwitches } from '../../../electron/app/debug-port.ts';
import { mostLogLines, readLog } from '../../../electron/app/read-log.ts';
import { eraseOwn, storedPlaces } from '../../../electron/app/stored-places.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function filledFolder(): string {
  const data = tempFolder();
  for (const folder of ['sessions/.revisions/a', 'attachments', 'logs', 'browser/Cache', 'backups', 'mine'])
    mkdirSync(join(data, folder), { recursive: true });
  writeFileSync(join(data, 'sessions/.revisions/a/000000000001.json'), 'x'.repeat(100));
  writeFileSync(join(data, 'attachments/0'), 'x'.repeat(50));
  writeFileSync(join(data, 'backups/1.json'), 'x'.repeat(3));
  writeFileSync(join(data, 'memory.json'), '{}');
  writeFileSync(join(data, 'browser/Cache/data'), 'x'.repeat(7));
  writeFileSync(join(data, 'mine/notes.txt'), 'not of the app');
  return data;
}

it('adds up what is stored by kind, and counts nothing that is not ours', async () => {
  const data = filledFolder();
  const places = await storedPlaces({ data, browser: data });
  expect(places.map(({ kind, bytes, files, names }) => [kind, bytes, files, names.join()])).toEqual([
    ['sessions', 150, 2, 'sessions,attachments'],
    ['backups', 3, 1, 'backups'],
    ['templates', 0, 0, ''],
    ['preferences', 0, 0, ''],
    ['derived', 2, 1, 'memory.json'],
    ['logs', 0, 0, 'logs'],
    ['browser', 7, 1, 'browser'],
  ]);
});

it('erases what is ours, leaves what is not, and follows no link', async () => {
  const data = filledFolder();
  const elsewhere = tempFolder();
  writeFileSync(join(elsewhere, 'kept.json'), '{}');
  symlinkSync(elsewhere, join(data, 'templates'));
  expect(await eraseOwn({ data, browser: data })).toEqual([]);
  expect(readdirSync(data)).toEqual(['mine']);
  expect(existsSync(join(elsewhere, 'kept.json'))).toBe(true);
});

it('reads the newest lines of the log, across the file before, and nothing where there is none', async () => {
  const logs = tempFolder();
  expect(await readLog(join(logs, 'missing'))).toEqual([]);
  writeFileSync(join(logs, 'innerview.1.log'), Array.from({ length: 600 }, (_none, at) => `old ${at}\n`).join(''));
  writeFileSync(join(logs, 'innerview.log'), 'new 1\nnew 2\n');
  const lines = await readLog(logs);
  expect(lines).toHaveLength(mostLogLines);
  expect(lines.slice(-3)).toEqual(['old 599', 'new 1', 'new 2']);
});

describe('the debug port', () => {
  const removed = (isPackaged: boolean, debugged: boolean): string[] => {
    const names: string[] = [];
    const commandLine = { removeSwitch: (name: string) => void names.push(name) };
    Reflect.apply(closeDebugPort, undefined, [{ isPackaged, commandLine }, debugged]);
    return names;
  };
  it('is closed in a package, and left to developers and to a package made for tests', () => {
    expect(removed(true, false)).toEqual([...debugSwitches]);
    expect(removed(false, false)).toEqual([]);
    expect(removed(true, true)).toEqual([]);
  });
});
