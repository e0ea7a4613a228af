// The only code of the app that opens a network connection: to the model a person set up, and to nothing else.
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { type ClientRequest, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isLoopback, type ModelAddress } from '../../shared/model-settings.ts';

/**
 * Begins one POST of JSON. No redirect is followed, no proxy asked, no cookie or name sent, no connection kept.
 * An address on this computer is connected to by an IP that was checked, whatever its name resolves to.
 */
export function post(address: ModelAddress, body: string): ClientRequest {
  const bytes = Buffer.from(body, 'utf8');
  const begin = address.secure ? secureRequest : request;
  const asked = begin({
    method: 'POST',
    host: address.host,
    port: address.port,
    path: address.path,
    agent: false,
    headers: {
      'content-type': 'application/json',
      'content-length': bytes.length,
      accept: 'text/event-stream',
      'accept-encoding': 'identity',
    },
    ...(address.onThisComputer ? { lookup: onThisComputer() } : {}),
  });
  asked.end(bytes);
  return asked;
}

type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A lookup that gives loopback addresses only and fails without one. What it gives is what is connected to, so a name
 * that resolves to something else the next moment gains nothing.
 */
export const onThisComputer =
  (resolve: Resolve = lookup): LookupFunction =>
  (host, options, answer) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const own = error ? [] : addresses.filter(({ address }) => isLoopback(address));
      const [first] = own;
      if (!first) return answer(error ?? new Error('this name is not of this computer'), '', 0);
      if (options.all) answer(null, own);
      else answer(null, first.address, first.family);
    });
  };
