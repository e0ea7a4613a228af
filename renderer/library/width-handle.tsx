// The edge of the sidebar: dragged or moved by the arrow keys, it makes the library wider or narrower.
import { type JSX, type PointerEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { libraryWidths } from '../../shared/library-view.ts';
import type { LibraryViewStore } from '../state/library-view.ts';
import { words } from '../words/words.ts';

/** Pixels per press of an arrow key. */
const step = 16;

export function WidthHandle({ view }: { view: LibraryViewStore }): JSX.Element {
  const width = useStore(view, (state) => state.width);
  const ref = useRef<HTMLHRElement>(null);
  const drag = useRef<number | null>(null);
  /** As wide as it is drawn: without a choice, and in a small window, that is not what is kept. */
  const drawn = () => ref.current?.parentElement?.getBoundingClientRect().width ?? libraryWidths.least;
  const set = (next: number | null) => {
    const fitting =
      next === null ? null : Math.round(Math.max(libraryWidths.least, Math.min(libraryWidths.most, next)));
    view.actions.change({ width: fitting });
  };
  const move = ({ clientX }: PointerEvent) => drag.current !== null && set(clientX - drag.current);
  return (
    <hr
      ref={ref}
      className="width-handle"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.shelf.width}
      aria-valuemin={libraryWidths.least}
      aria-valuemax={libraryWidths.most}
      aria-valuenow={width ?? 272}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = event.clientX - drawn();
      }}
      onPointerMove={move}
      onPointerUp={() => {
        drag.current = null;
      }}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
      onDoubleClick={() => set(null)}
      onKeyDown={(event) => {
        const next = {
          ArrowLeft: drawn() - step,
          ArrowRight: drawn() + step,
          Home: libraryWidths.least,
          End: libraryWidths.most,
        }[event.key];
        if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        set(next);
      }}
    />
  );
}
