// What a key means in the list of sessions. Pure: it sees keys as plain values.

export type RowKey =
  | { act: 'move'; to: number; extend: boolean }
  | { act: 'select' | 'select-all' | 'clear' | 'rename' | 'remove' | 'menu' | 'undo' };

type Press = { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean };

/** `at` of `count` rows has the focus; `page` rows fit on the screen. Null: the key is not the list's. */
export function rowKey(press: Press, at: number, count: number, page: number, platform: string): RowKey | null {
  const { key, shiftKey: extend, altKey } = press;
  const mod = platform === 'darwin' ? press.metaKey : press.ctrlKey;
  if (altKey) return null;
  if (mod) {
    if (key.toLowerCase() === 'a' && !extend) return { act: 'select-all' };
    if (key.toLowerCase() === 'z' && !extend) return { act: 'undo' };
    return null;
  }
  const to = target(key, at, count, page);
  if (to !== null) return { act: 'move', to: Math.max(0, Math.min(count - 1, to)), extend };
  if (key === ' ') return { act: 'select' };
  if (key === 'Escape') return { act: 'clear' };
  if (key === 'F2') return { act: 'rename' };
  if (key === 'Delete' || (platform === 'darwin' && key === 'Backspace')) return { act: 'remove' };
  if (key === 'ContextMenu' || (key === 'F10' && extend)) return { act: 'menu' };
  return null;
}

function target(key: string, at: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    default:
      return null;
  }
}
