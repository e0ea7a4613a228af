// Unsent text on disk: one file per box, written by the newest save only.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { Draft } from '../../shared/session/draft.ts';
import type { Session } from '../../shared/session/session.ts';
import { SessionId } from '../../shared/session/session-id.ts';
import { isErrno } from './disk-failure.ts';
import { replaceDurably } from './durable-write.ts';
import { createNewestWins } from './newest-wins.ts';
import { quarantine } from './quarantine.ts';
import { draftsOf, revisionsOf, tempPath, viewPath } from './session-folder.ts';
import { nullIfMissing, statOrNull } from './session-view.ts';
import type { StoreContext } from './store-context.ts';
import { uuidV7 } from './uuid-v7.ts';

export type DraftFiles = {
  /** Makes a draft durable; resolves as well when a newer one of the same box was kept instead. */
  save: (draft: Draft) => Promise<void>;
  /** The drafts of a session, newest first, without those of live owners and those that became answers. */
  load: (id: string, session: Session | null, liveOwners: readonly string[]) => Promise<Draft[]>;
  /** Loads, and hands what was found to `owner`, so that its saves go on in the same file. */
  adopt: (id: string, session: Session | null, owner: string, liveOwners: readonly string[]) => Promise<Draft[]>;
  /** Removes the draft of an exchange: one owner's, or everybody's. */
  discard: (id: string, exchangeId: string, owner: string | undefined) => Promise<void>;
  /** Whether any draft of the session is on disk. */
  has: (id: string) => Promise<boolean>;
  /** When the newest text that is not an answer yet was kept (ISO 8601), whoever's it is; null without any. Changes nothing. */
  keptAt: (id: string, session: Session) => Promise<string | null>;
  /** Ids of all sessions with a folder for drafts. */
  sessions: () => Promise<string[]>;
  idle: () => Promise<void>;
};

export function createDraftFiles(context: StoreContext): DraftFiles {
  const boxes = createNewestWins<Draft>((draft) =>
    isEmptied(draft) ? removeDraft(context, draft) : write(context, draft),
  );

  // Windows that open a session at once would all find the same drafts without an owner, and all take them.
  let adoptions: Promise<unknown> = Promise.resolve();

  async function adopt(
    id: string,
    session: Session | null,
    owner: string,
    liveOwners: readonly string[],
  ): Promise<Draft[]> {
    const adopted: Draft[] = [];
    const found = await load(id, session, liveOwners);
    const own = found.filter((draft) => draft.owner === owner);
    const ownBoxes = own.map(boxOf);
    for (const draft of found) {
      // A hand-over that was broken off left the same text with both owners.
      if (draft.owner !== owner && [...own, ...adopted].some((other) => isCopy(other, draft))) {
        await boxes.alone(boxOf(draft), () => removeDraft(context, draft));
        continue;
      }
      let handed: Draft = { ...draft, owner };
      const taken =
        draft.owner !== owner && [...ownBoxes, ...adopted.map(boxOf)].some((other) => other === boxOf(handed));
      // Two windows may have answered the same exchange: what is not this window's own, or older, becomes an answer beside it. Or edited the
      // same answer: the newer goes on, the older stays as it is until then.
      if (taken && draft.kind === 'answer') handed = { ...handed, exchangeId: uuidV7(context.clock()) };
      else if (taken) handed = draft;
      if (boxOf(handed) !== boxOf(draft)) {
        await boxes.alone(boxOf(handed), () => write(context, handed));
        await boxes.alone(boxOf(draft), () => removeDraft(context, draft));
      }
      adopted.push(handed);
    }
    return adopted;
  }

  async function load(id: string, session: Session | null, liveOwners: readonly string[]): Promise<Draft[]> {
    const drafts: Draft[] = [];
    for (const name of await draftNames(context, id)) {
      const draft = await readDraft(context, id, name);
      if (draft === null || liveOwners.includes(draft.owner)) continue;
      if (isDurable(draft, session)) {
        await boxes.alone(boxOf(draft), () => removeDraft(context, draft));
        continue;
      }
      // A box that is opened with this draft may count its saves from the start again.
      boxes.restart(boxOf(draft));
      drafts.push(draft);
    }
    return drafts.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt) || b.sequence - a.sequence);
  }

  return {
    load,
    save: (draft) => boxes.put(boxOf(draft), draft, draft.sequence),
    adopt: (id, session, owner, liveOwners) => {
      const mine = adoptions.then(() => adopt(id, session, owner, liveOwners));
      // Whoever asked hears of a failure; the next one only has to wait.
      adoptions = mine.catch(() => {});
      return mine;
    },
    discard: async (id, exchangeId, owner) => {
      if (owner !== undefined) {
        const box = boxOf({ sessionId: id, exchangeId, owner });
        return boxes.alone(box, () => removeDraft(context, { sessionId: id, exchangeId, owner }));
      }
      for (const name of await draftNames(context, id)) {
        const draft = await readDraft(context, id, name);
        if (draft?.exchangeId === exchangeId) await boxes.alone(boxOf(draft), () => removeDraft(context, draft));
      }
    },
    sessions: async () =>
      (await context.fs.readdir(context.folders.drafts)).filter((name) => SessionId.safeParse(name).success),
    has: async (id) => (await draftNames(context, id)).length > 0,
    keptAt: async (id, session) => {
      const drafts = await Promise.all((await draftNames(context, id)).map((name) => readDraft(context, id, name)));
      const unsent = drafts.filter((draft) => draft !== null && !isDurable(draft, session));
      return unsent.flatMap((draft) => draft?.savedAt ?? []).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
    },
    idle: boxes.idle,
  };
}

