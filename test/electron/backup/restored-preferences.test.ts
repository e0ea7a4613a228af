// What a backup says of an agreement is not believed: words go to another computer only once the person said so here.
import { expect, it } from 'vitest';
import { createBackupKeeper } from '../../../electron/backup/backup-keeper.ts';
import type { BackupThread } from '../../../electron/backup/backup-thread.ts';
import { openPreferences } from '../../../electron/store/preferences-file.ts';
import { tempFolder } from '../../support/temp-folder.ts';

// Seen failing with the agreement of the backup taken over.
it('restoring everything brings the settings back, but no agreement to send words away', async () => {
  const directory = tempFolder();
  const preferences = openPreferences(directory);
  const { model } = await preferences.read();
  const elsewhere = { ...model, address: 'https://models.example/v1', agreedTo: 'https://models.example' };
  const ask: BackupThread['ask'] = async (): Promise<never> =>
    ({ preferences: { theme: 'dark', model: elsewhere } }) as never;
  const keeper = createBackupKeeper({
    ...{ thread: { ask }, directory, preferences, changed: () => {} },
    log: { info: () => {}, error: () => {} },
  });
  await keeper.restore('any', 'everything', { signal: new AbortController().signal, progress: () => {} });
  expect(await preferences.read()).toMatchObject({
    theme: 'dark',
    model: { address: 'https://models.example/v1', agreedTo: null },
  });
});
