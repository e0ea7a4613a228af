// Where a window may go, what may be opened outside, and what counts as leaving the app: tables of addresses.
import { describe, expect, it } from 'vitest';
import { externalAddress, isOwnAddress, isOwnPage, pageAddress } from '../../../electron/app/page-address.ts';

describe('our page', () => {
  it.each([
    'app://journal/index.html',
    'app://journal/',
    'app://journal/index.html#/session/x',
    pageAddress('/start'),
    'APP://journal/?a',
  ])('%s is it', (address) => expect(isOwnPage(address)).toBe(true));

  it.each([
    'app://journal/assets/index.js',
    'app://journal.evil/',
    'app://evil/index.html',
    'app://journal:8080/',
    'app://journal@evil/',
    'app://user@journal/',
    'app://user:word@journal/',
    'apps://journal/',
    'http://journal/',
    'https://journal/index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,hello',
    'javascript:alert(1)',
    'blob:app://journal/0',
    'view-source:app://journal/',
    'app:journal',
    '//journal/',
    '',
    'not an address',
  ])('%s is not', (address) => expect(isOwnPage(address)).toBe(false));

  it('counts only our own files as ours', () => {
    expect(isOwnAddress('app://journal/assets/index.js')).toBe(true);
    expect(isOwnAddress('app://other/assets/index.js')).toBe(false);
  });
});

describe('what a link may open outside', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTPS://Example.org', 'https://example.org/'],
    ['mailto:a@example.org?subject=Hello&body=there', 'mailto:a@example.org?subject=Hello&body=there'],
  ])('%s', (address, opened) => expect(externalAddress(address)).toBe(opened));

  it.each([
    'http://example.org/',
    'https://user@example.org/',
    'https://user:word@example.org/',
    'https:',
    'https://',
    'mailto:a@example.org?attach=/etc/passwd',
    'mailto:a@example.org?Attachment=/etc/passwd',
    'file:///etc/passwd',
    'smb://server/share',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://journal/',
    'ms-msdt:/id',
    'vbscript:x',
    'search-ms:query=x',
    'ftp://example.org',
    '\\\\server\\share',
    'https//example.org',
    '',
    `https://example.org/${'a'.repeat(5_000)}`,
  ])('never %s', (address) => expect(externalAddress(address)).toBeUndefined());
});
