// Gives a template away as a file: the person says where to, and what is there already is replaced only if they say so.
import { basename } from 'node:path';
import { BrowserWindow, type Dialog, type WebContents } from 'electron';

/** Linux asks nothing before a file is replaced unless it is told to; the other systems always ask. */
const properties = ['showOverwriteConfirmation', 'createDirectory'] as const;

/** The name of the file that `copyTo` wrote, or null if the person would rather not. */
export async function exportTemplate(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  contents: WebContents | undefined,
  id: string,
  copyTo: (id: string, path: string) => Promise<void>,
): Promise<string | null> {
  const window = contents && BrowserWindow.fromWebContents(contents);
  const options = {
    defaultPath: `${id}.json`,
    filters: [{ name: 'JSON', extensions: ['json'] }],
    properties: [...properties],
  };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || filePath === '') return null;
  await copyTo(id, filePath);
  return basename(filePath);
}
