// The one address our pages have, and what may be opened beyond it.

export const scheme = 'app';
export const pageOrigin = 'app://journal';

/** The address of a page that starts on a route, such as `/session/<id>`. */
export const pageAddress = (route: string): string => `${pageOrigin}/index.html#${route}`;

/** Whether an address is our page itself: the only place a window may ever be. */
export function isOwnPage(address: string): boolean {
  const url = parse(address);
  return url !== undefined && isOurs(url) && (url.pathname === '/index.html' || url.pathname === '/');
}

/** Whether an address is one of our own files. */
export function isOwnAddress(address: string): boolean {
  const url = parse(address);
  return url !== undefined && isOurs(url);
}

/**
 * The address to hand to the system's browser or mail program, or undefined if it must not be opened.
 * Only what is parsed, plain `https:` or `mailto:` passes: no credentials, no attachments named by a link.
 */
export function externalAddress(address: string): string | undefined {
  if (address.length > 4_000) return undefined;
  const url = parse(address);
  if (!url) return undefined;
  if (url.protocol === 'https:')
    return url.hostname !== '' && url.username === '' && url.password === '' ? url.href : undefined;
  if (url.protocol === 'mailto:') return [...url.searchParams.keys()].every(isPlainMailField) ? url.href : undefined;
  return undefined;
}

const isPlainMailField = (name: string): boolean => ['to', 'cc', 'bcc', 'subject', 'body'].includes(name.toLowerCase());

const isOurs = (url: URL): boolean =>
  url.protocol === `${scheme}:` && url.host === 'journal' && url.username === '' && url.password === '';

const parse = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);
