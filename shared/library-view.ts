// How one window looks at the library: what it lists, in which order, and where it stands. Each window has its own.
// Plain, so that a page needs no schema to begin with; what main accepts of it is in library-view-schema.ts.

export const libraryPlaces = ['sessions', 'trash'] as const;
export const libraryStatuses = ['in-progress', 'completed', 'abandoned'] as const;
export const librarySorts = ['begun', 'changed', 'title', 'answers'] as const;
export type LibrarySort = (typeof librarySorts)[number];

/** Narrowest and widest the sidebar may be, in CSS pixels. */
export const libraryWidths = { least: 200, most: 560 } as const;

/** What is listed: every part that is set must fit. */
export type LibraryFilters = {
  status: (typeof libraryStatuses)[number] | null;
  templateId: string | null;
  /** All of them. */
  tags: string[];
  /** 1 to 5. */
  mood: number | null;
  /** `YYYY-MM-DD` where it was begun. */
  day: string | null;
};

/** Kept per window, also when the app is started again. */
export type LibraryView = {
  place: (typeof libraryPlaces)[number];
  filters: LibraryFilters;
  sort: LibrarySort;
  calendarOpen: boolean;
  /** `YYYY-MM`; null is the month it is. */
  month: string | null;
  /** How far the list is scrolled, in CSS pixels. */
  scroll: number;
  /** In CSS pixels; null is as wide as it usually is. */
  width: number | null;
};

export const noFilters: LibraryFilters = { status: null, templateId: null, tags: [], mood: null, day: null };

/** What a new window begins with. */
export const freshLibraryView: LibraryView = {
  place: 'sessions',
  filters: noFilters,
  sort: 'begun',
  calendarOpen: true,
  month: null,
  scroll: 0,
  width: null,
};
