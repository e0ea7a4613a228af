// Views that are missing, old or damaged are written anew: a few at a time, so that thousands of them after a restored
// backup delay nobody's answer.
import { Failure } from '../../shared/failure.ts';
import { diskFailure } from './disk-failure.ts';
import { offerView } from './quarantine.ts';
import { readHead } from './session-head.ts';
import { tellPending } from './session-view.ts';
import type { StoreContext } from './store-context.ts';

export type ViewMending = {
  /** Asks for the view of a session to be mended; asking again meanwhile changes nothing. */
  mend: (id: string) => void;
  /** Finishes what was begun; whatever waits is found again at the next start. */
  end: () => Promise<void>;
};

const mendedAtOnce = 4;

/** `rewrite` brings the view of a session up to date in the session's turn. */
export function createViewMending(context: StoreContext, rewrite: (id: string) => Promise<unknown>): ViewMending {
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();

  function next(): void {
    for (const id of waiting) {
      if (running.size === mendedAtOnce) return;
      waiting.delete(id);
      running.set(id, mendOne(id));
    }
  }

  async function mendOne(id: string): Promise<void> {
    try {
      await rewrite(id);
    } catch (error) {
      await giveUp(id, Failure.from(error)).catch((cause: unknown) =>
        tellPending(context, id, diskFailure(cause, 'keeping it aside').message),
      );
    } finally {
      running.delete(id);
      next();
    }
  }

  async function giveUp(id: string, failure: Failure): Promise<void> {
    if (failure.code === 'not-found') return;
    if (failure.code !== 'unreadable-session') return tellPending(context, id, failure.message);
    // No revision can be read; what the view holds is not sure to be ours, so it is for the person to say.
    const { view } = await readHead(context, new Map(), id);
    if (view.state !== 'doubtful') return;
    await offerView(context, id, view.bytes);
  }

  return {
    mend: (id) => {
      if (running.has(id)) return;
      waiting.add(id);
      next();
    },
    end: async () => {
      waiting.clear();
      await Promise.all(running.values());
    },
  };
}
