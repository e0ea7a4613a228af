// What main accepts of how a window looks at the library, and what may come back from `windows.json`.
import { z } from 'zod';
import {
  type LibraryView as Look,
  libraryPlaces,
  librarySorts,
  libraryStatuses,
  libraryWidths,
} from './library-view.ts';

export const LibraryView: z.ZodType<Look, Look> = z.strictObject({
  place: z.enum(libraryPlaces),
  filters: z.strictObject({
    status: z.enum(libraryStatuses).nullable(),
    templateId: z.string().max(200).nullable(),
    tags: z.array(z.string().max(100)).max(20),
    mood: z.number().int().min(1).max(5).nullable(),
    day: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .nullable(),
  }),
  sort: z.enum(librarySorts),
  calendarOpen: z.boolean(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable(),
  scroll: z.number().int().min(0).max(100_000_000),
  width: z.number().int().min(libraryWidths.least).max(libraryWidths.most).nullable(),
});
