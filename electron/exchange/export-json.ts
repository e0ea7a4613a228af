// A session as JSON: the session file itself, which `docs/session.schema.json` describes, with every text ever given.
import type { Session } from '../../shared/session/session.ts';
import { plainSession } from '../store/plain-session.ts';

/** The bytes of the session's file. Freezes the session. */
export const jsonOf = (session: Session): Uint8Array => plainSession(session);
