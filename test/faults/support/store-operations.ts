// Everything that can be asked of a store, as things to try while the disk fails: each knows how to begin, to be tried
// again, and to tell from what a healthy store reads whether it happened, did not happen, or did harm.
import type { SessionStore } from '../../../electron/store/session-store.ts';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { Failure } from '../../../shared/failure.ts';
import { applyCommand } from '../../../shared/session/apply-command.ts';
import type { Session } from '../../../shared/session/session.ts';
import { SessionCommand, type SessionCommandType } from '../../../shared/session/session-command.ts';
import { answer, answersIn, codeOf, draftOf, question } from '../../electron/store/open-store.ts';
import { foundOperations } from './found-operations.ts';
import type { Found, Operation } from './operation.ts';

const twoHoursMs = 7_200_000;
const fortyDaysMs = 40 * 86_400_000;

/** Never to be seen in what a failure says. */
export const secret = 'my secret words';

export const newAnswer = answer('new', secret);

type Given<T extends SessionCommandType> = Omit<Extract<SessionCommand, { type: T }>, 'type' | 'commandId'>;
type Tried = { [T in SessionCommandType]: { given: Given<T>; first?: SessionCommand } };

const asked = { exchangeId: 'x-asked', question };

/** Every command, with what makes it change something. A new command does not compile until it is here. */
const commands: Tried = {
  answer: { given: { exchangeId: 'x-new', question, text: secret } },
  skip: { given: asked },
  ask: { given: { ...asked, exchangeId: 'x-asked-now' } },
  'edit-answer': { given: { exchangeId: 'x-a1', text: secret } },
  'restore-text': { given: { exchangeId: 'x-a1', textId: 'a1' } },
  'restore-revision': { given: { texts: [{ exchangeId: 'x-a1', textId: 'a1' }], title: secret, tags: [secret] } },
  pause: { given: {} },
  resume: { given: {}, first: { type: 'pause', commandId: 'first' } },
  complete: { given: {} },
  reopen: { given: {}, first: { type: 'complete', commandId: 'first' } },
  abandon: { given: {} },
  trash: { given: {} },
  restore: { given: {}, first: { type: 'trash', commandId: 'first' } },
  rename: { given: { title: secret } },
  'set-tags': { given: { tags: [secret] } },
  'set-mood': { given: { mood: 4 } },
  'set-kept-lines': { given: { keptLines: [{ exchangeId: 'x-a1', text: 'answer' }] } },
  'set-intentions': { given: { intentions: [{ id: 'i1', text: secret, done: false }] } },
  'keep-line': { given: { exchangeId: 'x-a1', text: secret, kept: true } },
  'set-intention': { given: { id: 'i1', found: secret } },
  mention: { given: { text: secret, kept: true } },
  forget: { given: { on: true } },
  'set-rule': { given: { rule: 'contrast', on: false } },
  'set-budget': { given: { followUpsPerSession: 0 } },
};

export const commandTypes: SessionCommandType[] = SessionCommand.options.map(({ shape }) => shape.type.value);

/** The command of a type that is tried, always with the same id and content. */
export const commandOf = (type: SessionCommandType): SessionCommand =>
  SessionCommand.parse({ ...commands[type].given, type, commandId: 'new' });

/** A session with something in it for every command to change. */
export async function arrangeFor(store: SessionStore, type: SessionCommandType): Promise<Session> {
  const { id } = await store.create({ templateId: 'reflective', title: 'A day' });
  for (const commandId of ['a1', 'a2', 'a3']) await store.dispatch(id, answer(commandId));
  await store.dispatch(id, { type: 'edit-answer', commandId: 'e1', exchangeId: 'x-a1', text: 'better said' });
  const session = await store.dispatch(id, { type: 'ask', commandId: 'q1', ...asked });
  const { first } = commands[type];
  return first ? store.dispatch(id, first) : session;
}

/** What a person has in a session: everything but times, revision and writer. */
export const essence = (session: Session) => ({
  ...session,
  revision: 0,
  writer: '',
  updatedAt: '',
  completedAt: session.completedAt !== null,
  deletedAt: session.deletedAt !== null,
  exchanges: session.exchanges.map((exchange) => ({
    ...exchange,
    at: '',
    texts: exchange.texts.map((text) => ({ ...text, at: '' })),
  })),
});

