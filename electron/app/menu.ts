// The native menus: installed once, and at the pointer. What the page acts on is sent to it as if its shortcut
// had been pressed.
import { type App, BrowserWindow, Menu, type WebContents } from 'electron';
import type { KeymapAction } from '../../shared/keymap.ts';
import { contextMenuTemplate, menuTemplate } from './menu-template.ts';

/** Installs the menu bar. `chosen` is told which window was in front, if any. */
export function installMenu(app: App, chosen: (action: KeymapAction, window: BrowserWindow | undefined) => void): void {
  const choose = (action: KeymapAction) => chosen(action, BrowserWindow.getFocusedWindow() ?? undefined);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, !app.isPackaged, choose)));
  app.on('web-contents-created', (_event, contents) => offerContextMenu(contents));
}

function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, at) => {
    const items = contextMenuTemplate(at, (suggestion) => contents.replaceMisspelling(suggestion));
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
