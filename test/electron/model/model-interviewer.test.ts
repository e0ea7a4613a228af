// What becomes of the reply of a model, over a real connection: its question, or the built-in one with the reason.
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelInterviewer, type Sent } from '../../../electron/model/model-interviewer.ts';
import type { Said } from '../../../shared/interview/interviewer.ts';
import { nextQuestion } from '../../../shared/interview/next-question.ts';
import type { Question } from '../../../shared/interview/question.ts';
import { defaultModelSettings, type ModelSettings } from '../../../shared/model-settings.ts';
import type { Session } from '../../../shared/session/session.ts';
import { answered, instantAfter, makeSession, skipped, withExchange } from '../../support/make-session.ts';
import {
  asStream,
  type Behave,
  done,
  event,
  type ModelServer,
  said,
  saying,
  sayingForEver,
  sending,
  startModelServer,
  stopped,
  streamOf,
  tokens,
} from '../../support/model-server.ts';

const words = 'I never told Ana about the letter. It lay in the drawer of the kitchen table for nine years.';
const good = 'What would have changed in that kitchen if the letter had been read aloud?';
const session = answered(makeSession(), words);
const builtIn = nextQuestion(session);

const stop: Question = { id: 'crisis:x', text: 'The questions stop here.', kind: 'crisis', depth: 0 };

/** The session with the texts that its first answer ever had. */
const edited = (of: Session, texts: string[]): Session => ({
  ...of,
  exchanges: of.exchanges.map((exchange) => ({
    ...exchange,
    texts: texts.map((text, index) => ({ id: `t${index}`, at: instantAfter(1 + index), text, source: 'typed' })),
  })),
});

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer(saying(good));
});
afterEach(() => server.close());

type Outcome = Said & { heard: string[]; sent: Sent[] };

const begin = (changes: Partial<ModelSettings> = {}, of: Session = session) => {
  const heard: string[] = [];
  const sent: Sent[] = [];
  const settings = { ...defaultModelSettings, on: true, name: 'small', address: server.address, ...changes };
  const thinking = modelInterviewer(settings, (one) => sent.push(one))(of, (text) => heard.push(text));
  const outcome = thinking.said.then((result): Outcome => ({ ...result, heard, sent }));
  return { outcome, stop: thinking.stop };
};
const ask = (changes?: Partial<ModelSettings>, of?: Session) => begin(changes, of).outcome;
const textOf = ({ step }: Said) => (typeof step === 'string' ? step : step.question.text);

/** A reply in three pieces, cut between the two bytes of its first umlaut. */
const cutInALetter = (text: string): Uint8Array[] => {
  const bytes = Buffer.from(text, 'utf8');
  const at = bytes.indexOf(0xc3);
  return [bytes.subarray(0, at), bytes.subarray(at, at + 1), bytes.subarray(at + 1)];
};

