// What this window is about to export: asked for from a page, the library, the settings or the menu, and shown as one dialog.
import { createStore } from 'zustand/vanilla';

/** `ids`: these sessions; null is everything. `title`: of a single one, as it is called on the screen. */
export type ExportWhat = { ids: readonly string[] | null; title: string | null };

/** `what` is null while no dialog is open. */
export const exportChoice = createStore<{ what: ExportWhat | null }>(() => ({ what: null }));

export const exportEverything = (): void => exportChoice.setState({ what: { ids: null, title: null } });
export const exportThese = (ids: readonly string[], title: string | null = null): void =>
  exportChoice.setState({ what: { ids, title } });
export const exportClosed = (): void => exportChoice.setState({ what: null });
