// Where a connection may lead: a name is believed only as far as it leads to this computer.
import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { onThisComputer } from '../../../electron/model/model-connection.ts';

type Found = { error: string | null; addresses: string[] };

/** What is connected to when a resolver answers `addresses`. */
function lookedUp(addresses: string[], all: boolean): Promise<Found> {
  const answers: LookupAddress[] = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const lookup = onThisComputer((_host, _options, answer) => answer(null, answers));
  return new Promise((resolve) => {
    lookup('localhost', { all }, (error, found) => {
      const list = typeof found === 'string' ? [found] : found.map(({ address }) => address);
      resolve({ error: error?.message ?? null, addresses: error ? [] : list });
    });
  });
}

// Seen failing with every address passed on as it was resolved.
describe.each([true, false])('looking up a name, with all of its addresses: %s', (all) => {
  it('leads to this computer', async () => {
    expect(await lookedUp(['127.0.0.1'], all)).toEqual({ error: null, addresses: ['127.0.0.1'] });
    expect(await lookedUp(['::1'], all)).toEqual({ error: null, addresses: ['::1'] });
  });

  it('leads nowhere when the name was turned to another computer', async () => {
    for (const elsewhere of [
      '192.0.2.7',
      '10.0.0.1',
      '169.254.169.254',
      '0.0.0.0',
      '::',
      'fe80::1',
      '::ffff:192.0.2.7',
    ])
      expect(await lookedUp([elsewhere], all)).toMatchObject({ error: expect.any(String), addresses: [] });
    expect(await lookedUp([], all)).toMatchObject({ error: expect.any(String) });
  });

  it('passes over the other addresses of a name that has both', async () => {
    expect(await lookedUp(['192.0.2.7', '127.0.0.1'], all)).toEqual({ error: null, addresses: ['127.0.0.1'] });
  });
});

it('fails as the resolver fails', async () => {
  const lookup = onThisComputer((_host, _options, answer) => answer(new Error('no resolver'), []));
  const message = await new Promise((resolve) => lookup('localhost', {}, (error) => resolve(error?.message)));
  expect(message).toBe('no resolver');
});
