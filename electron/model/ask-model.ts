// Asks an OpenAI-compatible server for one reply, streamed. Whatever it sends, the outcome is a text or a trouble.
// Protocol: POST …/v1/chat/completions with `stream: true`; events with `choices[0].delta.content`; `[DONE]`.
import type { IncomingMessage } from 'node:http';
import { TextDecoder } from 'node:util';
import { z } from 'zod';
import type { InterviewerTrouble } from '../../shared/interview/interviewer.ts';
import type { ModelAddress } from '../../shared/model-settings.ts';
import { createEventStream } from './event-stream.ts';
import { post } from './model-connection.ts';

/** More than any reply of 60 words takes, with a model's thoughts before it; in bytes. */
const longestBody = 500_000;

const Chunk = z.looseObject({
  error: z.unknown().optional(),
  choices: z
    .array(
      z.looseObject({
        delta: z.looseObject({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
});

export type Reply = { text: string } | { trouble: InterviewerTrouble };

export type Asking = { reply: Promise<Reply>; stop(): void };

export type Request = {
  address: ModelAddress;
  body: string;
  seconds: number;
  /** Called with all of the text so far. */
  heard: (soFar: string) => void;
  /** Whether what came so far is hopeless: then the rest is not waited for. */
  isBeyondHelp: (soFar: string) => boolean;
};

/** Begins to ask; `reply` always resolves, at the latest `seconds` after the call, and the connection is gone then. */
export function askModel({ address, body, seconds, heard, isBeyondHelp }: Request): Asking {
  let end: (reply: Reply) => void = () => undefined;
  const reply = new Promise<Reply>((resolve) => {
    end = resolve;
  });
  const request = post(address, body);
  const timer = setTimeout(() => finish({ trouble: 'too-slow' }), seconds * 1_000);
  let finished = false;
  let answered = false;

  function finish(outcome: Reply): void {
    if (finished) return;
    finished = true;
    clearTimeout(timer);
    end(outcome);
    request.destroy();
  }
  const fail = (trouble: InterviewerTrouble) => finish({ trouble });

  const cutOff = () => fail(answered ? 'garbled' : 'unreachable');
  request.on('error', cutOff);
  request.on('close', cutOff);
  request.on('response', (response) => {
    answered = true;
    if (response.statusCode !== 200) fail('refused');
    else if (!isEventStream(response)) fail('garbled');
    else listen(response);
  });

  function listen(response: IncomingMessage): void {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const events = createEventStream((data) => {
      if (!finished) take(data);
    });
    let bytes = 0;
    let text = '';

    const take = (data: string): void => {
      if (data.trim() === '[DONE]') {
        finish({ text });
        return;
      }
      const chunk = readChunk(data);
      const [choice] = chunk?.choices ?? [];
      const reason = choice?.finish_reason ?? '';
      text += choice?.delta?.content ?? '';
      if (!chunk || (chunk.error ?? null) !== null) fail('garbled');
      else if (choice?.delta?.refusal) fail('refused');
      else if (isBeyondHelp(text)) fail('unusable');
      else if (reason === 'stop') finish({ text });
      else if (reason !== '') fail(reason === 'content_filter' ? 'refused' : 'unusable');
      else if (choice?.delta?.content) heard(text);
    };

    response.on('data', (piece: Buffer) => {
      bytes += piece.length;
      const more = bytes > longestBody ? undefined : decoded(decoder, piece);
      if (more === undefined) fail('garbled');
      else events.write(more);
    });
    // Neither `[DONE]` nor a reason to stop came: it was cut off in the middle.
    response.on('end', cutOff);
    response.on('error', cutOff);
  }

  return { reply, stop: () => fail('stopped') };
}

function isEventStream({ headers }: IncomingMessage): boolean {
  const encoding = headers['content-encoding'] ?? 'identity';
  return /^text\/event-stream\s*(?:;|$)/i.test(headers['content-type'] ?? '') && encoding === 'identity';
}

function readChunk(data: string): z.output<typeof Chunk> | undefined {
  try {
    return Chunk.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

/** The text of the next bytes; undefined when they are not UTF-8. */
function decoded(decoder: TextDecoder, piece: Buffer): string | undefined {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    return undefined;
  }
}
