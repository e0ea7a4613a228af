// Serves the built page as `app://journal/…`, and no other file of the disk.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { attachmentAt, attachmentResponse } from './attachment-response.ts';
import { isOwnAddress, scheme } from './page-address.ts';

/** What the page may load and do; sent with every response. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "media-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** One of our files: its path below the page's folder, and its type. */
export type Asset = { path: string; type: string };

/**
 * The file an address means, or undefined. Only names made of plain characters, not starting with a dot and
 * with a known ending, can mean one, so no spelling of a way out of the folder is left to refuse.
 */
export function assetAt(address: string): Asset | undefined {
  if (!isOwnAddress(address)) return undefined;
  const { pathname } = new URL(address);
  const path = pathname === '/' ? 'index.html' : pathname.slice(1);
  if (!/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/.test(path)) return undefined;
  const type = contentTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  return type === undefined ? undefined : { path, type };
}

/** Must run before Electron is ready. */
export function registerAppScheme(protocol: Protocol): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the files of `folder`, which may be inside an asar archive, and the attachments of the data folder `data`. */
export function serveApp(protocol: Protocol, folder: string, data: string): void {
  protocol.handle(scheme, async ({ method, url, headers: asked }) => {
    const sha256 = method === 'GET' ? attachmentAt(url) : undefined;
    const attachment = sha256 && (await attachmentResponse(data, sha256, asked.get('range'), headers));
    if (attachment) return attachment;
    const asset = method === 'GET' ? assetAt(url) : undefined;
    const bytes = asset && (await readOrNothing(join(folder, asset.path)));
    if (!asset || !bytes)
      return new Response('Not found', { status: 404, headers: headers('text/plain; charset=utf-8') });
    return new Response(bytes, { headers: headers(asset.type) });
  });
}

const headers = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
});

async function readOrNothing(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    // A missing or unreadable file of our own is a 404 to the page; it has nothing else to do with it.
    return undefined;
  }
}
