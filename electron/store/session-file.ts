// From the bytes of a session file to what they are: a session, one of a newer version, or damaged.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { isNewerFormat, upgradeSession } from '../../shared/session/upgrade-session.ts';
import type { ByteContext } from './byte-codec.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { StoreContext } from './store-context.ts';

/** Far above any life's writing in one session; what is larger is not read into memory. */
export const maxFileBytes = 256 * 1024 * 1024;

/** What a file that should hold a session holds. `intact`: its checksum is right, so we wrote it as it stands. */
export type SessionContent =
  | { state: 'session'; session: Session; intact: boolean }
  /** Written by a newer version; `session` is null when it cannot even be shown. */
  | { state: 'newer'; session: Session | null }
  | { state: 'damaged'; reason: string };

/** Stored bytes in plain, or null if the codec cannot make anything of them. */
export function plainBytesOf(context: StoreContext, stored: Uint8Array, place: ByteContext): Uint8Array | null {
  try {
    return context.codec.decode(stored, place);
  } catch (error) {
    if (error instanceof Failure) throw error;
    return null;
  }
}

/** Reads plain bytes that should be the session `id`, which comes frozen. Never throws for what the bytes are. */
export function parseSession(plain: Uint8Array | null, id: string): SessionContent {
  if (plain === null) return { state: 'damaged', reason: 'not decodable' };
  if (plain.byteLength === 0) return { state: 'damaged', reason: 'empty' };
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  } catch {
    // The parser's own message quotes the text, so it goes no further.
    return { state: 'damaged', reason: 'not readable as JSON' };
  }
  if (!isRecord(json)) return { state: 'damaged', reason: 'not a session' };
  const { checksum, ...body } = json;
  const session = upgradeSession(body);
  if (session instanceof Failure) {
    if (session.code === 'newer-format') return { state: 'newer', session: null };
    return { state: 'damaged', reason: session.message };
  }
  if (session.id !== id) return { state: 'damaged', reason: 'it holds another session' };
  if (isNewerFormat(session)) return { state: 'newer', session };
  const expected = checksumOf(body);
  if (expected === undefined) return { state: 'damaged', reason: 'nested too deep' };
  return { state: 'session', session: deepFreeze(session), intact: checksum === expected };
}

/** SHA-256 (hex) over the canonical JSON of a session file without its checksum; undefined if it nests too deep. */
function checksumOf(body: unknown): string | undefined {
  try {
    return createHash('sha256').update(canonicalJson(body)).digest('hex');
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
