// What two revisions of one session have different: in full for a page that compares them, and in numbers for a list.
import type { Exchange, Session, SessionStatus } from './session.ts';
import { answerOf } from './session.ts';
import type { SessionCommand } from './session-command.ts';

/** An exchange as two revisions have it. `was` and `now` are the answers, undefined where there is none. */
export type ExchangeDifference = {
  exchange: Exchange;
  kind: 'added' | 'changed' | 'removed';
  was: string | undefined;
  now: string | undefined;
  /** The id of a text of today's session that says what was answered then, if it can be brought back. */
  textId: string | null;
};

type KeptLine = Session['keptLines'][number];

export type RevisionDifference = {
  exchanges: ExchangeDifference[];
  title: { was: string; now: string } | null;
  mood: { was: Session['mood']; now: Session['mood'] } | null;
  status: { was: SessionStatus; now: SessionStatus } | null;
  tags: { gone: string[]; added: string[] };
  keptLines: { gone: KeptLine[]; added: KeptLine[] };
};

/**
 * What is different in `now` from what it was before, in the order of the exchanges. Pure. An exchange that is asked and
 * not answered counts once it is answered.
 */
export function compareRevisions(was: Session, now: Session): RevisionDifference {
  const before = new Map(was.exchanges.map((exchange) => [exchange.id, exchange]));
  const after = new Map(now.exchanges.map((exchange) => [exchange.id, exchange]));
  const exchanges = now.exchanges.flatMap((exchange) => differenceOf(before.get(exchange.id), exchange));
  // Commands never remove an exchange; a file that came from elsewhere might lack one.
  const removed = was.exchanges.filter(({ id, state }) => state === 'answered' && !after.has(id));
  return {
    exchanges: [
      ...exchanges,
      ...removed.map((exchange): ExchangeDifference => {
        return { exchange, kind: 'removed', was: answerOf(exchange), now: undefined, textId: null };
      }),
    ],
    title: was.title === now.title ? null : { was: was.title, now: now.title },
    mood: was.mood === now.mood ? null : { was: was.mood, now: now.mood },
    status: was.status === now.status ? null : { was: was.status, now: now.status },
    tags: { gone: without(was.tags, now.tags), added: without(now.tags, was.tags) },
    keptLines: {
      gone: withoutLines(was.keptLines, now.keptLines),
      added: withoutLines(now.keptLines, was.keptLines),
    },
  };
}

/** Whether there is nothing to see. */
export const isSameRevision = ({ exchanges, title, mood, status, tags, keptLines }: RevisionDifference): boolean =>
  exchanges.length === 0 &&
  title === null &&
  mood === null &&
  status === null &&
  [tags.gone, tags.added, keptLines.gone, keptLines.added].every(({ length }) => length === 0);

function differenceOf(was: Exchange | undefined, now: Exchange): ExchangeDifference[] {
  const [before, after] = [was && answerOf(was), answerOf(now)];
  if (before === after) return [];
  if (before === undefined) return [{ exchange: now, kind: 'added', was: before, now: after, textId: null }];
  // By its words and not its id: a text changed by hand may have got another one.
  const textId = now.texts.find(({ text }) => text === before)?.id ?? null;
  return [{ exchange: now, kind: 'changed', was: before, now: after, textId }];
}

const without = (list: readonly string[], other: readonly string[]) => list.filter((item) => !other.includes(item));

const withoutLines = (list: readonly KeptLine[], other: readonly KeptLine[]) =>
  list.filter((line) => !other.some(({ exchangeId, text }) => exchangeId === line.exchangeId && text === line.text));

/** What of a difference a person wants back: answers by the ids of their exchanges, and the rest by name. */
export type WantedBack = {
  exchanges: ReadonlySet<string>;
  title: boolean;
  mood: boolean;
  tags: boolean;
  keptLines: boolean;
};

/** Whether it can be brought back at all. */
export const canComeBack = ({ kind, textId }: ExchangeDifference): boolean => kind === 'changed' && textId !== null;

/** All that can be brought back. That there was no title or mood yet is nothing to bring back. */
export const allOf = ({ exchanges, title, mood, tags, keptLines }: RevisionDifference): WantedBack => ({
  exchanges: new Set(exchanges.filter(canComeBack).map(({ exchange }) => exchange.id)),
  title: title !== null && title.was !== '',
  mood: mood !== null && mood.was !== null,
  tags: tags.gone.length > 0,
  keptLines: keptLines.gone.length > 0,
});

/** The command that brings it back, without its id; null when nothing is wanted. */
export function restoringCommand(
  difference: RevisionDifference,
  wanted: WantedBack,
): Omit<Extract<SessionCommand, { type: 'restore-revision' }>, 'commandId'> | null {
  const texts = difference.exchanges.flatMap(({ exchange, textId }) =>
    textId !== null && wanted.exchanges.has(exchange.id) ? [{ exchangeId: exchange.id, textId }] : [],
  );
  const command = {
    type: 'restore-revision' as const,
    texts,
    ...(difference.title && wanted.title ? { title: difference.title.was } : {}),
    ...(difference.mood && wanted.mood ? { mood: difference.mood.was } : {}),
    ...(wanted.tags && difference.tags.gone.length > 0 ? { tags: difference.tags.gone } : {}),
    ...(wanted.keptLines && difference.keptLines.gone.length > 0
      ? { keptLines: difference.keptLines.gone.map(({ exchangeId, text }) => ({ exchangeId, text })) }
      : {}),
  };
  return texts.length === 0 && Object.keys(command).length === 2 ? null : command;
}

/** A difference in numbers, for one line of a list. */
export type RevisionStep = {
  /** Answers that were not there before, and answers with other words. */
  answers: number;
  edited: number;
  skipped: number;
  title: boolean;
  mood: boolean;
  tags: boolean;
  keptLines: boolean;
  /** What became of it, if that changed. */
  status: SessionStatus | null;
  /** Put into the trash, or taken out of it. */
  trash: 'in' | 'out' | null;
};

/** What a revision has that the kept one before it had not. Pure. */
export function stepBetween(before: Session, after: Session): RevisionStep {
  const { exchanges, title, mood, status, tags, keptLines } = compareRevisions(before, after);
  const skippedIn = (session: Session) => session.exchanges.filter(({ state }) => state === 'skipped').length;
  const wasTrash = before.deletedAt !== null;
  const isTrash = after.deletedAt !== null;
  return {
    answers: exchanges.filter(({ kind }) => kind === 'added').length,
    edited: exchanges.filter(({ kind }) => kind === 'changed').length,
    skipped: Math.max(0, skippedIn(after) - skippedIn(before)),
    title: title !== null,
    mood: mood !== null,
    tags: tags.gone.length + tags.added.length > 0,
    keptLines: keptLines.gone.length + keptLines.added.length > 0,
    status: status?.now ?? null,
    trash: wasTrash === isTrash ? null : isTrash ? 'in' : 'out',
  };
}
