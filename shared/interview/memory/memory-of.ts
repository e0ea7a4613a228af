// The memory as it is shown: what all sessions together contribute, without what is not to be brought up.
import type { Contribution, MentionKind } from './contribution.ts';
import { isName, mentionKey } from './mention-key.ts';

export type SessionLink = { sessionId: string; exchangeId: string | null; title: string; day: string };

export type Thread = SessionLink & { id: string; text: string; quoted: string | null; done: boolean };

/** `lately`: in how many of the last `of` sessions; `seen`: the newest sessions it is in, at most 30. */
export type Recurring = {
  kind: MentionKind;
  key: string;
  text: string;
  sessions: number;
  lately: number;
  of: number;
  seen: SessionLink[];
};

export type ForgottenThing =
  | { kind: 'session'; sessionId: string; title: string; day: string }
  | { kind: 'thread'; sessionId: string; id: string; text: string; day: string }
  | { kind: 'mention'; text: string };

/** All newest first; what recurs by how many sessions it is in. */
export type Memory = {
  threads: Thread[];
  recurring: Recurring[];
  lines: (SessionLink & { id: string; text: string })[];
  forgotten: ForgottenThing[];
};

export const lastSessions = 5;
const fewestSessions = 2;
const mostSeen = 30;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sessions begun last first; the id settles ties, so the order of the input has no part in it. */
export const newestFirst = (contributions: Iterable<Contribution>): Contribution[] =>
  [...contributions].sort((a, b) => compare(b.at, a.at) || compare(b.sessionId, a.sessionId));

/** A test of whether a text names one of the forgotten people, places or themes. */
export function namesForgotten(mentions: readonly string[]): (text: string) => boolean {
  const forms = mentions
    .map((text) => ({ key: mentionKey(text), endings: isName(text) ? "(?:'s?)?" : "(?:y|ies|e?s|e)?(?:'s?)?" }))
    .filter(({ key }) => key !== '')
    .map(({ key, endings }) => key.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`) + endings);
  if (forms.length === 0) return () => false;
  const named = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${forms.join('|')})(?![\p{L}\p{N}])`, 'iu');
  return (text) => named.test(text.replaceAll('’', "'"));
}

/**
 * The memory of these sessions and no others. `forgottenMentions` are people, places and themes in any form: they do
 * not appear, nor does any thread or line that names one. Pure, and the order of the contributions does not matter.
 */
export function memoryOf(contributions: Iterable<Contribution>, forgottenMentions: readonly string[]): Memory {
  const sessions = newestFirst(contributions);
  const heard = sessions.filter(({ forgotten }) => !forgotten);
  const isSilenced = namesForgotten(forgottenMentions);
  const threads: Memory['threads'] = [];
  const lines: Memory['lines'] = [];
  const forgotten: ForgottenThing[] = [];
  for (const session of sessions) {
    const { sessionId, title, day } = session;
    if (session.forgotten) forgotten.push({ kind: 'session', sessionId, title, day });
    const silent = new Set(session.forgottenThreads);
    for (const { id, exchangeId, text, quoted, done } of session.threads) {
      if (silent.has(id)) forgotten.push({ kind: 'thread', sessionId, id, text, day });
      else if (!isSilenced(text)) threads.push({ sessionId, exchangeId, title, day, id, text, quoted, done });
    }
    for (const { id, exchangeId, text } of session.lines) {
      if (silent.has(id)) forgotten.push({ kind: 'thread', sessionId, id, text, day });
      else if (!isSilenced(text)) lines.push({ sessionId, exchangeId, title, day, id, text });
    }
  }
  forgotten.push(...[...forgottenMentions].sort(compare).map((text) => ({ kind: 'mention' as const, text })));
  return { threads, recurring: recurringIn(heard, isSilenced), lines, forgotten };
}

/** `sessions` newest first. */
function recurringIn(sessions: readonly Contribution[], isSilenced: (text: string) => boolean): Recurring[] {
  const last = sessions.filter(({ answered }) => answered).slice(0, lastSessions);
  const lastIds = new Set(last.map(({ sessionId }) => sessionId));
  const byKey = new Map<string, Recurring>();
  for (const { sessionId, title, day, mentions } of sessions)
    for (const { kind, key, text, exchangeId } of mentions) {
      const known = byKey.get(key) ?? { kind, key, text, sessions: 0, lately: 0, of: last.length, seen: [] };
      byKey.set(key, known);
      known.sessions += 1;
      if (lastIds.has(sessionId)) known.lately += 1;
      if (known.seen.length < mostSeen) known.seen.push({ sessionId, exchangeId, title, day });
    }
  return [...byKey.values()]
    .filter(({ sessions: count, text, key }) => count >= fewestSessions && !isSilenced(text) && !isSilenced(key))
    .sort((a, b) => b.lately - a.lately || b.sessions - a.sessions || compare(a.key, b.key));
}
