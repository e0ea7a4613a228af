// A file that may hold a version of a session from elsewhere, as it was read: a sync tool's copy, a version kept aside.
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { SessionId } from '../../shared/session/session-id.ts';
import type { ByteContext } from './byte-codec.ts';
import { hashOf } from './quarantine.ts';
import { maxFileBytes, parseSession, plainBytesOf } from './session-file.ts';
import { nullIfMissing, statOrNull } from './session-view.ts';
import type { StoreContext } from './store-context.ts';
import { highestRevision } from './unite-versions.ts';

/** `modifiedNs`, `hash`: of the file, so that one that changed meanwhile is not taken for it. */
export type CandidateFile = { path: string; hash: string; modifiedNs: bigint };

export type Candidate =
  | { state: 'session'; file: CandidateFile; session: Session; intact: boolean; modifiedMs: number }
  | { state: 'damaged' | 'newer'; reason: string };

/**
 * Reads a file whose content says which session it is of, whatever its name; `places` are where its bytes may have
 * been made for, should the codec ask. Null if there is no such file any more. Throws what the disk says.
 */
export async function readCandidate(
  context: StoreContext,
  path: string,
  places: readonly ByteContext[],
): Promise<Candidate | null> {
  const stats = await statOrNull(context, path);
  if (stats === null) return null;
  if (!stats.isFile()) return { state: 'damaged', reason: 'it is no file' };
  if (stats.size > BigInt(maxFileBytes)) return { state: 'damaged', reason: 'it is far too large' };
  const bytes = await nullIfMissing(context.fs.readFile(path));
  if (bytes === null) return null;
  const plain = decoded(context, bytes, places);
  const content = parseSession(plain, idInside(plain) ?? places[0]?.sessionId ?? '');
  if (content.state === 'newer') return { state: 'newer', reason: 'written by a newer version' };
  if (content.state === 'damaged') return { state: 'damaged', reason: content.reason };
  const { session, intact } = content;
  if (session.revision > highestRevision) return { state: 'damaged', reason: 'its revision cannot be' };
  const file = { path, hash: hashOf(bytes), modifiedNs: stats.mtimeNs };
  return { state: 'session', file, session, intact, modifiedMs: Number(stats.mtimeMs) };
}

function decoded(context: StoreContext, bytes: Uint8Array, places: readonly ByteContext[]): Uint8Array | null {
  for (const place of places) {
    const plain = plainBytesOf(context, bytes, place);
    if (plain !== null) return plain;
  }
  return null;
}

function idInside(plain: Uint8Array | null): string | null {
  if (plain === null) return null;
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
    const id = json !== null && typeof json === 'object' && 'id' in json ? SessionId.safeParse(json.id) : null;
    return id?.success ? id.data : null;
  } catch (error) {
    // Not JSON: what it is instead is for the reader of the content to say.
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw Failure.from(error);
  }
}
