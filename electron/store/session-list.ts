// The list of all sessions: reads what changed since it last looked, and never more than a few files at once.
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { type SessionSummary, summarizeSession } from '../../shared/session/summarize-session.ts';
import { diskFailure } from './disk-failure.ts';
import { mapBounded } from './map-bounded.ts';
import { idsOfViews, isSessionId } from './session-folder.ts';
import { headKey, readHead, sessionOf } from './session-head.ts';
import type { ViewFinding } from './session-view.ts';
import type { StoreContext } from './store-context.ts';

const readAtOnce = 16;
const recentSessions = 20;

/** `summary` is null for what could not be read; `wordings`: the variants of questions the session used. */
type Listed = { key: string | null; summary: SessionSummary | null; wordings: string[] };

export type SessionList = {
  /** All readable sessions, newest first. */
  summaries: () => Promise<SessionSummary[]>;
  /** The wordings used in the sessions updated last, without reading any file that was read before. */
  recentWordings: () => Promise<string[]>;
  /** Takes in a session just committed here, or just read: then `key` is that of its head, and it is not read again. */
  note: (session: Session, key?: string) => void;
  forget: (id: string) => void;
};

/** `mend` is called for each session whose view is missing, damaged or, at first sight, old or doubtful. */
export function createSessionList(context: StoreContext, mend: (id: string) => void): SessionList {
  const listed = new Map<string, Listed>();
  let complete = false;
  let first: Promise<void> | null = null;

  /** Windows that are restored together ask together: what the first one reads is read for all of them. */
  async function refresh(): Promise<void> {
    if (first !== null) {
      await first;
      return lookAtAll();
    }
    first = lookAtAll().catch((error: unknown) => {
      first = null;
      throw error;
    });
    return first;
  }

  async function lookAtAll(): Promise<void> {
    const ids = await allIds(context);
    await mapBounded(ids, readAtOnce, async (id) => {
      const known = listed.get(id);
      // A session that cannot be looked at is looked at again below, where its trouble is told.
      if (known?.key && known.key === (await headKey(context, id).catch(() => null))) return;
      listed.set(id, await look(context, id, mend, known === undefined));
    });
    const present = new Set(ids);
    for (const id of listed.keys()) if (!present.has(id)) listed.delete(id);
    complete = true;
  }

  const newestFirst = (): (Listed & { summary: SessionSummary })[] =>
    [...listed.values()]
      .flatMap((entry) => (entry.summary ? [{ ...entry, summary: entry.summary }] : []))
      .sort((a, b) => compare(b.summary.updatedAt, a.summary.updatedAt) || compare(b.summary.id, a.summary.id));

  return {
    summaries: async () => {
      await refresh();
      return newestFirst().map(({ summary }) => summary);
    },
    recentWordings: async () => {
      if (!complete) await refresh();
      return [
        ...new Set(
          newestFirst()
            .slice(0, recentSessions)
            .flatMap(({ wordings }) => wordings),
        ),
      ];
    },
    // After a commit its files are looked at again by the next list, since the view and the old revisions are still
    // in the making.
    note: (session, key) => listed.set(session.id, notedLater(session, key ?? null)),
    forget: (id) => listed.delete(id),
  };
}

/** Every id that has a view or a folder of revisions. */
export async function allIds({ fs, folders }: StoreContext): Promise<string[]> {
  const views = idsOfViews(await fs.readdir(folders.sessions));
  const committed = (await fs.readdir(folders.revisions)).filter(isSessionId);
  return [...new Set([...views, ...committed])];
}

async function look(
  context: StoreContext,
  id: string,
  mend: (id: string) => void,
  atFirstSight: boolean,
): Promise<Listed> {
  const nothing = { summary: null, wordings: [] };
  try {
    const head = await readHead(context, new Map(), id);
    const session = sessionOf(head);
    // An empty folder of revisions is a creation that did not get to its commit: no session, no trouble.
    if (session === null) return { key: head.key, ...nothing };
    if (session instanceof Failure) {
      tellUnreadable(context, id, session);
      if (head.view.state === 'doubtful') mend(id);
      return { key: head.key, ...nothing };
    }
    if (head.committed && needsMending(head.view, atFirstSight)) mend(id);
    return { key: head.key, ...sideData(session) };
  } catch (error) {
    tellUnreadable(context, id, diskFailure(error, 'a session could not be read'));
    return { key: null, ...nothing };
  }
}

/** One that is behind later on is most likely being written just now. */
const needsMending = ({ state }: ViewFinding, atFirstSight: boolean): boolean =>
  state === 'missing' || state === 'damaged' || (atFirstSight && (state === 'behind' || state === 'doubtful'));

export function tellUnreadable(context: StoreContext, id: string, { code, message }: Failure): void {
  const kind = code === 'newer-format' ? 'newer-format' : 'unreadable';
  context.tell({ kind, sessionId: id, code, detail: message });
}

const sideData = (session: Session): Omit<Listed, 'key'> => ({
  summary: summarizeSession(session),
  wordings: session.exchanges.flatMap(({ question }) => question.wording ?? []),
});

/** Whoever waits for an acknowledgement does not wait for this, and of many commits in a row only the last counts. */
function notedLater(session: Session, key: string | null): Listed {
  // The session itself, which is large, is held no longer than it is needed.
  let noted: { session: Session } | Omit<Listed, 'key'> = { session };
  const side = () => {
    if ('session' in noted) noted = sideData(noted.session);
    return noted;
  };
  return {
    key,
    get summary() {
      return side().summary;
    },
    get wordings() {
      return side().wordings;
    },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
