// Which windows were open, where, and on what: kept in one small file so that they come back after any end.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { Route } from '../../shared/ipc/contract.ts';
import { LibraryView } from '../../shared/library-view-schema.ts';

const Pixels = z.number().int().min(-100_000).max(100_000);
const Size = z.number().int().min(1).max(100_000);

/**
 * One window: its route, its bounds when not maximised (screen pixels, DIP), whether it is, and how it looks at the
 * library. A look that makes no sense (a later version's) costs the look, not the window.
 */
export const WindowPlace = z.object({
  route: Route,
  bounds: z.object({ x: Pixels, y: Pixels, width: Size, height: Size }),
  maximized: z.boolean(),
  library: LibraryView.optional().catch(undefined),
});

const WindowPlaces = z.object({ format: z.literal(1), windows: z.array(WindowPlace).max(50) });

export type WindowPlace = z.output<typeof WindowPlace>;
export type Bounds = WindowPlace['bounds'];

/** The windows of last time. None when there is no file or it makes no sense: then the app opens a fresh one. */
export async function readWindowPlaces(path: string): Promise<WindowPlace[]> {
  try {
    return WindowPlaces.parse(JSON.parse(await readFile(path, 'utf8'))).windows;
  } catch {
    return []; // of what a person wrote, only tags that were filtered by are in it
  }
}

/**
 * Writes the places, whole or not at all. One process writes at a time (there is one instance per folder), so the
 * name beside the file is fixed and a kill leaves no pile of them.
 */
export async function writeWindowPlaces(path: string, windows: WindowPlace[]): Promise<void> {
  const json: z.input<typeof WindowPlaces> = { format: 1, windows };
  const beside = `${path}.next`;
  await writeFile(beside, `${JSON.stringify(json, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(beside, path);
}

/** How much of a window's top must be on some display for a person to be able to take hold of it. */
const grip = { width: 120, height: 40 };

/**
 * Bounds that can be used on the displays there are now: the same, made to fit the display they are mostly on,
 * or undefined when no display shows enough of the window's top. `displays` are work areas in DIP.
 */
export function boundsOnDisplays(bounds: Bounds, displays: Bounds[]): Bounds | undefined {
  const top = { ...bounds, height: Math.min(bounds.height, grip.height) };
  const area = displays.find((display) => {
    const seen = overlap(top, display);
    return seen.width >= Math.min(grip.width, bounds.width) && seen.height >= top.height;
  });
  if (!area) return undefined;
  return { ...bounds, width: Math.min(bounds.width, area.width), height: Math.min(bounds.height, area.height) };
}

/**
 * Where to put a new window beside one that is there: a step down and right, as often as other windows already
 * stand there, and back to the corner of the display's work area at its edge.
 */
export function cascaded(from: Bounds, area: Bounds, others: Bounds[]): Bounds {
  let next = stepped(from, area);
  // Bounded: on a display full of windows any place is as good as another.
  for (let tries = 0; tries < others.length && others.some(({ x, y }) => x === next.x && y === next.y); tries += 1)
    next = stepped(next, area);
  return next;
}

function stepped(from: Bounds, area: Bounds): Bounds {
  const step = 28;
  const width = Math.min(from.width, area.width);
  const height = Math.min(from.height, area.height);
  const fitsX = from.x + step + width <= area.x + area.width;
  const fitsY = from.y + step + height <= area.y + area.height;
  return { x: fitsX ? from.x + step : area.x, y: fitsY ? from.y + step : area.y, width, height };
}

function overlap(a: Bounds, b: Bounds): { width: number; height: number } {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return { width: Math.max(0, width), height: Math.max(0, height) };
}
