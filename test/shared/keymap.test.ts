// The one keymap on real keyboards: layouts, AltGr, composition, macOS.
import { describe, expect, it } from 'vitest';
import { type KeyPress, keymap, matchShortcut, matchSubmit, shortcutLabel } from '../../shared/keymap.ts';

const press = (given: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...given,
});

describe('the keymap', () => {
  it('gives every action one shortcut and no shortcut two actions', () => {
    expect(new Set(keymap.map(({ action }) => action)).size).toBe(keymap.length);
    expect(new Set(keymap.map(({ shortcut }) => shortcut)).size).toBe(keymap.length);
  });

  it.each([
    ['Ctrl+N', { key: 'n', code: 'KeyN', ctrlKey: true }, 'new-session'],
    ['Ctrl+N with Caps Lock', { key: 'N', code: 'KeyN', ctrlKey: true }, 'new-session'],
    [
      'Ctrl+Shift+N, where Shift makes it a capital',
      { key: 'N', code: 'KeyN', ctrlKey: true, shiftKey: true },
      'new-window',
    ],
    ['Ctrl+Shift+N with Caps Lock', { key: 'n', code: 'KeyN', ctrlKey: true, shiftKey: true }, 'new-window'],
    ['Ctrl+[', { key: '[', code: 'BracketLeft', ctrlKey: true }, 'previous-session'],
    ['Ctrl+]', { key: ']', code: 'BracketRight', ctrlKey: true }, 'next-session'],
    ['Ctrl+comma', { key: ',', code: 'Comma', ctrlKey: true }, 'settings'],
    ['Ctrl+/', { key: '/', code: 'Slash', ctrlKey: true }, 'shortcuts'],
    ['Ctrl+/ in German, typed as Shift+7', { key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true }, 'shortcuts'],
    [
      'Ctrl+ü in German, where [ is on US keyboards',
      { key: 'ü', code: 'BracketLeft', ctrlKey: true },
      'previous-session',
    ],
    ['Ctrl+т in Russian, where N is', { key: 'т', code: 'KeyN', ctrlKey: true }, 'new-session'],
    ['Ctrl+Shift+Т in Russian', { key: 'Т', code: 'KeyN', ctrlKey: true, shiftKey: true }, 'new-window'],
    ['Ctrl+б in Russian, where the comma is', { key: 'б', code: 'Comma', ctrlKey: true }, 'settings'],
    ['Ctrl+B on Dvorak, at another place', { key: 'b', code: 'KeyN', ctrlKey: true }, 'toggle-library'],
    ['F11', { key: 'F11', code: 'F11' }, 'focus-mode'],
  ] as const)('%s is %s', (_name, given, action) => {
    expect(matchShortcut(press(given), 'linux')).toBe(action);
  });

  it.each([
    ['n alone', { key: 'n', code: 'KeyN' }],
    ['AltGr+8, which types [ in German (Windows: Ctrl+Alt)', { key: '[', code: 'Digit8', ctrlKey: true, altKey: true }],
    ['AltGr+8 as Linux reports it', { key: '[', code: 'Digit8' }],
    ['Ctrl+Alt+N', { key: 'n', code: 'KeyN', ctrlKey: true, altKey: true }],
    ['Ctrl+Super+N', { key: 'n', code: 'KeyN', ctrlKey: true, metaKey: true }],
    ['Super+N', { key: 'n', code: 'KeyN', metaKey: true }],
    ['Ctrl+N while composing', { key: 'n', code: 'KeyN', ctrlKey: true, isComposing: true }],
    ['a key an input method swallowed', { key: 'Process', code: 'KeyN', ctrlKey: true }],
    ['a dead key', { key: 'Dead', code: 'BracketLeft', ctrlKey: true }],
    ['Ctrl+- in German, where the slash is', { key: '-', code: 'Slash', ctrlKey: true }],
    ['Ctrl+Shift+/, which is ?', { key: '?', code: 'Slash', ctrlKey: true, shiftKey: true }],
    ['Ctrl+Shift+B', { key: 'B', code: 'KeyB', ctrlKey: true, shiftKey: true }],
    ['Ctrl+F11', { key: 'F11', code: 'F11', ctrlKey: true }],
  ] as const)('%s is nothing', (_name, given) => {
    expect(matchShortcut(press(given), 'linux')).toBeUndefined();
  });

  it('takes Command on macOS, and not Ctrl', () => {
    expect(matchShortcut(press({ key: 'n', code: 'KeyN', metaKey: true }), 'darwin')).toBe('new-session');
    expect(matchShortcut(press({ key: 'n', code: 'KeyN', ctrlKey: true }), 'darwin')).toBeUndefined();
  });

  it('saves an answer as preferred, never while composing', () => {
    const enter = press({ key: 'Enter', code: 'Enter' });
    const withCtrl = { ...enter, ctrlKey: true };
    expect([matchSubmit(enter, 'linux', 'enter'), matchSubmit(enter, 'linux', 'mod-enter')]).toEqual([true, false]);
    expect([matchSubmit(withCtrl, 'linux', 'enter'), matchSubmit(withCtrl, 'linux', 'mod-enter')]).toEqual([
      false,
      true,
    ]);
    expect(matchSubmit({ ...enter, shiftKey: true }, 'linux', 'enter')).toBe(false);
    expect(matchSubmit({ ...enter, isComposing: true }, 'linux', 'enter')).toBe(false);
    expect(matchSubmit({ ...withCtrl, isComposing: true }, 'linux', 'mod-enter')).toBe(false);
  });

  it('is written as each system writes it', () => {
    expect(shortcutLabel('Mod+Shift+N', 'linux')).toBe('Ctrl+Shift+N');
    expect(shortcutLabel('Mod+Shift+N', 'darwin')).toBe('⇧⌘N');
    expect(shortcutLabel('Mod+,', 'darwin')).toBe('⌘,');
    expect(shortcutLabel('F11', 'win32')).toBe('F11');
  });
});
