// A list of the memory that may be very long: some of it at once, the rest when asked for.
import { Fragment, type JSX, type ReactNode, useState } from 'react';
import { words } from '../words/words.ts';

const atOnce = 50;

type Props<Item> = {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  row: (item: Item) => ReactNode;
};

export function MemoryList<Item>({ label, items, keyOf, row }: Props<Item>): JSX.Element {
  const [shown, setShown] = useState(atOnce);
  const rest = items.length - shown;
  return (
    <>
      <ul className="memory-list" aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <Fragment key={keyOf(item)}>{row(item)}</Fragment>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="small-quiet" onClick={() => setShown(shown + 10 * atOnce)}>
          {words.memory.showMore(Math.min(rest, 10 * atOnce))}
        </button>
      )}
    </>
  );
}
