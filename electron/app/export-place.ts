// Asks the person where an export goes, in the system's own dialog: a file for one session or an archive, a folder for several.
// What is there is replaced only where that dialog has asked.
import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BrowserWindow, type Dialog, type WebContents } from 'electron';
import type { AnyExportFormat } from '../../shared/export-request.ts';
import { freePath } from '../exchange/place-export.ts';

/** `renamed`: the name that was asked for was taken. */
export type ExportPlace = { path: string; replace: boolean; renamed: boolean; isFolder: boolean };

export type AskedPlace = {
  dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>;
  contents: WebContents | undefined;
  /** Where the dialog begins. */
  folder: string;
  /** Without an ending. */
  name: string;
  /** Null for a folder. */
  file: { ending: string; format: AnyExportFormat } | null;
};

const kinds: Record<AnyExportFormat, string> = {
  ...{ markdown: 'Markdown', html: 'HTML', pdf: 'PDF' },
  ...{ text: 'Text', json: 'JSON', archive: 'ZIP' },
};

/** Null if the person would rather not. */
export async function askExportPlace({
  dialog,
  contents,
  folder,
  name,
  file,
}: AskedPlace): Promise<ExportPlace | null> {
  const window = contents && BrowserWindow.fromWebContents(contents);
  if (file === null) {
    const options = { defaultPath: folder, properties: ['openDirectory' as const, 'createDirectory' as const] };
    const asked = window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
    const { canceled, filePaths } = await asked;
    const [chosen] = filePaths;
    if (canceled || chosen === undefined) return null;
    // A folder of its own, so that nothing is mixed with what is there.
    const wanted = join(chosen, name);
    const path = await freePath(wanted);
    return { path, replace: false, renamed: path !== wanted, isFolder: true };
  }
  const ending = `.${file.ending}`;
  const options = {
    defaultPath: join(folder, `${name}${ending}`),
    filters: [{ name: kinds[file.format], extensions: [file.ending] }],
    // Linux asks nothing before a file is replaced unless it is told to; the other systems always ask.
    properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
  };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || filePath === '') return null;
  if (filePath.toLowerCase().endsWith(ending))
    return { path: filePath, replace: await isThere(filePath), renamed: false, isFolder: false };
  // The dialog asked about another name than this one.
  const wanted = `${filePath}${ending}`;
  const path = await freePath(wanted, ending);
  return { path, replace: false, renamed: path !== wanted, isFolder: false };
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    // What cannot be looked at is found out when it is written.
    () => false,
  );

/** Where the next dialog begins. */
export const folderOf = ({ path }: ExportPlace): string => dirname(path);
