// Something that may not open now and may open later (a folder that is read-only, a disk that is away): opened
// at first need, tried again at the next, closed once.
import { Failure } from '../../shared/failure.ts';

export type OpenOnDemand<T> = {
  /** The open thing. Fails as `open` failed, and opens anew at the next call. */
  get(): Promise<T>;
  /** Closes it if it was opened. From then on `get` fails with `store-closed`. */
  close(): Promise<void>;
};

export function openOnDemand<T extends { close(): Promise<void> }>(open: () => Promise<T>): OpenOnDemand<T> {
  let opening: Promise<T> | undefined;
  let closed = false;

  return {
    async get() {
      if (closed) throw new Failure('store-closed', 'closing');
      opening ??= open();
      const mine = opening;
      try {
        return await mine;
      } catch (cause) {
        if (opening === mine) opening = undefined;
        throw cause;
      }
    },
    async close() {
      closed = true;
      const opened = await opening?.catch(() => undefined); // one that never opened has nothing to finish
      await opened?.close();
    },
  };
}
