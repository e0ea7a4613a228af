// A program for a second process: opens the store of a folder and answers, printing each command id once it is durable.
// Arguments: `answer <directory> <session id> <prefix> <count>` · `draft …` · `hold-lock <lock path>` · `open <directory>`
import { writeSync } from 'node:fs';
import { lock } from 'proper-lockfile';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { Failure } from '../../shared/failure.ts';

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

const modes: Record<string, () => Promise<void>> = { answer, draft, open, 'hold-lock': () => holdLock(directory) };

void modes[mode]?.();
