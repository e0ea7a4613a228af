// Who may call: the top frame of a window of ours that shows our own page, and nobody else.
import type { Caller } from './handle-commands.ts';

/** The parts of an `IpcMainInvokeEvent` that tell who sent it. `senderFrame` is null once that frame is gone. */
export type Sender = {
  sender: { id: number; mainFrame: unknown };
  senderFrame: { origin: string } | null;
};

/** Whether a message comes from the top frame of a page of this origin. */
export const isTrustedSender = ({ sender, senderFrame }: Sender, origin: string): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === origin;

/** The loaded page in the web contents with this id, if these are a window of ours. */
export type PageOf = (webContentsId: number) => (Caller & { talks: boolean }) | undefined;

/** Finds the page behind a message: trusted, in a window of ours, and loaded now. Notes that it talks. */
export const callerFrom =
  (pageOf: PageOf, origin: string) =>
  (event: Sender): Caller | undefined => {
    const page = isTrustedSender(event, origin) ? pageOf(event.sender.id) : undefined;
    if (page) page.talks = true;
    return page;
  };
