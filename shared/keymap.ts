// The one table of shortcuts: menus show it, the page acts on it, the list of shortcuts prints it.
// Pure: it sees keyboard events only as plain values.
import type { Preferences } from './preferences.ts';

/** A shortcut is modifiers and one key joined by `+`; `Mod` is Command on macOS and Ctrl elsewhere. */
export const keymap = [
  { action: 'new-session', label: 'New session', shortcut: 'Mod+N', group: 'file' },
  { action: 'new-window', label: 'New window', shortcut: 'Mod+Shift+N', group: 'file' },
  { action: 'import', label: 'Import…', shortcut: 'Mod+O', group: 'file' },
  { action: 'export', label: 'Export…', shortcut: 'Mod+Shift+E', group: 'file' },
  { action: 'print', label: 'Print', shortcut: 'Mod+P', group: 'file' },
  { action: 'find', label: 'Find in session', shortcut: 'Mod+F', group: 'edit' },
  { action: 'search', label: 'Search', shortcut: 'Mod+K', group: 'edit' },
  { action: 'previous-session', label: 'Previous session', shortcut: 'Mod+[', group: 'go' },
  { action: 'next-session', label: 'Next session', shortcut: 'Mod+]', group: 'go' },
  { action: 'insights', label: 'Insights', shortcut: 'Mod+I', group: 'go' },
  { action: 'toggle-library', label: 'Show or hide library', shortcut: 'Mod+B', group: 'view' },
  { action: 'focus-mode', label: 'Focus mode', shortcut: 'F11', group: 'view' },
  { action: 'settings', label: 'Settings', shortcut: 'Mod+,', group: 'app' },
  { action: 'shortcuts', label: 'Shortcuts', shortcut: 'Mod+/', group: 'help' },
] as const;

export type KeymapEntry = (typeof keymap)[number];
export type KeymapAction = KeymapEntry['action'];

/** What saves an answer, by preference. It belongs to the answer's box alone, so it is not in the table. */
export const submitShortcuts = { 'mod-enter': 'Mod+Enter', enter: 'Enter' } as const;

/** The fields of a DOM `KeyboardEvent` that decide; `platform` is Node's `process.platform` everywhere below. */
export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
};

/**
 * The action a key press asks for, or undefined. Never one while an input method composes, nor with Alt or
 * AltGr (which arrives as Ctrl+Alt on Windows and types characters).
 */
export const matchShortcut = (event: KeyPress, platform: string): KeymapAction | undefined =>
  keymap.find(({ shortcut }) => presses(event, shortcut, platform))?.action;

/** Whether a key press in the answer's box saves the answer. */
export const matchSubmit = (event: KeyPress, platform: string, submitKey: Preferences['submitKey']): boolean =>
  presses(event, submitShortcuts[submitKey], platform);

/** A shortcut as people write it: `Ctrl+Shift+N`, on macOS `⇧⌘N`. */
export function shortcutLabel(shortcut: string, platform: string): string {
  if (platform !== 'darwin') return shortcut.replace('Mod', 'Ctrl');
  const { mod, shift, key } = parse(shortcut);
  return `${shift ? '⇧' : ''}${mod ? '⌘' : ''}${key}`;
}

function presses(event: KeyPress, shortcut: string, platform: string): boolean {
  const { mod, shift, key } = parse(shortcut);
  const [modKey, otherKey] = platform === 'darwin' ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (event.isComposing || event.altKey || otherKey || modKey !== mod) return false;
  // A sign may need Shift on one layout and not on another (`/` is Shift+7 in German), so the sign alone decides.
  if (event.key === key && isSign(key)) return true;
  if (event.shiftKey !== shift) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  // Layouts that cannot type the key at all (Cyrillic letters, ü for [) are matched by its place on the keyboard.
  return event.code === placeOf(key) && isBeyondAscii(event.key);
}

function parse(shortcut: string): { mod: boolean; shift: boolean; key: string } {
  const parts = shortcut.split('+');
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), key: parts.at(-1) ?? '' };
}

const signPlaces: Record<string, string> = { '[': 'BracketLeft', ']': 'BracketRight', ',': 'Comma', '/': 'Slash' };

const isSign = (key: string): boolean => key in signPlaces;
const placeOf = (key: string): string => signPlaces[key] ?? `Key${key}`;
const isBeyondAscii = (key: string): boolean => [...key].length === 1 && key > '\u007f';
