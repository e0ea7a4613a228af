// Takes in what other windows do to the session on screen: their answers, and the drafts they leave behind.
import { Failure } from '../../shared/failure.ts';
import type { Draft } from '../../shared/session/draft.ts';
import type { Session } from '../../shared/session/session.ts';
import { currentOf, type InterviewContext, sameQuestion } from './interview-context.ts';
import type { Current } from './interview-state.ts';

export type OtherWindows = {
  /** Looks at the session as it is now. */
  look(): Promise<void>;
  /** Some window committed `revision`. */
  changed(revision: number): Promise<void>;
  keepListed(draft: Draft): Promise<void>;
};

const isAnswered = (session: Session, exchangeId: string | undefined): boolean =>
  session.exchanges.some(({ id, state }) => id === exchangeId && state === 'answered');

export function createOtherWindows(context: InterviewContext): OtherWindows {
  const { get, set, call, newId, sessionId, sent, saved, box, draftOf, dropDraftOf, takeIn } = context;
  let newestHeard = 0;
  let looking = false;

  /** Drafts of windows that went away meanwhile are this window's to show now; what it shows itself is no news. */
  function listLeft(drafts: readonly Draft[]): void {
    const { current, text, otherDrafts } = get();
    const known = otherDrafts.map(({ exchangeId }) => exchangeId);
    for (const draft of drafts.filter(({ sequence }) => !saved.has(sequence))) {
      if (draft.kind === 'edit') {
        const { exchangeId, caret } = draft;
        if (!get().edits[exchangeId])
          set({ edits: { ...get().edits, [exchangeId]: { exchangeId, text: draft.text, caret } } });
      } else if (draft.exchangeId !== current?.exchangeId) {
        if (draft.text.trim() !== '' && !known.includes(draft.exchangeId))
          set({ otherDrafts: [...get().otherDrafts, draft] });
      } else if (draft.text !== text) {
        // It came into the file of this box, which is about to be written on: it gets one of its own first.
        const apart = { ...draft, exchangeId: newId() };
        set({ otherDrafts: [...get().otherDrafts, apart] });
        void keepListed(apart);
      }
    }
  }

  /** Takes in what other windows did. The box, its caret and the question over it stay while there is text in it. */
  async function look(): Promise<void> {
    const { session, drafts } = await call('session:open', { sessionId });
    takeIn(session);
    listLeft(drafts);
    const { current, text, sending, edits } = get();
    if (sending) return;
    const ended = session.status === 'completed' || session.status === 'abandoned' || session.deletedAt !== null;
    if (ended && current && text !== '') return set({ changedElsewhere: 'ended' });
    if (text === '') {
      const next = currentOf(session, context);
      if (!sameQuestion(next?.question, current?.question) || isAnswered(session, current?.exchangeId))
        set({ current: next, changedElsewhere: ended && Object.keys(edits).length > 0 ? 'ended' : null });
      return;
    }
    if (!current) return;
    const others = session.exchanges.filter(
      ({ question, texts }) => question.id === current.question.id && texts.some(({ id }) => !sent.has(id)),
    );
    if (others.length === 0) return;
    set({ changedElsewhere: 'answered' });
    if (others.some(({ id }) => id === current.exchangeId)) await part(current);
  }

  /** The exchange both windows were to answer has the other's answer: ours becomes a sibling of its own. */
  async function part(shared: Current): Promise<void> {
    const { text } = get();
    const own: Current = { ...shared, exchangeId: newId() };
    set({ current: own });
    box.change(draftOf(own, 'answer', text, context.caretLeft));
    if (await box.flush()) await dropDraftOf(shared.exchangeId);
  }

  /** A listed draft that was discarded goes back to the disk. */
  async function keepListed({ question, exchangeId, text, caret }: Draft): Promise<void> {
    try {
      await call('draft:save', draftOf({ question, exchangeId }, 'answer', text, caret));
    } catch (cause) {
      set({ save: { kind: 'not-saved', code: Failure.from(cause).code } });
    }
  }

  return {
    look,
    keepListed,
    async changed(revision) {
      newestHeard = Math.max(newestHeard, revision);
      // One look at a time: what changes meanwhile is seen by the next.
      if (looking) return;
      looking = true;
      try {
        while (newestHeard > get().session.revision) await look();
      } finally {
        looking = false;
      }
    },
  };
}
