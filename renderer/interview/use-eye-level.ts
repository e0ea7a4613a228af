// Keeps the question at eye level: its block is as tall as it must be, so the end of the page is nearly always the place.
import { type RefObject, useLayoutEffect } from 'react';

const nearEnough = 40;

/** Brings each new question to eye level, and again when the window changes size under somebody who was there. */
export function useEyeLevel(scroller: RefObject<HTMLElement | null>, questionKey: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what the effect waits for
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const end = () => element.scrollHeight - element.clientHeight;
    // Not past the question: in a small window with large text its block is taller than the window.
    const eyeLevel = () => {
      const block = element.querySelector('.now');
      const above = block ? block.getBoundingClientRect().top - element.getBoundingClientRect().top : 0;
      return block ? Math.min(element.scrollTop + above, end()) : end();
    };
    element.scrollTo({ top: eyeLevel() });
    let at: 'question' | 'end' | 'elsewhere' = 'question';
    const onScroll = () => {
      const near = (top: number) => Math.abs(element.scrollTop - top) < nearEnough;
      at = near(eyeLevel()) ? 'question' : near(end()) ? 'end' : 'elsewhere';
    };
    const sizes = new ResizeObserver(() => {
      if (at !== 'elsewhere') element.scrollTo({ top: at === 'question' ? eyeLevel() : end() });
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      sizes.disconnect();
    };
  }, [questionKey]);
}
