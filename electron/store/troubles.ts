// What the store found and a person should know: told once each, kept for whoever asks later.
import type { Trouble } from '../../shared/ipc/contract.ts';

export type Troubles = { tell: (trouble: Trouble) => void; all: () => Trouble[] };

/** Collects troubles; `announce` hears of each the first time it is met. */
export function collectTroubles(announce: (trouble: Trouble) => void): Troubles {
  const known = new Map<string, Trouble>();
  return {
    tell: (trouble) => {
      const key = JSON.stringify([trouble.kind, trouble.sessionId, trouble.code, trouble.detail]);
      if (known.has(key)) return;
      known.set(key, trouble);
      announce(trouble);
    },
    all: () => [...known.values()],
  };
}
