// Shortcuts whose meaning belongs to the page on show, such as finding in it: the page offers what it can do, and takes
// that back when it goes.
export type PageAction = 'find' | 'print';

const offered = new Map<PageAction, () => void>();

export const pageActions = {
  /** Offers one thing until the returned function is called. */
  offer(action: PageAction, run: () => void): () => void {
    offered.set(action, run);
    return () => {
      if (offered.get(action) === run) offered.delete(action);
    };
  },
  /** Does it if the page on show can. */
  run(action: PageAction): void {
    offered.get(action)?.();
  },
};
