// Another version of a session joined with the one that is committed here, or the finding that it adds nothing.
import { canonicalJson } from '../../shared/canonical-json.ts';
import { mergeSessions } from '../../shared/session/merge-sessions.ts';
import type { Session } from '../../shared/session/session.ts';
import { asHandEdit } from './hand-edit.ts';

/**
 * A version from elsewhere. `editedAt` (ISO 8601) where its checksum is wrong, so that somebody may have changed texts
 * in place; null for one that is as a store wrote it.
 */
export type OtherVersion = { session: Session; editedAt: string | null };

/** Far above what any number of commits reaches, and far below what still has a name of twelve digits after it. */
export const highestRevision = 100_000_000_000;

/** `head` with everything `other` adds, or null if that is nothing but revision, time of change or writer. */
export function uniteVersions(head: Session, { session: found, editedAt }: OtherVersion): Session | null {
  // A revision that cannot be is no reason to refuse the text, but must not become ours.
  const session = found.revision > highestRevision ? { ...found, revision: head.revision } : found;
  const other = editedAt === null ? session : asHandEdit(session, head, editedAt);
  // Commands applied to the head stay applied: their effects are in the merged session.
  const merged: Session = { ...mergeSessions(head, other), recentCommands: head.recentCommands };
  return contentOf(merged) === contentOf(mergeSessions(head, head)) ? null : merged;
}

const contentOf = ({
  revision: _revision,
  updatedAt: _at,
  writer: _writer,
  recentCommands: _recent,
  ...rest
}: Session) => canonicalJson(rest);
