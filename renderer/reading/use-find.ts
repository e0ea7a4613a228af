// The state of finding in a page: what is found, which match one is at, and both shown without touching the page's text.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { findMatches, type PageText, readPage } from './find-matches.ts';

/** More are counted and not painted: nobody sees them all, and each costs a frame its time. */
const mostPainted = 2_000;

export type Find = { at: number; count: number; step(by: 1 | -1): void };

/** Finds `query` under `root`, and again whenever the text there changes; null finds nothing and paints nothing. */
export function useFind(root: RefObject<HTMLElement | null>, query: string | null): Find {
  const [matches, setMatches] = useState<Range[]>([]);
  const [at, setAt] = useState(0);
  const page = useRef<PageText | null>(null);

  useEffect(() => {
    const element = root.current;
    if (query === null || !element) return;
    const look = (moves: boolean) => {
      page.current ??= readPage(element);
      const found = findMatches(page.current, query);
      setMatches(found);
      // A new search begins at what is on the screen; a change of the text moves nobody.
      setAt((before) => (moves ? firstInSight(found, element) : Math.min(before, Math.max(0, found.length - 1))));
    };
    look(true);
    let frame = 0;
    const observer = new MutationObserver(() => {
      page.current = null;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(false));
    });
    observer.observe(element, { subtree: true, childList: true, characterData: true, attributeFilter: ['open'] });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      page.current = null;
    };
  }, [root, query]);

  useEffect(() => {
    if (query === null || matches.length === 0) return;
    const current = matches[at];
    CSS.highlights.set('found', new Highlight(...matches.slice(0, mostPainted)));
    if (current) {
      const shown = new Highlight(current);
      shown.priority = 1;
      CSS.highlights.set('found-current', shown);
      bringIntoSight(current);
    }
    return () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-current');
    };
  }, [matches, at, query]);

  const step = useCallback(
    (by: 1 | -1) => setAt((before) => (matches.length === 0 ? 0 : (before + by + matches.length) % matches.length)),
    [matches],
  );
  return { at, count: query === null ? 0 : matches.length, step };
}

const scrollerOf = (element: Element | null | undefined) => element?.closest('.scroller') ?? null;

function firstInSight(matches: readonly Range[], root: Element): number {
  const top = scrollerOf(root)?.getBoundingClientRect().top ?? 0;
  const found = matches.findIndex((match) => match.getBoundingClientRect().bottom > top);
  return Math.max(0, found);
}

function bringIntoSight(match: Range): void {
  const scroller = scrollerOf(match.startContainer.parentElement);
  if (!scroller) return;
  const view = scroller.getBoundingClientRect();
  const box = match.getBoundingClientRect();
  if (box.top >= view.top + 8 && box.bottom <= view.bottom - 8) return;
  scroller.scrollTop += box.top - view.top - view.height / 2;
}
