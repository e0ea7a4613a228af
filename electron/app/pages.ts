// The pages loaded now. A page's id is its lifetime: a reload is another page, whose predecessor's drafts and
// open sessions are then left behind for whoever comes next.
import { randomUUID } from 'node:crypto';

/** One loaded page: `windowId` names its lifetime, `sessions` those it shows, `talks` whether it ever called. */
export type Page = { readonly windowId: string; readonly sessions: Set<string>; talks: boolean };

/** The part of web contents that tells when their page changes. */
type Loading = {
  id: number;
  on(event: 'did-navigate' | 'render-process-gone' | 'destroyed', listener: () => void): unknown;
};

export type Pages = {
  /** Follows the pages these contents load, until they are destroyed. */
  follow(contents: Loading): void;
  of(webContentsId: number): Page | undefined;
  /** The ids of all pages loaded now but one. */
  others(windowId: string): string[];
  entered(windowId: string, sessionId: string): void;
  /** The ids of the sessions that any page shows. */
  shown(): string[];
  /** Takes note that a page left a session; returns whether no other page shows it. */
  left(windowId: string, sessionId: string): boolean;
};

/**
 * `forsaken` is told of each session that no page shows any more because the page that did is gone; `ended` of each
 * page that is.
 */
export function createPages(
  forsaken: (sessionId: string) => void,
  ended: (windowId: string) => void = () => undefined,
): Pages {
  const pages = new Map<number, Page>();
  const live = () => [...pages.values()];
  const isShown = (sessionId: string) => live().some(({ sessions }) => sessions.has(sessionId));

  const end = (id: number) => {
    const page = pages.get(id);
    pages.delete(id);
    if (page) ended(page.windowId);
    for (const sessionId of page?.sessions ?? []) if (!isShown(sessionId)) forsaken(sessionId);
  };
  const find = (windowId: string) => live().find((page) => page.windowId === windowId);

  return {
    follow(contents) {
      const { id } = contents;
      contents.on('did-navigate', () => {
        end(id);
        pages.set(id, { windowId: randomUUID(), sessions: new Set(), talks: false });
      });
      contents.on('render-process-gone', () => end(id));
      contents.on('destroyed', () => end(id));
    },
    of: (webContentsId) => pages.get(webContentsId),
    others: (windowId) => live().flatMap((page) => (page.windowId === windowId ? [] : [page.windowId])),
    entered: (windowId, sessionId) => void find(windowId)?.sessions.add(sessionId),
    shown: () => [...new Set(live().flatMap(({ sessions }) => [...sessions]))],
    left(windowId, sessionId) {
      find(windowId)?.sessions.delete(sessionId);
      return !isShown(sessionId);
    },
  };
}