const same = (a: Session, b: Session): boolean => canonicalJson(essence(a)) === canonicalJson(essence(b));

/** What a session must be once a command was applied to it, exactly once. */
export function afterCommand(before: Session, command: SessionCommand): Session {
  const after = applyCommand(before, command, { at: before.updatedAt, writer: before.writer });
  if (after instanceof Failure || after === before) throw new Error(`${command.type} changes nothing here`);
  return after;
}

function commandOperation(type: SessionCommandType): Operation {
  const command = commandOf(type);
  let before: Session | undefined;
  return {
    name: type,
    arrange: async (store) => {
      before = await arrangeFor(store, type);
      return before.id;
    },
    begin: async (store, id) => (await store.load(id)).id,
    run: (store, id) => store.dispatch(id, command),
    find: async (store, id) => {
      const found = await store.load(id);
      if (!before) throw new Error('arrange first');
      if (same(found, before)) return 'before';
      return same(found, afterCommand(before, command)) ? 'after' : 'wrong: the session is neither old nor new';
    },
    elsewhere: true,
    again: 'none',
  };
}

const arrangeAnswered = async (store: SessionStore) => (await arrangeFor(store, 'answer')).id;

const stays = async (_store: SessionStore, id: string) => id;

/** Before: the session as it was arranged. After: nothing of it. */
const removed = async (store: SessionStore, id: string, texts: number): Promise<Found> => {
  const session = await store.load(id).catch((error: unknown) => Failure.from(error));
  if (session instanceof Failure) return session.code === 'not-found' ? 'after' : `wrong: ${session.code}`;
  return answersIn(session).length === texts ? 'before' : 'wrong: answers are missing';
};

async function arrangeDrafted(store: SessionStore): Promise<string> {
  const id = await arrangeAnswered(store);
  await store.saveDraft(draftOf(id, 'old draft', 1, 'window'));
  return id;
}

/** The texts of the drafts of a session whose answers must be untouched, or what is wrong with it. */
async function draftTexts(store: SessionStore, id: string): Promise<string[] | `wrong: ${string}`> {
  if (answersIn(await store.load(id)).length !== 4) return 'wrong: answers are missing';
  return (await store.loadDrafts(id)).map(({ text, owner }) => `${owner}: ${text}`);
}

