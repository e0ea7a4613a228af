// A journal as a person might have it, made through the store itself from generated histories: several revisions each, drafts,
// trash, a template of one's own, preferences, an attachment.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openAttachments } from '../../electron/store/attachments.ts';
import { openPreferences } from '../../electron/store/preferences-file.ts';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { openTemplates } from '../../electron/store/template-files.ts';
import { Failure } from '../../shared/failure.ts';
import { templateFile } from '../../shared/interview/template-file.ts';
import type { Session } from '../../shared/session/session.ts';
import { applySteps, arbitrarySteps, arbitraryText, emptySession, type Step } from './arbitrary-session.ts';
import { smallStep, templateWith } from './small-template.ts';

export type MadeJournal = {
  sessions: { past: Step[]; later: Step[]; trashed: boolean; draft: string | null; title: string }[];
  photo: Uint8Array | null;
};

export const arbitraryJournal: fc.Arbitrary<MadeJournal> = fc.record({
  sessions: fc.array(
    fc.record({
      past: arbitrarySteps('past', 8),
      later: arbitrarySteps('later', 5),
      trashed: fc.boolean(),
      draft: fc.option(arbitraryText, { nil: null }),
      title: arbitraryText,
    }),
    { maxLength: 4 },
  ),
  photo: fc.option(fc.uint8Array({ minLength: 1, maxLength: 200 }), { nil: null }),
});

/** Writes the journal into `directory` and resolves to the ids of its sessions. */
export async function makeJournal(directory: string, { sessions, photo }: MadeJournal): Promise<string[]> {
  const store = await openSessionStore({ directory, timeZone: 'Europe/Dublin' });
  const ids: string[] = [];
  try {
    const sha256 = photo && (await openAttachments(directory).put(photo));
    for (const [index, { past, later, trashed, draft, title }] of sessions.entries()) {
      const id = `0190aaaa-session-${index}`;
      const attachments = sha256 ? [{ sha256, type: 'image/png', size: photo.byteLength, path: 'a.png' }] : [];
      await store.importSession({ ...applySteps({ ...emptySession(), id }, past), title, attachments, revision: 1 });
      for (const { command } of later) await store.dispatch(id, command).catch(expected);
      if (trashed) await store.dispatch(id, { type: 'trash', commandId: 'to-the-trash' }).catch(expected);
      if (draft !== null) await store.saveDraft(draftOf(id, draft));
      ids.push(id);
    }
    const mine = templateWith([smallStep('one'), smallStep('two')], { id: 'mine', name: 'Mine' });
    await openTemplates(directory).save(templateFile(mine), null);
    await openPreferences(directory).change({ theme: 'dark' });
  } finally {
    await store.close();
  }
  return ids;
}

function expected(error: unknown): void {
  if (!(error instanceof Failure)) throw error;
}

const draftOf = (sessionId: string, text: string) => ({
  sessionId,
  exchangeId: 'unsent',
  kind: 'answer' as const,
  question: { id: 'q', text: 'What else?', kind: 'own' as const, depth: 0 },
  text,
  caret: { start: 0, end: 0 },
  sequence: 1,
  owner: 'a-window',
});

/** Every file of a journal that is a person's, with its bytes in base64. */
export function personalFiles(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?:sessions\/(?:session-|\.revisions\/.*\.json$|\.drafts\/.*\.json$)|templates\/|attachments\/|preferences\.json$)/u.test(
      name,
    ),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(directory, name)).toString('base64')]));
}

/** What the store gives out for a journal: each session, its history with every kept revision, its drafts. */
export async function readThrough(directory: string): Promise<unknown> {
  const store = await openSessionStore({ directory, timeZone: 'Europe/Dublin' });
  try {
    const sessions: Record<string, unknown> = {};
    for (const { id } of await store.list()) {
      const history = await store.history(id);
      const revisions: Session[] = [];
      for (const { revision } of history) revisions.push(await store.revision(id, revision));
      sessions[id] = { session: await store.load(id), revisions, drafts: await store.loadDrafts(id) };
    }
    return sessions;
  } finally {
    await store.close();
  }
}

/** A copy of a folder, so that reading it through a store changes nothing of the first. */
export function copyOf(directory: string, to: string): string {
  cpSync(directory, to, { recursive: true });
  return to;
}