describe('its question is asked', () => {
  it('in the place of the built-in one, with its words as they come', async () => {
    const { step, trouble, heard } = await ask();
    expect(trouble).toBeNull();
    const place = typeof builtIn === 'string' ? undefined : builtIn.question;
    const { id, depth, parent } = place ?? {};
    const why = { rule: 'model', quoted: [], shown: [] };
    expect(step).toEqual({ question: { id, depth, parent, text: good, kind: 'model', why } });
    expect(heard).toEqual(tokens(good).map((_, index, all) => all.slice(0, index + 1).join('')));
  });

  // Seen failing, one by one: with decoding of each piece by itself, with lines ended by LF alone, with comments read
  // as data, with an LF after a cut CR taken for an empty line, and with thoughts left in.
  it.each<[string, Behave, string?]>([
    [
      'cut between the bytes of a letter',
      sending(...cutInALetter(streamOf('Was geschah, als die Tür aufging: wer stand da?'))),
      'Was geschah, als die Tür aufging: wer stand da?',
    ],
    [
      'with CRLF, cut in the middle of one',
      sending(
        ...streamOf(good)
          .replaceAll('\n', '\r\n')
          .split(/(?<=\r)/),
      ),
    ],
    ['with CR alone', sending(streamOf(good).replaceAll('\n', '\r'))],
    [
      'with comments that keep the connection alive',
      sending(': ping\n\n', said(good), ':\n', ': ping\n\n', stopped, done),
    ],
    ['with fields that mean nothing here', sending('event: message\nid: 1\nretry: 5\n', said(good), done)],
    ['without a space after the colon', sending(streamOf(good).replaceAll('data: ', 'data:'))],
    ['in one packet', sending(streamOf(good))],
    ['with no [DONE] after the reason to stop', sending(said(good), stopped)],
    ['with no reason to stop before [DONE]', sending(said(good), done)],
    ['with an event about costs that has no choice', sending(said(good), 'data: {"choices":[],"usage":{}}\n\n', done)],
    ['after thoughts apart', sending(event({ reasoning_content: 'Hm, **what** now?' }), said(good), stopped, done)],
    [
      'after thoughts within',
      sending(said('<th'), said('ink>Let me *think*. What?\n\n'), said(`ok</think>\n\n${good}`), done),
    ],
    ['in quotation marks', saying(`"${good}"`)],
    ['with a label', saying(`Question: ${good}`)],
    [
      'that quotes the person',
      saying('What did "nine years" in that drawer do to you?'),
      'What did "nine years" in that drawer do to you?',
    ],
    [
      'that quotes a strong word of theirs',
      saying('What did “I never told Ana” cost you in those nine years?'),
      'What did “I never told Ana” cost you in those nine years?',
    ],
    [
      'slowly, within its time',
      async (response) => {
        response.writeHead(200, asStream);
        for (const token of tokens(good)) {
          response.write(said(token));
          await new Promise((wake) => setTimeout(wake, 20));
        }
        response.end(stopped);
      },
    ],
  ])('%s', async (_name, behaviour, text = good) => {
    server.behave(behaviour);
    const outcome = await ask();
    expect({ trouble: outcome.trouble, text: textOf(outcome) }).toEqual({ trouble: null, text });
  });
});

const html = '<html><body><h1>Welcome</h1></body></html>';
const status =
  (code: number, headers: Record<string, string> = {}): Behave =>
  (response) =>
    void response.writeHead(code, headers).end(streamOf(good));

