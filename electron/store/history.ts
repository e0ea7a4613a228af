// The kept revisions of a session, looked at for a person: which there are, what each brought, and what one held.
// Reads only, takes no lock, and leaves damaged files to those who look after them.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../../shared/failure.ts';
import { stepBetween } from '../../shared/session/compare-revisions.ts';
import type { KeptRevision } from '../../shared/session/kept-revision.ts';
import type { Session } from '../../shared/session/session.ts';
import { maxFileBytes, parseSession, plainBytesOf } from './session-file.ts';
import { revisionPath, revisionsIn, revisionsOf } from './session-folder.ts';
import { nullIfMissing, statOrNull } from './session-view.ts';
import type { StoreContext } from './store-context.ts';

type Found = { at: string; bytes: number; content: Session | { reason: string; newer: boolean } };

/**
 * The kept revisions of a session, newest first; none for one that is not stored. Each file is read once, oldest first,
 * and never more than two are held; others have their turn in between. One that is pruned meanwhile is left out.
 * Throws the operating system's own errors.
 */
export async function historyOf(context: StoreContext, id: string): Promise<KeptRevision[]> {
  const names = await nullIfMissing(context.fs.readdir(revisionsOf(context.folders, id)));
  const kept: KeptRevision[] = [];
  let before: Session | null = null;
  for (const revision of revisionsIn(names ?? []).reverse()) {
    const found = await findRevision(context, id, revision);
    await nextTurn();
    if (found === null) continue;
    const { at, bytes, content } = found;
    if (!('exchanges' in content)) {
      kept.push({ revision, at, bytes, damaged: true, reason: content.reason });
      continue;
    }
    kept.push({
      revision,
      at: content.updatedAt,
      bytes,
      damaged: false,
      writer: content.writer,
      title: content.title,
      answered: content.exchanges.filter(({ state }) => state === 'answered').length,
      status: content.status,
      step: before && stepBetween(before, content),
    });
    before = content;
  }
  return kept.reverse();
}

/** One kept revision in full. `not-found` (also once it was pruned), `unreadable-session`, `newer-format`. */
export async function readRevision(context: StoreContext, id: string, revision: number): Promise<Session> {
  const found = await findRevision(context, id, revision);
  if (found === null) throw new Failure('not-found', 'no such revision');
  const { content } = found;
  if ('exchanges' in content) return content;
  throw new Failure(content.newer ? 'newer-format' : 'unreadable-session', `the revision: ${content.reason}`);
}

async function findRevision(context: StoreContext, id: string, revision: number): Promise<Found | null> {
  const path = revisionPath(context.folders, id, revision);
  const stats = await statOrNull(context, path);
  if (stats === null) return null;
  const found = { at: new Date(Number(stats.mtimeMs)).toISOString(), bytes: Number(stats.size) };
  const unusable = (reason: string, newer = false): Found => ({ ...found, content: { reason, newer } });
  if (!stats.isFile() || stats.size > BigInt(maxFileBytes)) return unusable('it is no file of ours');
  const stored = await nullIfMissing(context.fs.readFile(path));
  if (stored === null) return null;
  const content = parseSession(plainBytesOf(context, stored, { kind: 'revision', sessionId: id, revision }), id);
  if (content.state === 'damaged') return unusable(content.reason);
  if (content.state === 'newer')
    return content.session ? { ...found, content: content.session } : unusable('written by a newer version', true);
  if (!content.intact) return unusable('its checksum is wrong');
  if (content.session.revision !== revision) return unusable('it holds another version');
  return { ...found, content: content.session };
}
