// Which addresses a model may be asked at, as they are typed.
import { describe, expect, it } from 'vitest';
import { defaultModelSettings, isLoopback, mayBeAsked, parseModelAddress } from '../../shared/model-settings.ts';

describe('parseModelAddress', () => {
  it.each([
    ['http://127.0.0.1:11434', { host: '127.0.0.1', port: 11_434, path: '/v1/chat/completions', onThisComputer: true }],
    [' http://localhost:8080/v1/ ', { host: 'localhost', path: '/v1/chat/completions', onThisComputer: true }],
    ['HTTP://LOCALHOST', { host: 'localhost', port: 80, secure: false, onThisComputer: true }],
    ['http://[::1]:1234', { host: '::1', origin: 'http://[::1]:1234', onThisComputer: true }],
    ['http://127.9.9.9', { onThisComputer: true }],
    [
      'https://models.example/api/v1',
      { secure: true, port: 443, path: '/api/v1/chat/completions', onThisComputer: false },
    ],
    ['http://192.168.1.5:11434', { onThisComputer: false, origin: 'http://192.168.1.5:11434' }],
    // Other ways to write or to seem 127.0.0.1 are not taken for it.
    ['http://2130706433', { onThisComputer: false }],
    ['http://127.1', { onThisComputer: false }],
    ['http://0x7f.0.0.1', { onThisComputer: false }],
    ['http://0.0.0.0:1', { onThisComputer: false }],
    ['http://127.0.0.1.example', { onThisComputer: false }],
    ['http://127.0.0.256', { onThisComputer: false }],
    ['http://localhost.example', { onThisComputer: false }],
    ['http://[::]:1', { onThisComputer: false }],
  ])('reads %s', (text, expected) => {
    expect(parseModelAddress(text)).toMatchObject(expected);
  });

  it.each([
    '',
    'localhost:11434',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'http://',
    'http://127.0.0.1:0',
    'http://127.0.0.1:65536',
    'http://me:secret@127.0.0.1',
    'http://127.0.0.1@example.invalid',
    'http://127.0.0.1?x=1',
    'http://127.0.0.1#x',
    'http://127.0.0.1\\@example.invalid',
    'http://127.0.0.1/a/../b',
    'http://127.0.0.1/a b',
    'http://lo\u0441alhost',
    'http://127.0.0.1\r\nHost: example.invalid',
  ])('refuses %j', (text) => {
    expect(parseModelAddress(text)).toBeNull();
  });
});

it('isLoopback knows this computer by every address a resolver may give, and nobody else', () => {
  const own = ['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '::FFFF:127.0.0.1'];
  const others = ['128.0.0.1', '0.0.0.0', '::', '::2', '10.0.0.1', '192.168.0.1', '::ffff:10.0.0.1', 'localhost', ''];
  expect(own.filter((address) => !isLoopback(address))).toEqual([]);
  expect(others.filter(isLoopback)).toEqual([]);
});

it('mayBeAsked says no unless it is on, and elsewhere unless that very place was agreed to', () => {
  const here = { ...defaultModelSettings, on: true };
  const away = { ...here, address: 'http://192.168.1.5:11434' };
  expect(mayBeAsked(defaultModelSettings)).toBe(false);
  expect(mayBeAsked(here)).toBe(true);
  expect(mayBeAsked(away)).toBe(false);
  expect(mayBeAsked({ ...away, agreedTo: 'http://192.168.1.5:11434' })).toBe(true);
  expect(mayBeAsked({ ...away, agreedTo: 'http://192.168.1.5:11435' })).toBe(false);
  expect(mayBeAsked({ ...away, agreedTo: 'https://192.168.1.5:11434' })).toBe(false);
});
