// What can be done to a session, or to all selected ones, as a menu: arrows, first letters, Escape.
import { type JSX, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { MenuPlace } from './session-row.tsx';

export type MenuEntry = { label: string; act: () => void };

type Props = { label: string; place: MenuPlace; entries: readonly MenuEntry[]; onClose: () => void };

/** Pixels between a menu and the edge of the window. */
const edge = 8;

export function RowMenu({ label, place, entries, onClose }: Props): JSX.Element {
  const ref = useRef<HTMLDivElement>(null);
  const { x, y } = place;
  useLayoutEffect(() => {
    const menu = ref.current;
    if (!menu) return;
    menu.showPopover();
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(edge, Math.min(x, innerWidth - width - edge))}px`;
    const lowest = innerHeight - height - edge;
    menu.style.top = `${Math.max(edge, y > lowest ? Math.min(y - height, lowest) : y)}px`;
    itemsOf(menu)[0]?.focus({ preventScroll: true });
  }, [x, y]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = itemsOf(event.currentTarget);
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
    const next = nextItem(items, at, event.key);
    if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (next) {
      event.preventDefault();
      next.focus();
    }
  };
  return (
    <div
      ref={ref}
      className="row-menu"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      popover="auto"
      onKeyDown={onKeyDown}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
      onContextMenu={(event) => event.preventDefault()}
    >
      {entries.map(({ label: text, act }) => (
        <button
          key={text}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            act();
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];

function nextItem(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items[(at - 1 + items.length) % items.length];
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if ([...key].length !== 1 || key === ' ') return undefined;
  const starts = (item: HTMLElement) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()) ?? false;
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts);
}