const others: Operation[] = [
  {
    name: 'the first answer to a prepared session',
    arrange: arrangeAnswered,
    begin: async (store) => (await store.prepare({ templateId: 'reflective' })).id,
    run: (store, id) => store.dispatch(id, newAnswer),
    find: async (store, id) => {
      const session = await store.load(id).catch((error: unknown) => Failure.from(error));
      if (session instanceof Failure) return session.code === 'not-found' ? 'before' : `wrong: ${session.code}`;
      const answers = answersIn(session).join();
      return answers === 'new' ? 'after' : answers === '' ? 'before' : `wrong: it has ${answers}`;
    },
    elsewhere: false,
    again: 'none',
  },
  {
    name: 'create',
    arrange: arrangeAnswered,
    begin: stays,
    run: (store) => store.create({ templateId: 'just-talk', title: 'new' }),
    find: async (store, id) => {
      if (answersIn(await store.load(id)).length !== 4) return 'wrong: answers are missing';
      // Two if the first was there although it said that it did not know: a creation has no id of its own.
      const made = (await store.list()).filter(({ title }) => title === 'new').length;
      return made === 0 ? 'before' : made <= 2 ? 'after' : `wrong: ${made} sessions`;
    },
    elsewhere: true,
    again: 'none',
  },
  {
    name: 'purge',
    arrange: arrangeDrafted,
    begin: stays,
    run: (store, id) => store.purge(id),
    find: (store, id) => removed(store, id, 4),
    elsewhere: true,
    again: 'not-found',
  },
  {
    name: 'leave a session without a word',
    arrange: arrangeAnswered,
    begin: async (store) => {
      const { id } = await store.prepare({ templateId: 'reflective' });
      await store.dispatch(id, { type: 'pause', commandId: 'p1' });
      await store.list();
      return id;
    },
    run: (store, id) => store.leave(id),
    find: (store, id) => removed(store, id, 0),
    elsewhere: false,
    again: 'none',
  },
  {
    name: 'saveDraft',
    arrange: arrangeDrafted,
    begin: stays,
    run: (store, id) => store.saveDraft(draftOf(id, secret, 2, 'window')),
    find: async (store, id) => {
      const texts = await draftTexts(store, id);
      if (typeof texts === 'string') return texts;
      if (texts.length !== 1) return `wrong: ${texts.length} drafts`;
      return texts[0] === `window: ${secret}`
        ? 'after'
        : texts[0] === 'window: old draft'
          ? 'before'
          : 'wrong: its text';
    },
    elsewhere: true,
    again: 'none',
  },
  {
    name: 'discardDraft',
    arrange: arrangeDrafted,
    begin: stays,
    run: (store, id) => store.discardDraft({ sessionId: id, exchangeId: 'x-draft', owner: 'window' }),
    find: async (store, id) => {
      const texts = await draftTexts(store, id);
      if (typeof texts === 'string') return texts;
      return texts.length === 0 ? 'after' : texts.join() === 'window: old draft' ? 'before' : 'wrong: other drafts';
    },
    elsewhere: true,
    again: 'none',
  },
  {
    name: 'adoptDrafts',
    arrange: arrangeDrafted,
    begin: stays,
    run: (store, id) => store.adoptDrafts(id, 'new-window'),
    find: async (store, id) => {
      const texts = await draftTexts(store, id);
      if (typeof texts === 'string') return texts;
      if (texts.includes('new-window: old draft')) return texts.length === 1 ? 'after' : 'before';
      return texts.join() === 'window: old draft' ? 'before' : `wrong: ${texts.length} drafts`;
    },
    elsewhere: true,
    again: 'none',
  },
  {
    name: 'sweep',
    arrange: arrangeAnswered,
    begin: stays,
    run: async (store) => {
      const { failed } = await store.sweep(new Date(Date.now() + twoHoursMs), []);
      // A sweep goes on with the next session, and says of which it could not be done.
      for (const { code } of failed) throw new Failure(code, 'a session was not swept');
    },
    find: async (store, id) => {
      const session = await store.load(id);
      if (answersIn(session).length !== 4) return 'wrong: answers are missing';
      return session.status === 'paused' ? 'after' : session.status === 'active' ? 'before' : 'wrong: its status';
    },
    elsewhere: true,
    again: 'none',
    mayWait: true,
  },
  {
    name: 'sweep out of the trash',
    arrange: async (store) => {
      const id = await arrangeAnswered(store);
      await store.dispatch(id, { type: 'trash', commandId: 't1' });
      return id;
    },
    begin: stays,
    run: async (store) => {
      const { failed } = await store.sweep(new Date(Date.now() + fortyDaysMs), []);
      for (const { code } of failed) throw new Failure(code, 'a session was not removed');
    },
    find: (store, id) => removed(store, id, 4),
    elsewhere: true,
    again: 'none',
    mayWait: true,
  },
  {
    name: 'load, list and look for drafts',
    arrange: arrangeDrafted,
    begin: stays,
    run: async (store, id) => {
      await store.load(id);
      await store.list();
      await store.draftedSessions();
    },
    find: async (store, id) => ((await draftTexts(store, id)).length === 1 ? 'after' : 'wrong: drafts are missing'),
    elsewhere: true,
    again: 'none',
  },
];

export const operations: Operation[] = [...commandTypes.map(commandOperation), ...others, ...foundOperations];

/** What a healthy store says to the next answer, after whatever went wrong. */
export async function nextAnswerWorks(store: SessionStore, id: string, gone: boolean): Promise<boolean> {
  const target = gone ? (await store.create({ templateId: 'reflective' })).id : id;
  if ((await codeOf(store.dispatch(target, answer('next')))) !== 'none') return false;
  return answersIn(await store.load(target)).includes('next');
}
