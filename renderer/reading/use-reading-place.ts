// Goes on reading where this window left off, and remembers where that is.
import { type RefObject, useEffect } from 'react';
import { readingPlaces } from '../state/reading-places.ts';

/** `scroller` must hold the exchanges of the session when this first runs. */
export function useReadingPlace(scroller: RefObject<HTMLElement | null>, sessionId: string): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const place = readingPlaces.of(sessionId);
    const at = place && document.getElementById(`exchange-${place.exchangeId}`);
    if (at) element.scrollTop += at.getBoundingClientRect().top - element.getBoundingClientRect().top - place.offset;
    let frame = 0;
    const keep = () => {
      frame = 0;
      const { top } = element.getBoundingClientRect();
      if (element.scrollTop <= 0) return readingPlaces.keep(sessionId, null);
      const first = [...element.querySelectorAll('.exchange')].find((one) => one.getBoundingClientRect().bottom > top);
      if (!first) return;
      const exchangeId = first.id.replace(/^exchange-/, '');
      readingPlaces.keep(sessionId, { exchangeId, offset: first.getBoundingClientRect().top - top });
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(keep);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [scroller, sessionId]);
}