// Each seen failing with the check it is about taken out.
describe('the built-in question is asked, with the reason', () => {
  it.each<[string, Said['trouble'], Behave]>([
    ['an error of the server', 'refused', status(500)],
    ['no such model', 'refused', status(404)],
    ['a key is wanted', 'refused', status(401)],
    ['too many requests', 'refused', status(429, { 'retry-after': '1' })],
    ['a redirect to elsewhere', 'refused', status(307, { location: 'http://192.0.2.1/v1/chat/completions' })],
    ['another success than 200', 'refused', status(204)],
    [
      'a page in place of a stream',
      'garbled',
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(html),
    ],
    ['a page that says it is a stream', 'garbled', sending(html)],
    [
      'one JSON in place of a stream',
      'garbled',
      (response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('{"choices":[{"message":{"content":"What now?"}}]}'),
    ],
    [
      'a good stream that says it is a page',
      'garbled',
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(streamOf(good)),
    ],
    [
      'a stream that says it is packed',
      'garbled',
      (response) => void response.writeHead(200, { ...asStream, 'content-encoding': 'gzip' }).end(streamOf(good)),
    ],
    ['JSON that is cut', 'garbled', sending('data: {"choices":[{"delta":{"content":"What\n\n', done)],
    ['JSON of another shape', 'garbled', sending('data: {"choices":"none"}\n\n', done)],
    ['words that are a number', 'garbled', sending(event({ content: 7 }), done)],
    ['an event that is no JSON', 'garbled', sending(said('What now'), 'data: busy\n\n', done)],
    ['an error in the middle', 'garbled', sending(said(good), 'data: {"error":{"message":"out of memory"}}\n\n', done)],
    [
      'bytes that are no UTF-8',
      'garbled',
      sending(Buffer.from(streamOf(good).replace('kitchen', 'k\u00fcche'), 'latin1')),
    ],
    ['an end in the middle', 'garbled', sending(said('What would have changed in that kitchen?'))],
    [
      'a connection that drops in the middle',
      'garbled',
      (response) => {
        response.writeHead(200, asStream).write(said('What would have'));
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['a connection that drops before anything', 'unreachable', (response) => void response.destroy()],
    [
      'endless comments',
      'garbled',
      (response) => {
        response.writeHead(200, asStream);
        const pour = () => response.write(`: ${'x'.repeat(10_000)}\n`) && !response.destroyed && setImmediate(pour);
        response.on('drain', pour);
        pour();
      },
    ],
    [
      'one endless line',
      'garbled',
      (response) => {
        response.writeHead(200, asStream);
        const pour = () => response.write('x'.repeat(65_536)) && !response.destroyed && setImmediate(pour);
        response.on('drain', pour);
        pour();
      },
    ],
    ['nothing at all', 'unusable', sending(done)],
    ['only spaces', 'unusable', saying(' \n ')],
    ['only thoughts', 'unusable', saying('<think>What would be good here?')],
    [
      'a reply cut at its length',
      'unusable',
      sending(said('What would have changed?'), event({}, { finish_reason: 'length' })),
    ],
    [
      'a call of a tool',
      'unusable',
      sending(event({ tool_calls: [{ index: 0 }] }), event({}, { finish_reason: 'tool_calls' })),
    ],
    ['a filter', 'refused', sending(event({}, { finish_reason: 'content_filter' }), done)],
    ['a refusal beside the words', 'refused', sending(event({ refusal: 'No.' }), done)],
    ['a refusal in words', 'unusable', saying("I'm sorry, but I can't help with that. Is there anything else?")],
    ['a statement', 'unusable', saying('That must have been hard to carry for nine years.')],
    ['praise', 'unusable', saying('That is wonderful. What would you like to say to Ana?')],
    ['only praise', 'unusable', saying('Great answer, well done!')],
    ['an exclamation', 'unusable', saying('Nine years! What kept the letter in there for so long?')],
    ['an emoji', 'unusable', saying('What kept the letter in there for so long 🌊?')],
    ['clinical words', 'unusable', saying('How did the trauma of the letter show in your days?')],
    ['several questions', 'unusable', saying('What was in the letter? Who wrote it?')],
    ['two questions in one', 'unusable', saying('What was in the letter and how did it come to the drawer?')],
    ['a list', 'unusable', saying('1. What was in it?\n2. Who wrote it?')],
    ['markup', 'unusable', saying('**What** was in the letter that lay there for so long?')],
    ['a tag', 'unusable', saying('What was in <img src=x onerror=alert(1)> the letter?')],
    ['a link', 'unusable', saying('What would you find at https://example.invalid/ about it?')],
    [
      'letters that turn the line round',
      'unusable',
      saying('What was in the \u202eletter in the drawer of the kitchen?'),
    ],
    ['more than 60 words', 'unusable', saying(`What ${'and what '.repeat(40)}then?`)],
    ['one word', 'unusable', saying('Why?')],
    [
      'the question before, once more',
      'unusable',
      (response) => {
        const asked = session.exchanges[0]?.question.text ?? '';
        response.writeHead(200, asStream).end(streamOf(`${asked.replace(/[?.]$/, '')} ?`));
      },
    ],
    ['words put into their mouth', 'unusable', saying('When you say "I hate my sister", what do you see?')],
  ])('%s', async (_name, trouble, behaviour) => {
    server.behave(behaviour);
    const outcome = await ask();
    expect({ trouble: outcome.trouble, step: outcome.step }).toEqual({ trouble, step: builtIn });
  });

  // Seen failing with the time limit taken out: the test ran into its own.
  it.each<[string, Behave]>([
    ['it says nothing', () => undefined],
    ['it begins and says nothing', (response) => void response.writeHead(200, asStream).flushHeaders()],
    ['it does not come to an end', sayingForEver('What would have changed')],
    [
      'it drips',
      async (response) => {
        response.writeHead(200, asStream);
        for (const token of tokens('What would have changed if it had been read '.repeat(1)).concat(
          Array(90).fill(''),
        )) {
          if (!response.destroyed) response.write(token === '' ? ': wait\n\n' : said(token));
          await new Promise((wake) => setTimeout(wake, 50));
        }
      },
    ],
  ])('after its time when %s', async (_name, behaviour) => {
    server.behave(behaviour);
    const { step, trouble } = await ask({ seconds: 1 });
    expect({ step, trouble }).toEqual({ step: builtIn, trouble: 'too-slow' });
    await expect.poll(() => server.asked[0]?.hungUp).toBe(true);
  });

  it('when nobody listens there', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((wake) => free.once('listening', wake));
    const at = free.address();
    await new Promise((wake) => free.close(wake));
    const { step, trouble } = await ask({ address: `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}` });
    expect({ step, trouble }).toEqual({ step: builtIn, trouble: 'unreachable' });
  });

  it('when what listens is no web server', async () => {
    const talker = createServer((socket) => void socket.on('error', () => undefined).end('220 hello\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((wake) => talker.once('listening', wake));
    const at = talker.address();
    const { step, trouble } = await ask({ address: `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}` });
    expect({ step, trouble }).toEqual({ step: builtIn, trouble: 'unreachable' });
    talker.close();
  });

  // Seen failing with only errors, and not the end of the connection, listened for.
  it('when what listens would rather speak another protocol', async () => {
    const answer = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    const talker = createServer((socket) => void socket.on('error', () => undefined).write(answer)).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((wake) => talker.once('listening', wake));
    const at = talker.address();
    const { step, trouble } = await ask({ address: `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}` });
    expect(step).toEqual(builtIn);
    expect(trouble).toBe('unreachable');
    talker.close();
  });

  // Seen failing without the request being destroyed: the server was never hung up on.
  it('at once when it is stopped, and the connection goes', async () => {
    server.behave(sayingForEver('What would have changed'));
    const { outcome, stop } = begin({ seconds: 300 });
    await expect.poll(() => server.asked.length).toBe(1);
    stop();
    const { step, trouble } = await outcome;
    expect({ step, trouble }).toEqual({ step: builtIn, trouble: 'stopped' });
    await expect.poll(() => server.asked[0]?.hungUp).toBe(true);
  });

  it('before the end of a reply that is beyond help', async () => {
    server.behave(sayingForEver('**What** is'));
    const { trouble } = await ask({ seconds: 300 });
    expect(trouble).toBe('unusable');
  });
});

describe('what is sent', () => {
  it('is one POST in the protocol, and nothing about the app or the person but the conversation', async () => {
    const { sent } = await ask();
    expect(server.asked).toHaveLength(1);
    const [asked] = server.asked;
    expect(asked).toMatchObject({ method: 'POST', path: '/v1/chat/completions' });
    expect(Object.keys(asked?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'content-length',
      'content-type',
      'host',
    ]);
    const body = JSON.parse(asked?.body ?? '');
    // What the person is shown is what was sent.
    expect(sent).toEqual([
      { address: `${server.address}/v1/chat/completions`, name: 'small', messages: body.messages },
    ]);
    expect(Object.keys(body).sort()).toEqual(['max_tokens', 'messages', 'model', 'stream']);
    expect(body).toMatchObject({ model: 'small', stream: true, messages: [{ role: 'system' }, { role: 'user' }] });
    expect(body.messages[1].content).toContain(words);
  });

  it('goes to the same place when the address ends in /v1', async () => {
    await ask({ address: `${server.address}/v1/` });
    expect(server.asked[0]?.path).toBe('/v1/chat/completions');
  });

  it('reaches this computer by its name too', async () => {
    const { trouble } = await ask({ address: server.address.replace('127.0.0.1', 'localhost') });
    expect(trouble).toBeNull();
  });

  // Seen failing with each check taken out: off, address, agreement.
  it.each<[string, Partial<ModelSettings>, Said['trouble']]>([
    ['switched off', { on: false }, null],
    ['no address', { address: 'here' }, 'not-allowed'],
    ['an address of another computer', { address: 'http://192.0.2.1:11434' }, 'not-allowed'],
    ['the address of every interface', { address: 'http://0.0.0.0:11434' }, 'not-allowed'],
    [
      'an agreement to another address',
      { address: 'http://192.0.2.1:1', agreedTo: 'http://192.0.2.1:2' },
      'not-allowed',
    ],
  ])('is nothing with %s', async (_name, changes, trouble) => {
    const outcome = await ask(changes);
    expect(outcome).toMatchObject({ trouble, step: builtIn, sent: [] });
    expect(server.connections()).toBe(0);
  });

  // Seen failing with each condition of `placeForModel` taken out.
  it.each<[string, Session]>([
    ['a private session', { ...session, private: true }],
    ['a session with nothing answered', skipped(makeSession())],
    ['wording that points to crisis', answered(session, 'I want to kill myself.')],
    ['such wording that was edited away since', edited(session, ['I want to kill myself.', words])],
    ['a session the questions were stopped in', withExchange(session, { question: stop, state: 'skipped' })],
    ['a session that has ended', { ...session, status: 'completed' }],
    [
      'a closing question that is due',
      answered(makeSession({ plan: { questions: 2, followUpsPerSession: 0 } }), words),
    ],
  ])('is nothing of %s', async (_name, of) => {
    const outcome = await ask({}, of);
    expect(outcome).toMatchObject({ trouble: null, step: nextQuestion(of), sent: [] });
    expect(server.connections()).toBe(0);
  });
});
