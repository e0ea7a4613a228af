// Where this window was in each session it read, so that coming back goes on from there. Kept for as long as it lives.

/** An exchange, and how far (CSS pixels) its top was below that of the page. */
export type ReadingPlace = { exchangeId: string; offset: number };

const places = new Map<string, ReadingPlace>();

export const readingPlaces = {
  of: (sessionId: string): ReadingPlace | null => places.get(sessionId) ?? null,
  /** `null`: at the top, which is where reading begins anyway. */
  keep(sessionId: string, place: ReadingPlace | null): void {
    if (place) places.set(sessionId, place);
    else places.delete(sessionId);
  },
};
