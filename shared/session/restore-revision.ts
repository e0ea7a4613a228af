// Taking back what an older revision held. Adds, never removes: what is newer stays in the session, as the history of
// its answers and among its revisions.
import { digest } from './digest.ts';
import { laterInstant } from './instant.ts';
import type { Exchange, Session } from './session.ts';
import type { SessionCommand } from './session-command.ts';

type Restoring = Extract<SessionCommand, { type: 'restore-revision' }>;

/** As many as a session file may hold. */
const mostTags = 200;

/** The id a text gets that this command brings back, so that the command is recognised by it for ever. */
const restoredId = (commandId: string, exchangeId: string): string => `restored-${digest([commandId, exchangeId])}`;

/**
 * Makes texts that the session holds already the answers again, each as a new text; puts tags and kept lines that are
 * missing back beside those there are; and sets title and mood, of which there is only one. The command names what is
 * to come back instead of a revision to read, so it needs no disk, is small, and means the same after that revision
 * was pruned. Text that is asked for but not there is left out: nothing else of the command depends on it.
 * The very same session when all of that is so already. A finished session stays finished; one in the trash comes out.
 */
export function withRevision(session: Session, command: Restoring, at: string): Session {
  const known = new Set(session.exchanges.flatMap(({ texts }) => texts.map(({ id }) => id)));
  if (command.texts.some(({ exchangeId }) => known.has(restoredId(command.commandId, exchangeId)))) return session;
  const wanted = new Map(command.texts.map(({ exchangeId, textId }) => [exchangeId, textId]));
  const exchanges = session.exchanges.map((exchange) =>
    withRestored(exchange, wanted.get(exchange.id), restoredId(command.commandId, exchange.id), at),
  );
  const tags = [...new Set([...session.tags, ...(command.tags ?? []).map((tag) => tag.trim())])].slice(0, mostTags);
  const lines = new Map((command.keptLines ?? []).map((line) => [lineKey(line), line]));
  for (const line of session.keptLines) lines.delete(lineKey(line));
  const missing = [...lines.values()];
  const next = {
    ...session,
    exchanges,
    title: command.title ?? session.title,
    mood: command.mood === undefined ? session.mood : command.mood,
    tags,
    keptLines: [...session.keptLines, ...missing],
  };
  const isSame =
    exchanges.every((exchange, index) => exchange === session.exchanges[index]) &&
    next.title === session.title &&
    next.mood === session.mood &&
    tags.length === session.tags.length &&
    missing.length === 0;
  return isSame ? session : { ...next, deletedAt: null };
}

const lineKey = ({ exchangeId, text }: { exchangeId: string; text: string }) => JSON.stringify([exchangeId, text]);

function withRestored(exchange: Exchange, textId: string | undefined, id: string, at: string): Exchange {
  const found = exchange.texts.find((text) => text.id === textId);
  const newest = exchange.texts.at(-1);
  if (found === undefined || (newest?.text === found.text && exchange.state === 'answered')) return exchange;
  const restored = { id, at: laterInstant(at, newest?.at), text: found.text, source: 'restored' as const };
  return { ...exchange, state: 'answered', texts: [...exchange.texts, restored] };
}
