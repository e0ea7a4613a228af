// Taking an import back leaves the sessions a person has begun to write in, also what they have not submitted yet.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeArchive } from '../../../electron/exchange/archive.ts';
import { importChosen, undoPastImport } from '../../../electron/exchange/import-chosen.ts';
import { openJournalReader } from '../../../electron/store/read-journal.ts';
import type { SessionStore } from '../../../electron/store/session-store.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openStore } from '../store/open-store.ts';

const options = { dryRun: false, timeZone: 'UTC', now: () => new Date() };

const keepDraft = (store: SessionStore, sessionId: string) =>
  store.saveDraft({
    ...{ sessionId, exchangeId: 'next', kind: 'answer', text: 'Half a sentence', caret: { start: 0, end: 0 } },
    question: { id: 'q', text: 'What else?', kind: 'own', depth: 0 },
    ...{ sequence: 1, owner: 'a-window' },
  });

// Seen failing with the session, and the text that was not submitted yet, in the trash.
test('a session somebody is writing in stays when its import is undone', async () => {
  const directory = tempFolder();
  const store = await openStore(directory);
  const path = join(tempFolder(), 'journal.json');
  const entry = { body: '', date: '2024-03-05', time: '10:00', tags: [], starred: false };
  writeFileSync(
    path,
    JSON.stringify({
      tags: {},
      entries: [
        { ...entry, title: 'One' },
        { ...entry, title: 'Two' },
      ],
    }),
  );
  const { batch, entries } = await importChosen([path], directory, store, options);
  const id = entries[0]?.sessionId ?? '';
  await keepDraft(store, id);
  expect(await undoPastImport(batch, directory, store, {})).toEqual({ undone: 1, kept: 1 });
  expect((await store.load(id)).deletedAt).toBe(null);

  // A draft that came with an archive is nothing anybody wrote here.
  const archive = join(tempFolder(), 'journal.innerview.zip');
  await writeArchive(await openJournalReader(directory), { to: archive });
  const other = tempFolder();
  const there = await openStore(other);
  const again = await importChosen([archive], other, there, options);
  expect(again.drafts).toBe(1);
  expect(await undoPastImport(again.batch, other, there, {})).toMatchObject({ kept: 0 });
});
