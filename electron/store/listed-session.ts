// One session as lists know it, and how it is read from the disk.
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { type SessionSummary, summarizeSession } from '../../shared/session/summarize-session.ts';
import { diskFailure } from './disk-failure.ts';
import { type Head, type HeadCache, readHead, sessionOf } from './session-head.ts';
import type { ViewFinding } from './session-view.ts';
import type { StoreContext } from './store-context.ts';

/**
 * `key`: of the files it was read from; null when they are to be looked at again. `isSure`: whether the same key will
 * mean the same session for ever. `isSeen`: whether its files were looked at since the store opened. `summary` is null for what could not be read; `wordings`: the variants of questions it
 * used.
 */
export type Listed = {
  readonly key: string | null;
  readonly isSure: boolean;
  readonly isSeen: boolean;
  readonly summary: SessionSummary | null;
  readonly wordings: readonly string[];
};

/** What was changed later than this before it was looked at may be changed again without a file's times showing it. */
const settleMs = 2_000;

/**
 * Reads a session for the list. What is wrong with it is told; `mend` is called if its view is missing, damaged or, at
 * first sight, old or doubtful. Never rejects.
 */
export async function lookAtSession(
  context: StoreContext,
  cache: HeadCache,
  id: string,
  { mend, atFirstSight }: { mend: (id: string) => void; atFirstSight: boolean },
): Promise<Listed> {
  const nothing = { isSure: false, isSeen: true, summary: null, wordings: [] };
  const atMs = Date.now();
  try {
    const head = await readHead(context, copyOf(cache, id), id);
    const session = sessionOf(head);
    // An empty folder of revisions is a creation that did not get to its commit: no session, no trouble.
    if (session === null) return { key: head.key, ...nothing };
    if (session instanceof Failure) {
      tellUnreadable(context, id, session);
      if (head.view.state === 'doubtful') mend(id);
      return { key: head.key, ...nothing };
    }
    if (head.committed && needsMending(head.view, atFirstSight)) mend(id);
    const isSure = isWhole(head) && isSettled(head.key, atMs);
    return { key: head.key, isSure, isSeen: true, ...sideData(session) };
  } catch (error) {
    tellUnreadable(context, id, diskFailure(error, 'a session could not be read'));
    return { key: null, ...nothing };
  }
}

/** What is remembered of this session saves reading it; what is read for a list is not worth remembering. */
function copyOf(cache: HeadCache, id: string): HeadCache {
  const remembered = cache.get(id);
  return new Map(remembered ? [[id, remembered]] : []);
}

/** One that is behind later on is most likely being written just now. */
const needsMending = ({ state }: ViewFinding, atFirstSight: boolean): boolean =>
  state === 'missing' || state === 'damaged' || (atFirstSight && (state === 'behind' || state === 'doubtful'));

/** Whatever else has to be told, mended or merged at each start. */
const isWhole = ({ committed, steppedBack, newer, view }: Head): boolean =>
  committed !== null && !steppedBack && newer === null && view.state === 'current';

function isSettled(key: string, atMs: number): boolean {
  const [, ...files] = key.split('|');
  const oldest = BigInt(atMs - settleMs) * 1_000_000n;
  return files.every((file) => BigInt(file.split(':').at(-1) ?? '') < oldest);
}

export function tellUnreadable(context: StoreContext, id: string, { code, message }: Failure): void {
  const kind = code === 'newer-format' ? 'newer-format' : 'unreadable';
  context.tell({ kind, sessionId: id, code, detail: message });
}

const sideData = (session: Session): Pick<Listed, 'summary' | 'wordings'> => ({
  summary: summarizeSession(session),
  wordings: session.exchanges.flatMap(({ question }) => question.wording ?? []),
});

/**
 * A session just committed or read. Whoever waits for an acknowledgement does not wait for its summary, and of many
 * commits in a row only the last counts.
 */
export function listedLater(session: Session, key: string | null): Listed {
  // The session itself, which is large, is held no longer than it is needed.
  let noted: { session: Session } | Pick<Listed, 'summary' | 'wordings'> = { session };
  const side = () => {
    if ('session' in noted) noted = sideData(noted.session);
    return noted;
  };
  return {
    key,
    isSure: false,
    isSeen: true,
    get summary() {
      return side().summary;
    },
    get wordings() {
      return side().wordings;
    },
  };
}
