// The preferences on disk: durable, one change at a time, and no damage stops the app.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPreferences } from '../../../electron/store/preferences-file.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { osError, watchedFs } from '../../support/watched-fs.ts';
import { codeOf } from './open-store.ts';

const defaults = {
  format: 1,
  theme: 'system',
  font: 'serif',
  textSize: 'medium',
  lineWidth: 'medium',
  submitKey: 'mod-enter',
  abandonAfterDays: 30,
  retention: { completed: null, paused: null, abandoned: null },
  backups: 'day',
  // Off: without a word of the person nothing is asked anywhere.
  model: { on: false, address: 'http://127.0.0.1:11434', name: '', seconds: 20, agreedTo: null },
  questions: null,
  followUpsPerThread: null,
  followUpsPerSession: null,
  rulesOff: [],
  timeMarker: true,
  forgottenMentions: [],
  showStreaks: false,
};
const fileIn = (directory: string) => join(directory, 'preferences.json');

test('without a file there are defaults, and nothing is written until something is changed', async () => {
  const directory = tempFolder();
  expect(await openPreferences(directory).read()).toEqual(defaults);
  expect(readdirSync(directory)).toEqual([]);
});

test('changes are kept, together, for whoever reads later', async () => {
  const directory = tempFolder();
  const preferences = openPreferences(directory);
  await Promise.all([
    preferences.change({ theme: 'dark' }),
    preferences.change({ textSize: 'large', lineWidth: undefined }),
    preferences.change({ submitKey: 'enter' }),
  ]);
  const expected = { ...defaults, theme: 'dark', textSize: 'large', submitKey: 'enter' };
  expect(await preferences.read()).toEqual(expected);
  expect(await openPreferences(directory).read()).toEqual(expected);
  expect(readdirSync(directory)).toEqual(['preferences.json']);
  expect(statSync(fileIn(directory)).mode & 0o777).toBe(0o600);
});

test('keys of later versions survive a change', async () => {
  const directory = tempFolder();
  writeFileSync(fileIn(directory), JSON.stringify({ theme: 'dark', novelty: { kept: true } }));
  expect(await openPreferences(directory).change({ theme: 'light' })).toMatchObject({ novelty: { kept: true } });
  expect(JSON.parse(readFileSync(fileIn(directory), 'utf8'))).toMatchObject({
    theme: 'light',
    novelty: { kept: true },
  });
});

test('what is no preference is refused', async () => {
  const preferences = openPreferences(tempFolder());
  // @ts-expect-error what arrives at run time has no types
  expect(await codeOf(preferences.change({ theme: 'purple' }))).toBe('invalid-input');
  // @ts-expect-error what arrives at run time has no types
  expect(await codeOf(preferences.change({ unknown: 1 }))).toBe('invalid-input');
});

test.each(['', 'nonsense', '[]', '{"theme":'])(
  'a damaged file (%j) gives defaults, is kept aside and told',
  async (text) => {
    const directory = tempFolder();
    writeFileSync(fileIn(directory), text);
    const preferences = openPreferences(directory);
    expect(await preferences.read()).toEqual(defaults);
    expect(preferences.troubles()).toMatchObject([{ kind: 'rebuilt', sessionId: null }]);
    expect(await preferences.change({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
    const kept = readdirSync(directory).find((name) => name.startsWith('preferences.damaged-')) ?? '';
    expect(readFileSync(join(directory, kept), 'utf8')).toBe(text);
    expect(preferences.troubles()).toHaveLength(1);
  },
);

test('one bad field costs that field only', async () => {
  const directory = tempFolder();
  writeFileSync(fileIn(directory), JSON.stringify({ theme: 'purple', textSize: 'large' }));
  expect(await openPreferences(directory).read()).toEqual({ ...defaults, textSize: 'large' });
});

test('a newer file is neither used nor written', async () => {
  const directory = tempFolder();
  const text = JSON.stringify({ format: 2, theme: 'dark' });
  writeFileSync(fileIn(directory), text);
  const preferences = openPreferences(directory);
  expect(await codeOf(preferences.read())).toBe('newer-format');
  expect(await codeOf(preferences.change({ theme: 'light' }))).toBe('newer-format');
  expect(readFileSync(fileIn(directory), 'utf8')).toBe(text);
});

test.each(['open', 'file.writeFile', 'file.sync', 'rename'])('an error at %s leaves the old ones', async (name) => {
  const directory = tempFolder();
  const watch = watchedFs();
  const preferences = openPreferences(directory, watch.fs);
  await preferences.change({ theme: 'dark' });
  watch.before = (call) => {
    if (call.name === name) throw osError('ENOSPC');
  };
  expect(await codeOf(preferences.change({ theme: 'light' }))).toBe('disk-full');
  watch.before = () => {};
  expect(await preferences.read()).toMatchObject({ theme: 'dark' });
  expect(readdirSync(directory)).toEqual(['preferences.json']);
  expect(await preferences.change({ theme: 'light' })).toMatchObject({ theme: 'light' });
});
