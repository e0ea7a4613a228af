// What can be asked about versions that were found beside a session, as things to try while the disk fails: a copy of a
// sync tool merged or kept aside, and an answer to a session whose view was edited by hand.
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openSessionStore, type SessionStore } from '../../../electron/store/session-store.ts';
import { answer, answersIn, sessionsIn, viewOf } from '../../electron/store/open-store.ts';
import type { Found, Operation } from './operation.ts';

const byHand = 'said better in an editor';
const answers = ['a1', 'a2', 'a3'];

async function arrangeAnswered(store: SessionStore): Promise<string> {
  const { id } = await store.create({ templateId: 'reflective', title: 'A day' });
  for (const commandId of answers) await store.dispatch(id, answer(commandId));
  return id;
}

/** The same session with one more answer, given on another machine, lies beside it as a sync tool would leave it. */
async function leaveCopy(directory: string, id: string): Promise<void> {
  const elsewhere = `${directory}-elsewhere`;
  cpSync(directory, elsewhere, { recursive: true, preserveTimestamps: true });
  const there = await openSessionStore({ directory: elsewhere, timeZone: 'Europe/Dublin' });
  await there.dispatch(id, answer('there'));
  await there.close();
  const name = `${basename(viewOf(directory, id), '.json')} (conflicted copy 2026-01-01).json`;
  copyFileSync(viewOf(elsewhere, id), join(sessionsIn(directory), name));
  rmSync(elsewhere, { recursive: true });
}

const onlyOffer = async (store: SessionStore): Promise<string> => {
  const [offer, ...others] = await store.offers();
  if (!offer || others.length > 0) throw new Error('there is not exactly one offer');
  return offer.id;
};

/** Whether a text is in a file where a person sees it, or in one kept aside. */
const isSomewhere = (directory: string, text: string): boolean =>
  [sessionsIn(directory), join(sessionsIn(directory), '.quarantine')].some((folder) =>
    readdirSync(folder, { withFileTypes: true }).some(
      (entry) => entry.isFile() && readFileSync(join(folder, entry.name), 'utf8').includes(text),
    ),
  );

/** How many answers of another machine a session has, or what is wrong with its own. */
async function mergedIn(store: SessionStore, id: string): Promise<number | Found> {
  const found = answersIn(await store.load(id));
  if (!answers.every((own) => found.includes(own))) return 'wrong: answers are missing';
  return found.filter((commandId) => commandId === 'there').length;
}

const offerOperation = (
  name: string,
  run: Operation['run'],
  find: (store: SessionStore, id: string, offered: number, merged: number, kept: boolean) => Found,
): Operation => ({
  name,
  arrange: arrangeAnswered,
  afterwards: leaveCopy,
  begin: async (store) => onlyOffer(store),
  run,
  find: async (store, _offerId, directory) => {
    const [summary] = await store.list();
    if (!summary) return 'wrong: the session is gone';
    const merged = await mergedIn(store, summary.id);
    if (typeof merged === 'string') return merged;
    return find(store, summary.id, (await store.offers()).length, merged, isSomewhere(directory, 'answer there'));
  },
  elsewhere: true,
  again: 'not-found',
});

export const foundOperations: Operation[] = [
  offerOperation(
    'acceptOffer',
    (store, offerId) => store.acceptOffer(offerId),
    (_store, _id, offered, merged, kept) => {
      if (merged === 0) return offered === 1 && kept ? 'before' : 'wrong: neither merged nor offered';
      return merged === 1 && offered === 0 ? 'after' : `wrong: merged ${merged} times and offered ${offered} times`;
    },
  ),
  offerOperation(
    'declineOffer',
    (store, offerId) => store.declineOffer(offerId),
    (_store, _id, offered, merged, kept) => {
      if (merged !== 0 || !kept) return 'wrong: merged, or its bytes are gone';
      return offered === 0 ? 'after' : 'before';
    },
  ),
  {
    name: 'an answer to a session edited by hand',
    arrange: arrangeAnswered,
    afterwards: async (directory, id) => {
      const view = viewOf(directory, id);
      writeFileSync(view, readFileSync(view, 'utf8').replace('answer a2', byHand));
    },
    begin: async (_store, id) => id,
    run: (store, id) => store.dispatch(id, answer('new')),
    find: async (store, id, directory) => {
      const { exchanges } = await store.load(id);
      const own = exchanges.flatMap(({ texts }) => texts.map(({ text }) => text));
      if (!answers.every((name) => own.includes(`answer ${name}`))) return 'wrong: answers are missing';
      // A view that could not be read stays as it is; the next change merges it, or keeps it aside to be offered.
      if (!own.includes(byHand) && !isSomewhere(directory, byHand)) return 'wrong: what was written by hand is gone';
      return own.includes('answer new') ? 'after' : 'before';
    },
    elsewhere: true,
    again: 'none',
  },
];
