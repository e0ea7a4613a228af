// From the parsed JSON of any session file to today's session: one step per old format, none needed yet.
import { Failure } from '../failure.ts';
import { currentFormat, Session } from './session.ts';

/**
 * Reads what a session file holds. Returns the session in today's shape; one with a `format` above ours keeps
 * that number and must never be written (`isNewerFormat`). Returns a `Failure`: `newer-format` when a newer
 * file cannot even be shown, `unreadable-session` for everything else that is no session.
 */
export function upgradeSession(json: unknown): Session | Failure {
  const parsed = Session.safeParse(json);
  if (parsed.success) return parsed.data;
  if (formatOf(json) > currentFormat) return new Failure('newer-format', 'written by a newer version');
  const where = parsed.error.issues.map(({ path }) => path.join('.') || '(whole)').slice(0, 5);
  return new Failure('unreadable-session', `not a session: ${where.join(', ')}`);
}

/** Whether a newer version of the product wrote this session: it may be shown, never changed. */
export const isNewerFormat = (session: Session): boolean => session.format > currentFormat;

const formatOf = (json: unknown): number =>
  json !== null && typeof json === 'object' && 'format' in json && typeof json.format === 'number' ? json.format : 0;
