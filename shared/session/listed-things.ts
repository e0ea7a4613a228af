// The lists a person keeps at the end of a session, changed one item at a time: so two windows never undo each other.
import type { Session } from './session.ts';
import type { SessionCommand } from './session-command.ts';

type Of<Type extends SessionCommand['type']> = Extract<SessionCommand, { type: Type }>;

/** Keeps a line, or lets it go. The very same session when that is how it is already. */
export function withKeptLine(session: Session, { exchangeId, text, kept }: Of<'keep-line'>): Session {
  const others = session.keptLines.filter((line) => line.exchangeId !== exchangeId || line.text !== text);
  if (others.length < session.keptLines.length === kept) return session;
  return { ...session, keptLines: kept ? [...others, { exchangeId, text }] : others };
}

/**
 * Changes what is given of an intention; one the session does not hold yet begins as the words it was found in, not
 * done. A removed one stays as a mark, so that what was found in an answer is not found again.
 */
export function withIntention(session: Session, { id, found, text, done, removed }: Of<'set-intention'>): Session {
  const known = session.intentions.find((intention) => intention.id === id);
  const intention = { ...(known ?? { id, text: found, done: false }) };
  if (text !== undefined) intention.text = text.trim();
  if (done !== undefined) intention.done = done;
  if (removed !== undefined) intention.removed = removed;
  if (known && known.text === intention.text && known.done === intention.done && known.removed === intention.removed)
    return session;
  return {
    ...session,
    intentions: known
      ? session.intentions.map((old) => (old.id === id ? intention : old))
      : [...session.intentions, intention],
  };
}

/** Puts a person or theme on the list by hand, or takes it off whether it was put there or found. */
export function withMention(session: Session, { text, kept }: Of<'mention'>): Session {
  const mentions = session.mentions ?? [];
  const name = text.trim();
  const known = mentions.find((mention) => mention.text === name);
  if (known?.kept === kept) return session;
  return {
    ...session,
    mentions: known
      ? mentions.map((mention) => (mention === known ? { ...known, kept } : mention))
      : [...mentions, { text: name, kept }],
  };
}
