// The entries of a row's menu: for the one session, or for all selected ones when it is among them.
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import { exportThese } from '../state/export-choice.ts';
import type { LibraryStore } from '../state/library-store.ts';
import { words } from '../words/words.ts';
import type { MenuEntry } from './row-menu.tsx';

type Needs = {
  session: SessionSummary;
  /** What the menu is about: this session, or all that are selected. */
  ids: readonly string[];
  inTrash: boolean;
  isSelected: boolean;
  actions: Pick<LibraryStore['actions'], 'restore' | 'purge' | 'trash' | 'showFile'>;
  onOpenWindow: (id: string) => void;
  onRename: (id: string) => void;
  onTags: (ids: readonly string[]) => void;
  onSelect: (id: string) => void;
};

export function rowEntries(needs: Needs): MenuEntry[] {
  const { session, ids, inTrash, isSelected, actions, onOpenWindow, onRename, onTags, onSelect } = needs;
  const { id, readOnly } = session;
  const { list, reading, shelf, exporting } = words;
  const isOne = ids.length === 1;
  const mayChange = !isOne || !readOnly;
  const entry = (when: boolean, label: string, act: () => unknown): MenuEntry[] =>
    when ? [{ label, act: () => void act() }] : [];
  return [
    ...entry(isOne, list.openWindow, () => onOpenWindow(id)),
    ...entry(isOne && mayChange && !inTrash, list.rename, () => onRename(id)),
    ...entry(mayChange && !inTrash, shelf.menu.tags, () => onTags(ids)),
    ...entry(isOne, shelf.menu.showFile, () => actions.showFile(id)),
    ...entry(true, exporting.open, () => exportThese(ids, isOne ? session.title : null)),
    ...entry(true, isSelected ? shelf.menu.deselect : shelf.menu.select, () => onSelect(id)),
    ...entry(mayChange && !inTrash, reading.moveToTrash, () => actions.trash(ids)),
    ...entry(mayChange && inTrash, reading.restore, () => actions.restore(ids)),
    ...entry(mayChange && inTrash, list.deleteForGood, () => actions.purge(ids)),
  ];
}
