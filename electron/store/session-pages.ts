// The list for those who cannot take all of it at once: pages of a snapshot, and single sessions as they are now.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import type { ListedSessions, ListPage } from '../../shared/session/list-page.ts';
import { SessionId } from '../../shared/session/session-id.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import { checked } from './checked-input.ts';
import type { SessionList } from './session-list.ts';
import type { StoreContext } from './store-context.ts';

/** The first page is what a window needs to be usable; the others come quickly after one another. */
const firstPage = 200;
const fullPage = 1_000;
const mostAsked = 1_000;
const snapshotsKept = 4;
/** Milliseconds: how long the first page waits for sessions the catalog does not have, and the check for the page. */
const patience = 250;
const checkAfter = 500;

const Asked = z.object({
  from: z.number().int().min(0),
  of: z.number().int().min(0).nullable(),
  whenChecked: z.boolean().optional(),
});

/** Which page: the rows from `from` on of the snapshot `of`; null, or one not kept any more, gives the start of a new one. */
export type PageAsked = z.output<typeof Asked>;

export type SessionPages = {
  /** With `whenChecked` a new snapshot waits until all sessions were compared with the disk. */
  read: (asked: PageAsked) => Promise<ListPage>;
  look: (ids: readonly string[]) => Promise<ListedSessions>;
  /** Whether anybody was given pages, so that what is found to be other than in them is news. */
  areRead: () => boolean;
};

export function createSessionPages(context: StoreContext, list: SessionList): SessionPages {
  const epoch = randomUUID();
  const snapshots = new Map<number, readonly SessionSummary[]>();
  let areRead = false;

  async function begin(whenChecked: boolean): Promise<number> {
    await (whenChecked ? list.check() : list.begin(patience));
    if (!list.isChecked() && !areRead) setTimeout(check, checkAfter).unref();
    areRead = true;
    const version = list.version();
    snapshots.set(version, list.known());
    const [oldest] = snapshots.keys();
    if (snapshots.size > snapshotsKept && oldest !== undefined) snapshots.delete(oldest);
    return version;
  }

  function check(): void {
    list.check().catch((cause: unknown) => {
      const { code, message } = Failure.from(cause);
      context.tell({
        kind: 'unreadable',
        sessionId: null,
        code,
        detail: `the sessions could not be listed: ${message}`,
      });
    });
  }

  return {
    read: async (asked) => {
      const { from, of, whenChecked = false } = checked(Asked, asked, 'a page');
      const kept = of !== null && snapshots.has(of) ? of : null;
      const version = kept ?? (await begin(whenChecked));
      const rows = snapshots.get(version) ?? [];
      const start = kept === null ? 0 : from;
      const sessions = rows.slice(start, start === 0 ? firstPage : start + fullPage);
      const { length: total } = rows;
      return { epoch, of: version, from: start, sessions, total, present: list.present(), checked: list.isChecked() };
    },
    look: async (ids) => {
      const asked = checked(z.array(SessionId).max(mostAsked), ids, 'session ids');
      return { epoch, ...(await list.look(asked)) };
    },
    areRead: () => areRead,
  };
}
