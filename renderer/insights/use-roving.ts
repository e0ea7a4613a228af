// One stop for the Tab key in a chart, and arrow keys from there: nobody tabs through a year.
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

type Roving = {
  /** The index that has the one stop. */
  at: number;
  setAt: (index: number) => void;
  /** On the element around the items, which carry `data-index`. */
  around: RefObject<SVGSVGElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** `keys` say how far each key goes among `count` items; Home and End go to the ends. */
export function useRoving(count: number, start: number, keys: Readonly<Record<string, number>>): Roving {
  const [chosen, setAt] = useState<number | null>(null);
  const around = useRef<SVGSVGElement>(null);
  const at = Math.min(chosen ?? start, count - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = keys[event.key];
    const wanted = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : step === undefined ? null : at + step;
    if (wanted === null) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(count - 1, wanted));
    // A whole week cannot be left over the edge: the stop stays where it is.
    if (step !== undefined && Math.abs(step) > 1 && next !== wanted) return;
    setAt(next);
    const item = around.current?.querySelector<SVGElement>(`[data-index="${next}"]`);
    item?.focus();
    item?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return { at, setAt, around, onKeyDown };
}
