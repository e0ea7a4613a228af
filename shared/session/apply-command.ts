// The state machine of a session, and the only place that has it: pure, total, no clock, no disk.
import { Failure } from '../failure.ts';
import type { Question } from '../interview/question.ts';
import { digest } from './digest.ts';
import { withForgotten } from './forgotten-things.ts';
import { isAfter, laterInstant } from './instant.ts';
import { withIntention, withKeptLine, withMention } from './listed-things.ts';
import { withBudget, withRule } from './plan-changes.ts';
import { withRevision } from './restore-revision.ts';
import type { AnswerText, Exchange, Session } from './session.ts';
import type { SessionCommand } from './session-command.ts';

const recentCommandsKept = 200;

/**
 * When a command was received (ISO 8601, UTC) and by which store instance it is applied. `digestOf`: what `digest`
 * gives, from whoever has a faster way to it.
 */
export type CommandContext = { at: string; writer: string; digestOf?: (command: SessionCommand) => string };

/**
 * Applies one command and returns the next session, or the very same object when there is nothing to change
 * (a retry, a repeated state), or a `Failure` (returned, never thrown):
 * `command-id-reused` when the id was used for other content, `not-found` for an unknown exchange or text,
 * `session-ended` for a question put to a session that has ended.
 * Text is never refused: an answer or an edit reopens whatever it finds (an edit may ask not to, but comes out of the
 * trash all the same). The revision is the store's to set.
 */
export function applyCommand(
  session: Session,
  command: SessionCommand,
  { at, writer, digestOf = digest }: CommandContext,
): Session | Failure {
  const applied = { id: command.commandId, digest: digestOf(command) };
  const known = session.recentCommands.find(({ id }) => id === applied.id);
  if (known) return known.digest === applied.digest ? session : reused(command);
  const earlier = session.exchanges.find(({ texts }) => texts.some(({ id }) => id === applied.id));
  if (earlier) return brought(command, earlier) ? session : reused(command);

  const next = changed(session, command, laterInstant(at, session.exchanges.at(-1)?.at));
  if (next instanceof Failure || next === session) return next;
  return {
    ...next,
    updatedAt: isAfter(at, session.updatedAt) ? at : session.updatedAt,
    writer,
    recentCommands: [...session.recentCommands, applied].slice(-recentCommandsKept),
  };
}

function changed(session: Session, command: SessionCommand, at: string): Session | Failure {
  switch (command.type) {
    case 'answer':
      return answer(session, command, at);
    case 'edit-answer':
      return withText(session, command, { id: command.commandId, at, text: command.text, source: 'typed' });
    case 'restore-text': {
      const text = find(session, command.exchangeId)?.texts.find(({ id }) => id === command.textId)?.text;
      if (text === undefined) return new Failure('not-found', `${command.type}: no such text`);
      return withText(session, command, { id: command.commandId, at, text, source: 'restored' });
    }
    case 'restore-revision':
      return withRevision(session, command, at);
    case 'skip':
      return put(session, command, at, 'skipped');
    case 'ask':
      return put(session, command, at, 'asked');
    case 'rename':
      return { ...session, title: command.title.trim() };
    case 'set-tags':
      return { ...session, tags: [...new Set(command.tags.map((tag) => tag.trim()))] };
    case 'set-mood':
      return { ...session, mood: command.mood };
    case 'set-kept-lines':
      return {
        ...session,
        keptLines: command.keptLines.map((line) => ({
          ...session.keptLines.find(({ exchangeId, text }) => exchangeId === line.exchangeId && text === line.text),
          ...line,
        })),
      };
    case 'set-intentions':
      return {
        ...session,
        intentions: command.intentions.map((intention) => ({
          ...session.intentions.find(({ id }) => id === intention.id),
          ...intention,
        })),
      };
    case 'keep-line':
      return withKeptLine(session, command);
    case 'set-intention':
      return withIntention(session, command);
    case 'mention':
      return withMention(session, command);
    case 'forget':
      return withForgotten(session, command);
    case 'set-rule':
      return withRule(session, command);
    case 'set-budget':
      return withBudget(session, command);
    case 'trash':
      return session.deletedAt === null ? { ...session, deletedAt: at } : session;
    case 'restore':
      return session.deletedAt === null ? session : { ...session, deletedAt: null };
    case 'pause':
      return session.status === 'active' ? { ...session, status: 'paused' } : session;
    case 'resume':
    case 'reopen':
      return reopened(session);
    case 'complete':
      return session.status === 'completed' ? session : { ...session, status: 'completed', completedAt: at };
    case 'abandon':
      return session.status === 'active' || session.status === 'paused' ? { ...session, status: 'abandoned' } : session;
  }
}

