// How a long list of sessions crosses to a window: pages of a snapshot, then single sessions as they change.
import type { SessionSummary } from './summarize-session.ts';

/**
 * Some rows of the list as it was at one moment. Versions of one `epoch` (the life of one store) can be compared: what
 * was read `at` a version from `of` on is newer than the page.
 */
export type ListPage = {
  epoch: string;
  /** The version of the list the page belongs to; ask for its other pages with it. */
  of: number;
  /** The place of the first row, the one updated last being 0. */
  from: number;
  sessions: SessionSummary[];
  /** How many rows all its pages have. */
  total: number;
  /** How many sessions the folder holds, readable or not; more than `total` while they are still being read. */
  present: number;
  /** Whether all of it was compared with the folder since the start. */
  checked: boolean;
};

/** The sessions that were asked for and that there are, as they were `at` a version of the list. */
export type ListedSessions = { epoch: string; at: number; sessions: SessionSummary[] };
