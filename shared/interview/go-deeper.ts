// "Go deeper": one more follow-up on the newest answer, because the person asked for it.
import type { Session } from '../session/session.ts';
import { deeperFollowUp } from './follow-ups/follow-up-for.ts';
import type { Question } from './question.ts';

/**
 * A question one step down from the newest answer, to be stored with `ask`. It does not count against any
 * budget. `current`, the question on screen, is not asked again. Null only if nothing was answered yet.
 */
export const goDeeper = (session: Session, current?: Question): Question | null => deeperFollowUp(session, current);
