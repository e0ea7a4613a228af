// Asks, in a window of the system that no page can reach, whether words may be sent to another computer.
import { BrowserWindow, type Dialog, type WebContents } from 'electron';
import type { ModelAddress } from '../../shared/model-settings.ts';

const buttons = ['Do not allow', 'Allow'];

/** Resolves with whether the person allows it; closing the question is a no. */
export async function askToSendAway(
  dialog: Pick<Dialog, 'showMessageBox'>,
  contents: WebContents | undefined,
  { origin, secure }: ModelAddress,
): Promise<boolean> {
  const open = secure ? '' : ' On the way there it could be read too, because the address begins with http.';
  const options = {
    type: 'warning' as const,
    message: `Allow what you write to be sent to ${origin}?`,
    detail: `This is not your computer. Whoever runs it could read what you write.${open}`,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const owner = contents && BrowserWindow.fromWebContents(contents);
  const { response } = await (owner ? dialog.showMessageBox(owner, options) : dialog.showMessageBox(options));
  return response === 1;
}
