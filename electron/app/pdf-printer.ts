// Makes PDFs of exported HTML files, in a hidden window that is locked in like every other: no scripts at all, nothing fetched, and
// a session of its own that serves it the one file it draws.
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session as sessions } from 'electron';
import { pageOrigin, scheme } from './page-address.ts';
import { lockedIn } from './security.ts';

/** Countries whose paper is US Letter, by the CLDR; everywhere else it is A4. */
const letterCountries = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper of a country (ISO 3166, upper case; empty if it is not known). Pure. */
export const paperOf = (country: string): 'A4' | 'Letter' => (letterCountries.has(country) ? 'Letter' : 'A4');

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/** Templates of Chromium's: these classes are filled in by it. */
const footer =
  '<div style="width:100%;font:8px Georgia,serif;color:#555;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

export type PdfPrinter = { print: (html: Uint8Array) => Promise<Uint8Array>; close: () => void };

/** The pages that are to be drawn now. */
const waiting = new Map<string, Uint8Array>();

/** Its window is made with the first page and goes with `close`, after which what is being drawn fails. */
export function openPdfPrinter(country: string): PdfPrinter {
  let window: BrowserWindow | null = null;
  let closed = false;
  return {
    print: async (html) => {
      if (closed) throw new Error('the printer is closed');
      window ??= new BrowserWindow({
        show: false,
        webPreferences: {
          ...lockedIn,
          // Said again where tools that follow no names look for it.
          contextIsolation: true,
          nodeIntegration: false,
          javascript: false,
          images: true,
          session: sessionForPdf(),
        },
      });
      const address = `${pageOrigin}/${randomUUID()}`;
      waiting.set(address, html);
      try {
        await window.loadURL(address);
        return await window.webContents.printToPDF({
          pageSize: paperOf(country),
          margins: { top: 0.8, bottom: 0.8, left: 0.9, right: 0.9 },
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footer,
          // Read aloud and navigated by its headings.
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
      } finally {
        waiting.delete(address);
      }
    },
    close: () => {
      closed = true;
      if (window && !window.isDestroyed()) window.destroy();
    },
  };
}

/** In memory only: nothing of what is drawn is kept anywhere. */
function sessionForPdf(): Electron.Session {
  const session = sessions.fromPartition('pdf', { cache: false });
  if (!session.protocol.isProtocolHandled(scheme))
    session.protocol.handle(scheme, ({ url }) => {
      const html = waiting.get(url);
      if (!html) return new Response('Not found', { status: 404 });
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
      };
      return new Response(new Uint8Array(html), { headers });
    });
  return session;
}
