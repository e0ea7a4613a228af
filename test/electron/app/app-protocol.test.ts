// app://journal serves the page's own files and nothing else, whatever an address looks like.
import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetAt, contentSecurityPolicy } from '../../../electron/app/app-protocol.ts';
import { traversalAddresses } from '../../support/traversal-addresses.ts';

describe('app://journal', () => {
  it.each([
    ['app://journal/', 'index.html', 'text/html; charset=utf-8'],
    ['app://journal/index.html#/session/x', 'index.html', 'text/html; charset=utf-8'],
    ['app://journal/assets/index-U804xidQ.css', 'assets/index-U804xidQ.css', 'text/css; charset=utf-8'],
    ['app://journal/assets/index-DY1V_X-l.js', 'assets/index-DY1V_X-l.js', 'text/javascript; charset=utf-8'],
    ['app://journal/assets/newsreader-latin.woff2', 'assets/newsreader-latin.woff2', 'font/woff2'],
  ])('%s is %s', (address, path, type) => expect(assetAt(address)).toEqual({ path, type }));

  it.each([
    'app://elsewhere/index.html',
    'https://journal/index.html',
    'app://journal/.hidden.js',
    'app://journal/assets/.hidden/x.js',
    'app://journal/noending',
    'app://journal/program.exe',
    'app://journal/main.js.map',
    'app://journal/index.html/',
    'app://journal//index.html',
    'app://journal/a%20b.js',
    'app://journal/%00index.html',
    'app://journal/index.html%00.js',
    'app://journal/C:/windows/win.js',
  ])('%s is nothing', (address) => expect(assetAt(address)).toBeUndefined());

  it('finds no way out in 1,000 spellings of one', () => {
    const addresses = traversalAddresses(1_000);
    expect(new Set(addresses).size).toBe(1_000);
    const folder = resolve('/pages');
    for (const address of addresses) {
      // `..` in plain spelling is resolved by the address itself; what is left of it is a name inside.
      const path = assetAt(address)?.path ?? 'nothing';
      expect(resolve(folder, path).startsWith(`${folder}${sep}`), address).toBe(true);
      expect(path, address).not.toMatch(/%|\\|(?:^|\/)\./);
    }
  });

  it('never leaves the folder, for any path', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        const asset = assetAt(`app://journal/${path}`);
        return asset === undefined || !asset.path.split('/').some((part) => part === '' || part.startsWith('.'));
      }),
      { numRuns: 5_000 },
    );
  });

  it('carries the whole policy', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; media-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });
});
