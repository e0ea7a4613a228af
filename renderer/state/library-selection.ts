// Which sessions are selected in this window, as in any list of files: one, a range, all. Pure but for the store.
import { createStore } from 'zustand/vanilla';

/** `anchor`: where a range begins. */
export type Selection = { chosen: ReadonlySet<string>; anchor: string | null };

export const nothingSelected: Selection = { chosen: new Set(), anchor: null };

/** One more, or one less; ranges then begin there. */
export function toggled({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id };
}

/**
 * All from the anchor to `id`, in the order of the list. Without an anchor that is listed, from `from`. `added`: what
 * is selected besides stays so.
 */
export function extended(
  { chosen, anchor }: Selection,
  order: readonly string[],
  id: string,
  from: string,
  added = false,
): Selection {
  const begin = anchor !== null && order.includes(anchor) ? anchor : from;
  const [a, b] = [order.indexOf(begin), order.indexOf(id)];
  if (a < 0 || b < 0) return { chosen, anchor };
  const range = order.slice(Math.min(a, b), Math.max(a, b) + 1);
  return { chosen: new Set(added ? [...chosen, ...range] : range), anchor: begin };
}

export const allOf = (order: readonly string[]): Selection => ({ chosen: new Set(order), anchor: order[0] ?? null });

/** Without what is not listed any more: nothing is done to what nobody sees. The same object if nothing went. */
export function amongListed(selection: Selection, listed: ReadonlySet<string>): Selection {
  const gone = [...selection.chosen].some((id) => !listed.has(id));
  if (!gone) return selection;
  const chosen = new Set([...selection.chosen].filter((id) => listed.has(id)));
  return chosen.size === 0 ? nothingSelected : { chosen, anchor: selection.anchor };
}

export type SelectionStore = ReturnType<typeof createSelection>;

export const createSelection = () => createStore<Selection>(() => nothingSelected);
