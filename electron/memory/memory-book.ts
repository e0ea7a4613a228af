// All contributions there are, kept in their file: takes sessions in one by one and says what they come to together.
import type { Span } from '../../shared/insights/period.ts';
import {
  type RememberedInsights,
  rememberedInsights,
  sessionsNaming,
} from '../../shared/insights/remembered-insights.ts';
import type { Contribution } from '../../shared/interview/memory/contribution.ts';
import { type Memory, memoryOf } from '../../shared/interview/memory/memory-of.ts';
import { type Recall, recallOf } from '../../shared/interview/memory/recall.ts';
import { rememberSession } from '../../shared/interview/memory/remember-session.ts';
import { concerns, type ThingToForget } from '../../shared/interview/memory/things-to-forget.ts';
import { sessionsNaming as sessionsNamingPeople } from '../../shared/search/sessions-naming.ts';
import type { Session } from '../../shared/session/session.ts';
import { type Entry, readMemoryFile, writeMemoryFile } from './memory-file.ts';

/** How long (milliseconds) to wait for more changes before the file is written. */
const settle = 1_000;

export type MemoryBook = {
  /** Tells which sessions exist, newest first; resolves with the ids of those that have to be taken in. */
  look: (sessions: readonly { id: string; revision: number }[]) => string[];
  /** Derives what a session gives. Whether that is other than before. */
  take: (session: Session) => boolean;
  /** A session is gone: so is what it gave, from the file too. */
  drop: (id: string) => void;
  memory: (forgottenMentions: readonly string[]) => Memory;
  recall: (forgottenMentions: readonly string[]) => Recall;
  /** What the insights show of it, and the sessions of a span that name something. */
  insights: (forgottenMentions: readonly string[], of: { span: Span; today: string }) => RememberedInsights;
  naming: (forgottenMentions: readonly string[], of: { span: Span; key: string }) => string[];
  /** In which sessions people with these folded names are named, for `person:` in a search. */
  people: (names: readonly string[]) => [name: string, ids: string[]][];
  /** Sessions going on that may still bring up what is to be forgotten, with what it is called there. */
  plannedIn: (thing: ThingToForget) => { sessionId: string; thread: string }[];
  /** Writes what is not written yet. */
  end: () => Promise<void>;
};

/** Opens the book kept at `path`. `notWritten` hears of a file that could not be written: it is tried again later. */
export async function openMemoryBook(path: string, notWritten: (cause: unknown) => void): Promise<MemoryBook> {
  const entries = new Map<string, Entry>((await readMemoryFile(path)).map((entry) => [entry.id, entry]));
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let changed = false;

  function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(async () => {
      if (!changed) return;
      changed = false;
      try {
        await writeMemoryFile(path, [...entries.values()]);
      } catch (cause) {
        changed = true;
        notWritten(cause);
      }
    });
    return writing;
  }

  function keepSoon(): void {
    changed = true;
    timer ??= setTimeout(() => void write(), settle);
  }

  const given = (): Contribution[] => [...entries.values()].flatMap(({ gives }) => gives ?? []);

  function drop(id: string): void {
    if (!entries.delete(id)) return;
    changed = true;
    // Words of a session that was removed for good do not stay on the disk.
    void write();
  }

  return {
    look(sessions) {
      const present = new Set(sessions.map(({ id }) => id));
      for (const id of [...entries.keys()]) if (!present.has(id)) drop(id);
      return sessions.filter(({ id, revision }) => entries.get(id)?.revision !== revision).map(({ id }) => id);
    },
    take(session) {
      const before = entries.get(session.id);
      if (before?.revision === session.revision) return false;
      const gives = rememberSession(session);
      entries.set(session.id, { id: session.id, revision: session.revision, gives });
      keepSoon();
      return true;
    },
    drop,
    memory: (forgottenMentions) => memoryOf(given(), forgottenMentions),
    recall: (forgottenMentions) => recallOf(given(), forgottenMentions),
    insights: (forgottenMentions, of) => rememberedInsights(given(), forgottenMentions, of),
    naming: (forgottenMentions, of) => sessionsNaming(given(), forgottenMentions, of),
    people: (names) => sessionsNamingPeople(given(), names),
    plannedIn: (thing) =>
      given().flatMap(({ sessionId, planned }) =>
        planned.filter((one) => concerns(thing, one)).map(({ id }) => ({ sessionId, thread: id })),
      ),
    end: write,
  };
}
