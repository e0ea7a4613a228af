// The sweep in the running app: what was left is paused, what is open is not; old sessions go by a rule that is first
// shown, then used, told and undone.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSessionStore, type SessionStore } from '../../electron/store/session-store.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';

const hour = 3_600_000;
const day = 24 * hour;

let folder: string;
let app: LaunchedApp | undefined;
/** A second process of sorts: what it reads is what is on disk. */
let store: SessionStore;
const clock = { ago: 0 };
beforeEach(async () => {
  folder = await makeUserDataDir();
  store = await openSessionStore({ directory: folder, clock: () => new Date(Date.now() - clock.ago) });
});
afterEach(async () => {
  await app?.dispose();
  app = undefined;
  await store.close();
});

async function written(title: string, ago: number, complete = false): Promise<string> {
  clock.ago = ago;
  const { id } = await store.create({ templateId: 'reflective', title });
  const question = { id: 'opening', text: 'What is on your mind?', kind: 'opening', depth: 0 } as const;
  const text = `It was ${title}.`;
  await store.dispatch(id, { type: 'answer', commandId: `a-${id}`, exchangeId: `x-${id}`, question, text });
  if (complete) await store.dispatch(id, { type: 'complete', commandId: `c-${id}` });
  clock.ago = 0;
  return id;
}

const keep = (name: string, content: object) => writeFile(join(folder, name), JSON.stringify(content));

// Seen failing with `shown` always empty: the open one, which is the first to be looked at, is paused too.
it('pauses what was left an hour ago and leaves alone what a window shows', async () => {
  const left = await written('a walk', 3 * hour);
  const open = await written('a letter', 2 * hour);
  const bounds = { x: 0, y: 0, width: 1200, height: 780 };
  await keep('windows.json', { format: 1, windows: [{ route: `/session/${open}`, bounds, maximized: false }] });
  app = await launch({ userDataDir: folder });
  await app.page.getByRole('main', { name: 'Interview' }).waitFor();
  await expect.poll(async () => (await store.load(left)).status, { timeout: 30_000 }).toBe('paused');
  expect((await store.load(open)).status).toBe('active');
  expect(app.consoleErrors).toEqual([]);
});

it('shows what a rule for old sessions would do before it is used', async () => {
  await written('an old summer', 400 * day, true);
  await written('last week', 7 * day, true);
  app = await launch({ userDataDir: folder });
  const { page } = app;
  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const rule = settings.getByRole('group', { name: 'Finished', exact: true });
  await rule.getByRole('radio', { name: '1 year' }).check();
  await settings.getByText('1 session would move to the trash.').click();
  await settings.getByRole('listitem').filter({ hasText: 'an old summer' }).waitFor();
  await rule.getByRole('radio', { name: '5 years' }).check();
  await settings.getByText('No session would move to the trash now.').waitFor();
  await rule.getByRole('radio', { name: '1 year' }).check();
  await settings.getByText('1 session would move to the trash.').waitFor();
  const kept = async () => JSON.parse(await readFile(join(folder, 'preferences.json'), 'utf8').catch(() => '{}'));
  expect(await kept()).not.toHaveProperty('retention.completed', 365);
  await settings.getByRole('button', { name: 'Use these rules' }).click();
  await expect.poll(kept).toHaveProperty('retention.completed', 365);
  await expect.poll(() => settings.getByRole('button', { name: 'Use these rules' }).count()).toBe(0);
  expect((await store.list()).map(({ deletedAt }) => deletedAt)).toEqual([null, null]);
});

it('tells what the rule moved, and takes it back', async () => {
  const old = await written('an old summer', 400 * day, true);
  const before = await store.load(old);
  const recent = await written('last week', 7 * day, true);
  await keep('preferences.json', { format: 1, retention: { completed: 365, paused: null, abandoned: null } });
  // Used yesterday and the days before.
  const looks = [4, 3, 2].map((days) => Date.now() - days * day);
  await keep('sweep-clock.json', { format: 1, looks });
  app = await launch({ userDataDir: folder });
  const library = app.page.getByRole('navigation', { name: 'Library' });
  const line = library.getByRole('status').filter({ hasText: '1 old session was moved to the trash, as you set.' });
  await line.waitFor({ timeout: 30_000 });
  expect((await store.load(old)).deletedAt).not.toBe(null);
  expect((await store.load(recent)).deletedAt).toBe(null);
  await line.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await store.load(old)).deletedAt).toBe(null);
  await expect.poll(() => line.count()).toBe(0);
  const { exchanges, status, completedAt } = await store.load(old);
  expect({ exchanges, status, completedAt }).toEqual({
    exchanges: before.exchanges,
    status: before.status,
    completedAt: before.completedAt,
  });
});
