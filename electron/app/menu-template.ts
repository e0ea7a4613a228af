// What the native menus hold. Shortcuts are shown here and handled in the page, so nothing fires twice.
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { type KeymapAction, type KeymapEntry, keymap } from '../../shared/keymap.ts';

export type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

/** An entry of the keymap as a menu item. */
export const itemOf = ({ action, label, shortcut }: KeymapEntry, choose: (action: KeymapAction) => void): Item => ({
  id: action,
  label,
  accelerator: shortcut.replace('Mod', 'CmdOrCtrl'),
  registerAccelerator: false,
  click: () => choose(action),
});

/** The menu bar; `developing` adds what only developers need. */
export function menuTemplate(platform: string, developing: boolean, choose: (action: KeymapAction) => void): Item[] {
  const mac = platform === 'darwin';
  const group = (name: KeymapEntry['group']) =>
    keymap.filter((entry) => entry.group === name).map((entry) => itemOf(entry, choose));
  // F11 is focus mode here, as it is in the page.
  const fullScreen: Item = mac ? { role: 'togglefullscreen' } : { role: 'togglefullscreen', accelerator: 'Shift+F11' };
  const developer: Item[] = developing ? [separator, { role: 'reload' }, { role: 'toggleDevTools' }] : [];

  const application: Item = {
    label: 'Innerview',
    submenu: [
      { role: 'about' },
      separator,
      ...group('app'),
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const file: Item = {
    label: '&File',
    submenu: mac
      ? [...group('file'), separator, { role: 'close' }]
      : [...group('file'), separator, ...group('app'), separator, { role: 'close' }, { role: 'quit' }],
  };
  return [
    ...(mac ? [application] : []),
    file,
    { label: '&Edit', submenu: [...editItems(), separator, ...group('edit')] },
    {
      label: '&View',
      submenu: [
        ...group('view'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        fullScreen,
        ...developer,
      ],
    },
    { label: '&Go', submenu: group('go') },
    { role: 'windowMenu' },
    { role: 'help', submenu: group('help') },
  ];
}

const editItems = (): Item[] => [
  { role: 'undo' },
  { role: 'redo' },
  separator,
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle' },
  { role: 'selectAll' },
];

/** The menu at the pointer; empty where there is nothing to offer. `correct` puts a suggestion in a word's place. */
export function contextMenuTemplate(
  at: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions'>,
  correct: (suggestion: string) => void,
): Item[] {
  if (!at.isEditable) return at.selectionText.trim() === '' ? [] : [{ role: 'copy' }];
  const suggestions = at.dictionarySuggestions.map((word): Item => ({ label: word, click: () => correct(word) }));
  return at.misspelledWord === '' ? editItems() : [...suggestions, separator, ...editItems()];
}
