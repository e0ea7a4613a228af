// When the catalog is written: some time after something changed, soon after a removal, and when the store closes.
// Never while anybody waits for it, and never more often than it is worth.

import { catalogPath } from './catalog-file.ts';
import { errnoOf } from './disk-failure.ts';
import { statOrNull } from './session-view.ts';
import type { StoreContext } from './store-context.ts';

export type CatalogWriting = {
  /** The list has begun: from now on there is something to write. `due`: whether what is on disk is not it. */
  begin: (due: boolean) => void;
  /** A session is other than the catalog has it; one that was removed is not to be read there for long. */
  changed: (what: 'changed' | 'removed') => void;
  /** Writes what is due and resolves when that is done, or failed. */
  end: () => Promise<void>;
};

/** Milliseconds. Whoever is killed before that reads the changed sessions again at the next start. */
const afterChange = 30_000;
const afterRemoval = 1_000;
const betweenWrites = 300_000;

/** `write` replaces the catalog by what is known now. */
export function createCatalogWriting(context: StoreContext, write: () => Promise<void>): CatalogWriting {
  let begun = false;
  let due: 'changed' | 'removed' | null = null;
  let timer: { at: number; handle: NodeJS.Timeout } | null = null;
  let writing: Promise<void> = Promise.resolve();
  let notBefore = 0;

  function stopTimer(): void {
    clearTimeout(timer?.handle);
    timer = null;
  }

  function schedule(): void {
    if (due === null) return;
    const now = performance.now();
    const at = due === 'removed' ? now + afterRemoval : Math.max(now + afterChange, notBefore);
    if (timer !== null && timer.at <= at) return;
    stopTimer();
    timer = { at, handle: setTimeout(() => void writeDue(), at - now).unref() };
  }

  function writeDue(): Promise<void> {
    stopTimer();
    writing = writing.then(async () => {
      if (due === null || !(begun || (await isToBeCleared()))) return;
      const was = due;
      due = null;
      try {
        await write();
      } catch (error) {
        // Every start reads all sessions until it is there: told once, and tried again with the next change.
        due ??= was;
        const detail = `the list could not be kept for the next start: ${errnoOf(error)}`;
        context.tell({ kind: 'not-writable', sessionId: null, code: null, detail });
      }
      notBefore = performance.now() + betweenWrites;
    });
    return writing;
  }

  /** A store that lists nothing leaves the catalog alone, unless it has a session in it that was removed. */
  const isToBeCleared = async (): Promise<boolean> =>
    due === 'removed' && (await statOrNull(context, catalogPath(context)).catch(() => null)) !== null;

  return {
    begin: (isDue) => {
      begun = true;
      if (isDue) due ??= 'changed';
      schedule();
    },
    changed: (what) => {
      if (due !== 'removed') due = what;
      schedule();
    },
    end: () => writeDue(),
  };
}
