// Keeps the question at eye level: its block is as tall as it must be, so being scrolled to the end is enough.
import { type RefObject, useLayoutEffect } from 'react';

const nearEnd = 40;

/** Scrolls to the end for each new question, and again when the window changes size under somebody who was there. */
export function useEyeLevel(scroller: RefObject<HTMLElement | null>, questionKey: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what the effect waits for
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const toEnd = () => element.scrollTo({ top: element.scrollHeight });
    toEnd();
    let atEnd = true;
    const onScroll = () => {
      atEnd = element.scrollHeight - element.clientHeight - element.scrollTop < nearEnd;
    };
    const sizes = new ResizeObserver(() => {
      if (atEnd) toEnd();
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      sizes.disconnect();
    };
  }, [questionKey]);
}
