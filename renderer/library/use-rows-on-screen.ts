// Which rows of a long list are drawn, and where each stands. Rows have fixed heights, so nothing is measured.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { LibraryRow } from '../state/library-rows.ts';
import type { LibraryViewStore } from '../state/library-view.ts';

/** Heights in rem, as in library.css: of a row, and of a heading above it. */
export const rowRem = 3.6875;
export const headingRem = 2.125;

/** Rows drawn beyond the edges, so that a fast wheel meets no blank. */
const overscan = 8;

type Needs = {
  rows: readonly LibraryRow[];
  scroller: HTMLDivElement | null;
  list: RefObject<HTMLUListElement | null>;
  view: LibraryViewStore;
  /** A row that stays drawn wherever the list is scrolled to, because it has the focus. */
  keep: number;
};

export type RowsOnScreen = {
  /** Of all rows, in pixels. */
  height: number;
  items: { index: number; top: number }[];
  /** Brings a row into view. */
  reveal: (index: number) => void;
  /** How many rows a page has. */
  page: () => number;
  /** The day of the topmost row, once the list is scrolled beyond its begin; else null. */
  above: () => string | null;
};

export function useRowsOnScreen({ rows, scroller, list, view, keep }: Needs): RowsOnScreen {
  const { rem, margin } = useMeasures(scroller, list);
  // With other rows or another text size every height is worked out anew.
  const getItemKey = useCallback((index: number) => `${rem} ${rows[index]?.session.id}`, [rows, rem]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (rowRem + (rows[index]?.isFirst && rows[index]?.day ? headingRem : 0)) * rem,
    getItemKey,
    overscan,
    scrollMargin: margin,
    scrollPaddingStart: headingRem * rem,
    rangeExtractor: useCallback((range: Range) => withKept(range, keep), [keep]),
    // The first drawing has the rows that will be seen, not those at the top.
    initialOffset: () => view.getState().scroll,
  });
  useKeptScroll(scroller, view, rows.length);
  return {
    height: virtualizer.getTotalSize(),
    items: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - margin })),
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    page: () => Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / (rowRem * rem)) - 1),
    above: () => {
      const offset = virtualizer.scrollOffset ?? 0;
      if (offset <= margin || rows.length === 0) return null;
      const topmost = virtualizer.getVirtualItems().find(({ end }) => end > offset + 1);
      return (topmost && rows[topmost.index]?.day) ?? null;
    },
  };
}

function withKept(range: Range, keep: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (keep < 0 || keep >= range.count || indexes.includes(keep)) return indexes;
  return [...indexes, keep].sort((a, b) => a - b);
}

/** How large a rem is, and how far below the top of what scrolls the list begins. */
function useMeasures(
  scroller: HTMLDivElement | null,
  list: RefObject<HTMLUListElement | null>,
): { rem: number; margin: number } {
  const [measures, setMeasures] = useState({ rem: 16, margin: 0 });
  useLayoutEffect(() => {
    const box = scroller;
    const content = box?.firstElementChild;
    if (!box || !content) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const margin = Math.round(top - box.getBoundingClientRect().top + box.scrollTop);
      setMeasures((before) => (before.rem === rem && before.margin === margin ? before : { rem, margin }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    // The text size changes what stands above the list as well, so one observer hears of both.
    observer.observe(content);
    for (const part of content.children) observer.observe(part);
    return () => observer.disconnect();
  }, [scroller, list]);
  return measures;
}

/** Takes up where the list was scrolled to, once there are rows enough, and takes note of where it is. */
function useKeptScroll(scroller: HTMLDivElement | null, view: LibraryViewStore, count: number): void {
  const restored = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with more rows there is more to scroll
  useLayoutEffect(() => {
    const box = scroller;
    const { scroll, known } = view.getState();
    if (!box || restored.current || !known) return;
    box.scrollTop = scroll;
    restored.current = Math.abs(box.scrollTop - scroll) < 2;
  }, [scroller, view, count]);
  useLayoutEffect(() => {
    const box = scroller;
    if (!box) return;
    const own = () => {
      restored.current = true;
    };
    const note = () => {
      if (restored.current) view.actions.change({ scroll: Math.round(box.scrollTop) });
    };
    box.addEventListener('wheel', own, { passive: true });
    box.addEventListener('keydown', own);
    box.addEventListener('pointerdown', own);
    box.addEventListener('scroll', note, { passive: true });
    // Another list begins at its top.
    const stop = view.subscribe(({ scroll }, before) => {
      if (scroll === 0 && before.scroll !== 0) box.scrollTop = 0;
    });
    return () => {
      box.removeEventListener('wheel', own);
      box.removeEventListener('keydown', own);
      box.removeEventListener('pointerdown', own);
      box.removeEventListener('scroll', note);
      stop();
    };
  }, [scroller, view]);
}
