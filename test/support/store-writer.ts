// A program for a second process: opens the store of a folder and answers, printing each command id once it is durable.
// Arguments: `answer <directory> <session id> <prefix> <count>` · `draft …` · `hold-lock <lock path>` · `open <directory>` ·
// `create <directory>` · `purge <directory> <session id>` · `listen <directory>`, which closes nothing ·
// `stop-before-link <directory> <session id or new> <command id>` · `stop-after-link …` ·
// `obey <directory> <session id>`, which is told one command a line and prints each one's id, or the code of its failure
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { lock } from 'proper-lockfile';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { nodeStoreFs } from '../../electron/store/store-fs.ts';
import { Failure } from '../../shared/failure.ts';
import { SessionCommand } from '../../shared/session/session-command.ts';

const [mode = '', directory = '', sessionId = '', prefix = '', count = '0'] = process.argv.slice(2);

/** Past every buffer, so that what was printed is known even if the process is killed in the next instant. */
const print = (line: string) => writeSync(1, `${line}\n`);

const question = { id: 'q', text: 'What happened?', kind: 'own', depth: 0 } as const;

async function answer(): Promise<void> {
  const store = await openSessionStore({ directory, writer: prefix });
  print('ready');
  for (let index = 0; index < Number(count); index++) {
    const commandId = `${prefix}-${index}`;
    const text = `answer ${commandId}`;
    await store.dispatch(sessionId, { type: 'answer', commandId, exchangeId: `x-${commandId}`, question, text });
    print(commandId);
  }
  await store.close();
}

async function draft(): Promise<void> {
  const store = await openSessionStore({ directory });
  print('ready');
  for (let sequence = 0; sequence < Number(count); sequence++) {
    const caret = { start: sequence, end: sequence };
    const text = `typed ${sequence}`;
    await store.saveDraft({
      sessionId,
      exchangeId: 'x',
      kind: 'answer',
      question,
      text,
      caret,
      sequence,
      owner: prefix,
    });
    print(String(sequence));
  }
  await store.close();
}

async function holdLock(path: string): Promise<void> {
  await lock(path, { lockfilePath: path, realpath: false, stale: 2_000, update: 1_000 });
  print('ready');
  setInterval(() => {}, 1_000);
}

async function open(): Promise<void> {
  try {
    const store = await openSessionStore({ directory });
    await store.close();
    print('opened');
  } catch (error) {
    print(Failure.from(error).code);
  }
}

async function create(): Promise<void> {
  const store = await openSessionStore({ directory });
  print((await store.create({ templateId: 'just-talk' })).id);
  await store.close();
}

async function purge(): Promise<void> {
  const store = await openSessionStore({ directory });
  await store.purge(sessionId);
  await store.close();
  print('purged');
}

async function listen(): Promise<void> {
  const store = await openSessionStore({ directory });
  store.subscribe((event) => print(event.type));
  print('ready');
}

async function obey(): Promise<void> {
  // Whoever counts its system calls counts them per thread.
  process.env.UV_THREADPOOL_SIZE = '1';
  const store = await openSessionStore({ directory });
  await store.load(sessionId);
  print('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    const command = SessionCommand.parse(JSON.parse(line));
    const outcome = store.dispatch(sessionId, command).then(
      () => command.commandId,
      (error: unknown) => Failure.from(error).code,
    );
    print(await outcome);
  }
  await store.close();
}

/** Never gets past the commit: prints `stopped` just before or just after the link of a revision, and stays there. */
async function stop(when: 'before' | 'after'): Promise<void> {
  const link = async (existing: string, added: string) => {
    const commits = added.endsWith('.json');
    if (!commits || when === 'after') await nodeStoreFs.link(existing, added);
    if (!commits) return;
    print('stopped');
    setInterval(() => {}, 1_000);
    await new Promise<void>(() => {});
  };
  const store = await openSessionStore({ directory, fs: { ...nodeStoreFs, link } });
  const text = `answer ${prefix}`;
  if (sessionId === 'new') await store.create({ templateId: 'just-talk', title: prefix });
  else
    await store.dispatch(sessionId, { type: 'answer', commandId: prefix, exchangeId: `x-${prefix}`, question, text });
}

const modes: Record<string, () => Promise<void>> = {
  answer,
  create,
  draft,
  listen,
  obey,
  open,
  purge,
  'stop-before-link': () => stop('before'),
  'stop-after-link': () => stop('after'),
  'hold-lock': () => holdLock(directory),
};

void modes[mode]?.();
