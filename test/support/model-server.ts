// A real HTTP server on loopback that speaks as OpenAI-compatible model servers do, well or badly.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the server: the body as text, and whether the caller hung up before the reply was over. */
export type Asked = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  hungUp: boolean;
};

export type Behave = (response: ServerResponse, asked: Asked) => void | Promise<void>;

export type ModelServer = {
  address: string;
  asked: Asked[];
  /** Connections ever opened, even those on which nothing was asked. */
  connections(): number;
  behave(behaviour: Behave): void;
  close(): Promise<void>;
};

/** Starts one; it answers every request as `behaviour` does until told otherwise. */
export async function startModelServer(behaviour: Behave, host = '127.0.0.1'): Promise<ModelServer> {
  const asked: Asked[] = [];
  let current = behaviour;
  let connections = 0;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const one: Asked = { method, path, headers, body: Buffer.concat(pieces).toString('utf8'), hungUp: false };
      asked.push(one);
      response.on('close', () => {
        one.hungUp = !response.writableEnded;
      });
      void current(response, one);
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    asked,
    connections: () => connections,
    behave(next) {
      current = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** One event of a stream; `rest` goes beside the delta. */
export const event = (delta: object, rest: object = {}): string =>
  `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta, ...rest }] })}\n\n`;

export const said = (content: string): string => event({ content });

export const stopped = event({}, { finish_reason: 'stop' });
export const done = 'data: [DONE]\n\n';

/** The words of a text with the spaces before them, as tokens come. */
export const tokens = (text: string): string[] => text.match(/\s*\S+/gu) ?? [];

/** A whole, good stream that says `text`. */
export const streamOf = (text: string): string =>
  [event({ role: 'assistant' }), ...tokens(text).map(said), stopped, done].join('');

export const asStream = { 'content-type': 'text/event-stream; charset=utf-8' } as const;

/** Says `text` at once, as a good server does. */
export const saying =
  (text: string): Behave =>
  (response) =>
    void response.writeHead(200, asStream).end(streamOf(text));

/** Sends bytes as a stream, whatever they are. */
export const sending =
  (...pieces: (string | Uint8Array)[]): Behave =>
  async (response) => {
    response.writeHead(200, asStream);
    for (const piece of pieces) {
      response.write(piece);
      // Each piece as a packet of its own.
      await new Promise((wake) => setTimeout(wake, 5));
    }
    response.end();
  };

/** Says `text` and then neither ends nor stops. */
export const sayingForEver =
  (text: string): Behave =>
  (response) => {
    response.writeHead(200, asStream);
    for (const token of tokens(text)) response.write(said(token));
  };
