// What a person sets of a model that may word questions, and which addresses may be asked. Off unless switched on.
import { z } from 'zod';

/** The shortest and the longest time a model may be given, in seconds. */
export const modelSeconds = { least: 1, most: 300 } as const;

export const ModelSettings = z.strictObject({
  on: z.boolean(),
  /** Where it listens, such as `http://127.0.0.1:11434`; read by `parseModelAddress`. */
  address: z.string().max(300),
  /** The name the server knows it by. */
  name: z.string().max(200),
  /** It is cut off after this long. */
  seconds: z.number().int().min(modelSeconds.least).max(modelSeconds.most),
  /** The origin, beyond this computer, to which the person agreed in so many words to send what they write. */
  agreedTo: z.string().max(300).nullable(),
});

export type ModelSettings = z.output<typeof ModelSettings>;

export const defaultModelSettings: ModelSettings = {
  on: false,
  address: 'http://127.0.0.1:11434',
  name: '',
  seconds: 20,
  agreedTo: null,
};

/** `host` has no brackets; `path` is where questions are asked; `onThisComputer`: it can only be this computer. */
export type ModelAddress = {
  secure: boolean;
  host: string;
  port: number;
  path: string;
  origin: string;
  onThisComputer: boolean;
};

const written = /^(https?):\/\/(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?((?:\/[\w.~-]+)*)\/*$/i;

/**
 * An address as a person types it (`http://127.0.0.1:8080`, with or without `/v1`), or null if it is none. Stricter
 * than URLs are: no user name, query, or other ways to write a number, so that what is checked is what is asked.
 */
export function parseModelAddress(text: string): ModelAddress | null {
  const [, scheme = '', name = '', digits, folder = ''] = written.exec(text.trim()) ?? [];
  if (scheme === '' || folder.split('/').some((part) => /^\.+$/.test(part))) return null;
  const secure = scheme.toLowerCase() === 'https';
  const port = digits === undefined ? (secure ? 443 : 80) : Number(digits);
  if (port < 1 || port > 65_535) return null;
  const host = name.toLowerCase().replace(/^\[|\]$/g, '');
  return {
    secure,
    host,
    port,
    path: `${folder.endsWith('/v1') ? folder : `${folder}/v1`}/chat/completions`,
    origin: `${secure ? 'https' : 'http'}://${name.toLowerCase()}:${port}`,
    onThisComputer: host === 'localhost' || isLoopback(host),
  };
}

/** Whether an IP address, as a resolver writes it, is one of this computer to itself: 127.0.0.0/8 or ::1. */
export function isLoopback(address: string): boolean {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  const parts = /^127\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(plain);
  return parts ? parts.slice(1).every((part) => Number(part) <= 255) : plain === '::1';
}

/** Whether the model may be asked at all: switched on, and on this computer or where the person agreed to. */
export function mayBeAsked({ on, address, agreedTo }: ModelSettings): boolean {
  const parsed = parseModelAddress(address);
  return on && parsed !== null && (parsed.onThisComputer || parsed.origin === agreedTo);
}
