// Complete temp files of writers that were killed before their commit: never acknowledged, yet somebody wrote them.
import { join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { dropTemp } from './durable-write.ts';
import { mapBounded } from './map-bounded.ts';
import { plainSession } from './plain-session.ts';
import { quarantine } from './quarantine.ts';
import { readCandidate } from './session-candidate.ts';
import { isOurTemp, isSessionId } from './session-folder.ts';
import { readHead, sessionOf } from './session-head.ts';
import { type SessionLock, takeLock } from './session-lock.ts';
import type { StoreContext } from './store-context.ts';
import { uniteVersions } from './unite-versions.ts';

const sessionsAtOnce = 2;

/**
 * Looks at each temp file that holds a whole revision with a right checksum. One that adds something to its session is
 * put where it is offered, one that adds nothing is removed. All others are left for the sweep, which goes by age. Under
 * the session's lock, so that a living writer has finished; one that went on without the lock writes its temp again.
 * Resolves to how many are offered.
 */
export async function rescueTemps(context: StoreContext): Promise<number> {
  const bySession = new Map<string, string[]>();
  for (const name of await context.fs.readdir(context.folders.temps)) {
    const id = name.split('.')[0] ?? '';
    if (isOurTemp(name) && name.endsWith('.tmp') && isSessionId(id))
      bySession.set(id, [...(bySession.get(id) ?? []), name]);
  }
  const rescued = await mapBounded([...bySession], sessionsAtOnce, async ([id, names]) => {
    const lock = await patientLock(context, id);
    try {
      // Others are writing there all the time: what is left behind is met at the next start.
      if (!lock.held) return 0;
      let count = 0;
      for (const name of names) if (await rescue(context, id, join(context.folders.temps, name))) count++;
      return count;
    } finally {
      await lock.release();
    }
  });
  return rescued.reduce((sum, count) => sum + count, 0);
}

/** The lock of a killed writer is stale only after a while, and there is no hurry. */
async function patientLock(context: StoreContext, id: string): Promise<SessionLock> {
  for (let attempt = 1; ; attempt++) {
    const lock = await takeLock(context, id);
    if (lock.held || attempt === 3) return lock;
  }
}

async function rescue(context: StoreContext, id: string, path: string): Promise<boolean> {
  const head = await readHead(context, new Map(), id);
  const next = (head.revisions[0] ?? 0) + 1;
  const places = [next, next - 1, next - 2].map((revision) => ({ kind: 'revision' as const, sessionId: id, revision }));
  const found = await readCandidate(context, path, places);
  if (found?.state !== 'session' || !found.intact || found.session.id !== id) return false;
  const session = sessionOf(head);
  if (session && !(session instanceof Failure) && !uniteVersions(session, { session: found.session, editedAt: null })) {
    await dropTemp(context.fs, path);
    return false;
  }
  const kept = context.codec.encode(plainSession(found.session), { kind: 'view', sessionId: id, revision: 0 });
  await quarantine(context, id, 'offered-temp', kept);
  await dropTemp(context.fs, path);
  return true;
}
