// Long work in a thread that has other things to do: messages to answer, timers, file calls.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds after which the others have a turn. */
const longestTurn = 8;

/** A function to be awaited after each small step: now and then it resolves in the next turn of the event loop only. */
export function takeTurns(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < longestTurn) return undefined;
    return nextTurn().then(() => {
      began = performance.now();
    });
  };
}
