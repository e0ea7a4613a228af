// The figures of all sessions, kept in their file: takes sessions in one by one and answers what is asked of them.
import { type Insights, insightsOf } from '../../shared/insights/insights-of.ts';
import type { DatedScope, Selection } from '../../shared/insights/period.ts';
import { type SessionBehind, sessionsBehind } from '../../shared/insights/session-behind.ts';
import { type SessionFigures, sessionFigures } from '../../shared/insights/session-figures.ts';
import type { Session } from '../../shared/session/session.ts';
import { type Entry, readInsightsFile, writeInsightsFile } from './insights-file.ts';

/** Milliseconds between two writes while sessions are being read: what was counted survives a cancel or a crash. */
const pace = 10_000;

export type FiguresBook = {
  /** Tells which sessions there are; resolves with the ids of those that have to be taken in. */
  look: (sessions: readonly { id: string; revision: number }[]) => string[];
  /** Counts a session, unless this revision of it was counted. */
  take: (session: Session) => void;
  /** A session is gone: so are its figures, from the file too. */
  drop: (id: string) => void;
  insights: (scope: DatedScope) => Insights;
  behind: (scope: DatedScope, selection: Selection, named: readonly string[]) => SessionBehind[];
  /** Writes what is not written yet; unless `now`, only every few seconds. */
  keep: (now: boolean) => Promise<void>;
};

/** Opens the book kept at `path`. `notWritten` hears of a file that could not be written: it is tried again later. */
export async function openFiguresBook(path: string, notWritten: (cause: unknown) => void): Promise<FiguresBook> {
  const entries = new Map<string, Entry>((await readInsightsFile(path)).map((entry) => [entry.id, entry]));
  let counted: SessionFigures[] | null = null;
  let writing: Promise<void> = Promise.resolve();
  let changed = false;
  let written = performance.now();

  const figures = (): SessionFigures[] => {
    counted ??= [...entries.values()].flatMap(({ figures: ofOne }) => ofOne ?? []);
    return counted;
  };

  function write(): Promise<void> {
    writing = writing.then(async () => {
      if (!changed) return;
      changed = false;
      written = performance.now();
      try {
        await writeInsightsFile(path, [...entries.values()]);
      } catch (cause) {
        changed = true;
        notWritten(cause);
      }
    });
    return writing;
  }

  function note(): void {
    changed = true;
    counted = null;
  }

  return {
    look(sessions) {
      const present = new Set(sessions.map(({ id }) => id));
      for (const id of [...entries.keys()])
        if (!present.has(id)) {
          entries.delete(id);
          note();
        }
      return sessions.filter(({ id, revision }) => entries.get(id)?.revision !== revision).map(({ id }) => id);
    },
    take(session) {
      const { id, revision } = session;
      if (entries.get(id)?.revision === revision) return;
      entries.set(id, { id, revision, figures: sessionFigures(session) });
      note();
    },
    drop(id) {
      if (!entries.delete(id)) return;
      note();
      // Titles and tags of a session that was removed for good do not stay on the disk.
      void write();
    },
    insights: (scope) => insightsOf(figures(), scope),
    behind: (scope, selection, named) => sessionsBehind(figures(), scope, selection, named),
    keep: async (now) => {
      if (now || performance.now() - written > pace) await write();
    },
  };
}