type Box = Pick<Draft, 'sessionId' | 'exchangeId' | 'owner'>;

const boxOf = ({ sessionId, exchangeId, owner }: Box): string => JSON.stringify([sessionId, exchangeId, owner]);

const fileName = (exchangeId: string, owner: string): string =>
  `${createHash('sha256')
    .update(JSON.stringify([exchangeId, owner]))
    .digest('hex')
    .slice(0, 32)}.json`;

const draftPath = ({ folders }: StoreContext, { sessionId, exchangeId, owner }: Box): string =>
  join(draftsOf(folders, sessionId), fileName(exchangeId, owner));

const isCopy = (a: Draft, b: Draft): boolean =>
  a.exchangeId === b.exchangeId && a.savedAt === b.savedAt && a.sequence === b.sequence && a.text === b.text;

/** An emptied answer box is no draft; an emptied edit is one, because an answer may be emptied. */
const isEmptied = ({ kind, text }: Draft): boolean => kind === 'answer' && text === '';

/** Whether the text was stored as an answer to its exchange: then the app died between that and the discarding. */
function isDurable({ exchangeId, text }: Draft, session: Session | null): boolean {
  const texts = session?.exchanges.find(({ id }) => id === exchangeId)?.texts ?? [];
  return texts.some((stored) => stored.text.trim() === text.trim());
}

async function write(context: StoreContext, draft: Draft): Promise<void> {
  const { fs, folders, codec } = context;
  const id = draft.sessionId;
  await mustExist(context, id);
  const plain = Buffer.from(`${JSON.stringify(draft, null, 2)}\n`, 'utf8');
  const bytes = codec.encode(plain, { kind: 'draft', sessionId: id, revision: 0 });
  const put = async () => {
    await fs.mkdir(draftsOf(folders, id), 0o700).catch((error: unknown) => {
      if (!isErrno(error, 'EEXIST')) throw error;
    });
    await replaceDurably(fs, tempPath(folders, id), draftPath(context, draft), bytes);
  };
  await put().catch((error: unknown) => {
    // The folder goes with its last draft, which may have been another box's just now.
    if (!isErrno(error, 'ENOENT')) throw error;
    return put();
  });
  try {
    await mustExist(context, id);
  } catch (error) {
    // Purged meanwhile: nothing of the session may be left. A disk that cannot tell is no reason to remove a text.
    if (error instanceof Failure) await fs.removeTree(draftsOf(folders, id));
    throw error;
  }
}

async function mustExist(context: StoreContext, id: string): Promise<void> {
  if ((await statOrNull(context, revisionsOf(context.folders, id))) !== null) return;
  if ((await statOrNull(context, viewPath(context.folders, id))) !== null) return;
  throw new Failure('not-found', 'no such session');
}

async function draftNames(context: StoreContext, id: string): Promise<string[]> {
  const names = await nullIfMissing(context.fs.readdir(draftsOf(context.folders, id)));
  return (names ?? []).filter((name) => /^[0-9a-f]{32}\.json$/.test(name));
}

/** Reads one draft; null if it is gone. A damaged one is moved to quarantine and told. */
async function readDraft(context: StoreContext, id: string, name: string): Promise<Draft | null> {
  const path = join(draftsOf(context.folders, id), name);
  const bytes = await nullIfMissing(context.fs.readFile(path));
  if (bytes === null) return null;
  const parsed = Draft.safeParse(decodeDraft(context, id, bytes));
  if (parsed.success && parsed.data.sessionId === id) return parsed.data;
  await quarantine(context, id, 'draft', bytes);
  await nullIfMissing(context.fs.unlink(path));
  context.tell({
    kind: 'unreadable',
    sessionId: id,
    code: null,
    detail: 'a draft could not be read; it was kept aside',
  });
  return null;
}

function decodeDraft({ codec }: StoreContext, id: string, bytes: Uint8Array): unknown {
  try {
    const plain = codec.decode(bytes, { kind: 'draft', sessionId: id, revision: 0 });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  } catch (error) {
    if (error instanceof Failure) throw error;
    return undefined;
  }
}

async function removeDraft(context: StoreContext, box: Box): Promise<void> {
  await nullIfMissing(context.fs.unlink(draftPath(context, box)));
  // Other drafts in it keep the folder; an empty one is only untidy.
  await context.fs.rmdir(draftsOf(context.folders, box.sessionId)).catch(() => {});
}
