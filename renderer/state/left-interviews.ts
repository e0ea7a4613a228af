// Interviews this window went away from while something typed in them could not be kept. They stay in memory, go on
// trying, and are shown as they were when the person comes back.
import type { InterviewStore } from './interview-store.ts';

export function createLeftInterviews() {
  const left = new Map<string, InterviewStore>();

  return {
    /** Leaves a session as soon as all typed in it is durable. */
    async leave(interview: InterviewStore): Promise<void> {
      const { id } = interview.getState().session;
      left.set(id, interview);
      const kept = await interview.actions.flush();
      if (!kept || left.get(id) !== interview) return;
      left.delete(id);
      await interview.actions.leave();
    },
    /** The interview that was left, to be gone on with. */
    take(sessionId: string): InterviewStore | undefined {
      const interview = left.get(sessionId);
      left.delete(sessionId);
      return interview;
    },
    /** The sessions that the window may not yet close on; asked for the first time, those with text not kept. */
    async holding(): Promise<string[]> {
      const ids: string[] = [];
      for (const [id, { actions }] of left) if (!(await actions.mayClose())) ids.push(id);
      return ids;
    },
  };
}

/** Those of this window. */
export const leftInterviews = createLeftInterviews();