function answer(session: Session, command: Extract<SessionCommand, { type: 'answer' }>, at: string): Session {
  const text: AnswerText = { id: command.commandId, at, text: command.text, source: 'typed' };
  const { exchangeId: id, question, thinkingMs } = command;
  if (find(session, id)) {
    const next = withText(session, { exchangeId: id }, text);
    return next instanceof Failure ? session : withThinking(next, id, thinkingMs);
  }
  const exchange: Exchange = { id, at, question, state: 'answered', texts: [text] };
  if (thinkingMs !== undefined) exchange.thinkingMs = thinkingMs;
  return { ...reopened(session), exchanges: [...session.exchanges, exchange] };
}

/** Makes `text` the answer of an exchange; the same text again changes nothing but reopens what was ended. */
function withText(
  session: Session,
  { exchangeId, reopens }: { exchangeId: string; reopens?: false | undefined },
  text: AnswerText,
): Session | Failure {
  const exchange = find(session, exchangeId);
  if (!exchange) return new Failure('not-found', 'no such exchange');
  const open = reopens === false ? outOfTrash(session) : reopened(session);
  const newest = exchange.texts.at(-1);
  if (newest?.text === text.text && exchange.state === 'answered') return open;
  const stamped = { ...text, at: laterInstant(text.at, newest?.at) };
  return replace(open, { ...exchange, state: 'answered', texts: [...exchange.texts, stamped] });
}

function withThinking(session: Session, exchangeId: string, thinkingMs: number | undefined): Session {
  const exchange = find(session, exchangeId);
  if (!exchange || thinkingMs === undefined || exchange.thinkingMs !== undefined) return session;
  return replace(session, { ...exchange, thinkingMs });
}

/** Records a question as asked or skipped. What was answered stays answered: another window may have been faster. */
function put(
  session: Session,
  command: { type: string; exchangeId: string; question: Question },
  at: string,
  state: 'asked' | 'skipped',
): Session | Failure {
  if (session.deletedAt !== null || session.status === 'completed' || session.status === 'abandoned')
    return new Failure('session-ended', `${command.type}: the session has ended`);
  const exchange = find(session, command.exchangeId);
  if (!exchange) {
    const added: Exchange = { id: command.exchangeId, at, question: command.question, state, texts: [] };
    return { ...reopened(session), exchanges: [...session.exchanges, added] };
  }
  if (state === 'skipped' && exchange.state === 'asked') return replace(reopened(session), { ...exchange, state });
  return session;
}

const reopened = (session: Session): Session =>
  session.status === 'active' && session.deletedAt === null
    ? session
    : { ...session, status: 'active', completedAt: null, deletedAt: null };

const outOfTrash = (session: Session): Session =>
  session.deletedAt === null ? session : { ...session, deletedAt: null };

const find = (session: Session, exchangeId: string) => session.exchanges.find(({ id }) => id === exchangeId);

const replace = (session: Session, exchange: Exchange): Session => ({
  ...session,
  exchanges: session.exchanges.map((old) => (old.id === exchange.id ? exchange : old)),
});

/** Whether `command` is what brought the text with its id; asked when it is no longer among the recent commands. */
function brought(command: SessionCommand, exchange: Exchange): boolean {
  if (!('exchangeId' in command) || command.exchangeId !== exchange.id) return false;
  const text = exchange.texts.find(({ id }) => id === command.commandId)?.text;
  if (command.type === 'restore-text')
    return exchange.texts.some((restored) => restored.id === command.textId && restored.text === text);
  return 'text' in command && command.text === text;
}

const reused = (command: SessionCommand) =>
  new Failure('command-id-reused', `${command.type}: this command id was used for other content`);
