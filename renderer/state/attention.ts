// How long a person was at it: the time the window had the focus, without stillness of more than two minutes.
// Measured here and nowhere else; only sums leave it.

const longestStillness = 2 * 60_000;

export type Attention = {
  /** The person did something in the window. */
  noticed(): void;
  left(): void;
  returned(): void;
  /** Milliseconds attended since it was made; only ever grows. */
  attended(): number;
};

/** `now`: milliseconds of any clock. `here`: whether the window has the focus to begin with. */
export function createAttention(now: () => number, here: boolean): Attention {
  let isHere = here;
  let counted = 0;
  let last = now();
  // A gap counts up to the limit: somebody was still reading or thinking before they went.
  const since = () => (isHere ? Math.min(Math.max(now() - last, 0), longestStillness) : 0);
  const settle = () => {
    counted += since();
    last = now();
  };
  return {
    noticed: settle,
    left() {
      settle();
      isHere = false;
    },
    returned() {
      settle();
      isHere = true;
    },
    attended: () => counted + since(),
  };
}

/** Keeps an attention informed of what happens in a window, for as long as the page lives. */
export function watchAttention({ noticed, left, returned }: Attention, window: Window): void {
  const { document } = window;
  window.addEventListener('focus', returned);
  window.addEventListener('blur', left);
  document.addEventListener('visibilitychange', () => (document.hidden ? left() : noticed()));
  // Keys only come to the window with the focus, whatever was missed before.
  window.addEventListener('keydown', returned, { capture: true, passive: true });
  for (const sign of ['pointermove', 'pointerdown', 'wheel', 'input'] as const)
    window.addEventListener(sign, noticed, { capture: true, passive: true });
}
