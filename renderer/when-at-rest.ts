// Work that holds the page up for a moment waits for one in which nobody scrolls, types or points.
const signs = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'scroll'] as const;
const restMs = 700;

/** Runs `act` once, when the page has been left alone for a while and has nothing else to do. */
export function whenAtRest(act: () => void): void {
  const stop = new AbortController();
  const listening = { capture: true, passive: true, signal: stop.signal };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stop.abort();
      requestIdleCallback(act);
    }, restMs);
  };
  for (const sign of signs) addEventListener(sign, wait, listening);
  wait();
}
