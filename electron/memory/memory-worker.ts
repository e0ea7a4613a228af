// The thread the memory is derived in: reading a text for people, places and themes takes longer than any save may.
import { setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openMemoryBook } from './memory-book.ts';
import type { FromMemory, MemoryQuestion } from './memory-messages.ts';

const Options = z.object({ file: z.string() });

/** How long (milliseconds) after a change it is said what new sessions may use, in case more follows. */
const soon = 50;
/** Saying so takes at most one part of the time in as many. */
const share = 20;

if (parentPort) void serve(parentPort);

async function serve(port: MessagePort): Promise<void> {
  // On Linux a thread has a priority of its own; elsewhere this would slow the whole app.
  if (process.platform === 'linux') setPriority(0, 10);
  const { file } = Options.parse(workerData);
  const send = (message: FromMemory) => port.postMessage(message);
  const book = openMemoryBook(file, (cause) => send({ kind: 'not-written', message: messageOf(cause) }));
  let forgotten: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let took = 0;

  const announceSoon = async (): Promise<void> => {
    const { recall } = await book;
    timer ??= setTimeout(
      () => {
        timer = undefined;
        const began = performance.now();
        send({ kind: 'recall', recall: recall(forgotten) });
        took = performance.now() - began;
      },
      Math.max(soon, took * share),
    );
  };

  const answer = async (question: MemoryQuestion): Promise<unknown> => {
    const { look, take, drop, memory, people, insights, naming, plannedIn, end } = await book;
    switch (question.method) {
      case 'look':
        forgotten = question.input.forgotten;
        void announceSoon();
        return look(question.input.sessions);
      case 'take':
        void announceSoon();
        return take(question.input);
      case 'drop':
        void announceSoon();
        return drop(question.input);
      case 'forgotten':
        forgotten = question.input;
        void announceSoon();
        return null;
      case 'show':
        return memory(forgotten);
      case 'insights':
        return insights(forgotten, question.input);
      case 'naming':
        return naming(forgotten, question.input);
      case 'people':
        return people(question.input);
      case 'planned':
        return plannedIn(question.input);
      case 'end':
        clearTimeout(timer);
        return end();
    }
  };

  port.on('message', (question: MemoryQuestion) => {
    const { call } = question;
    answer(question).then(
      (value) => {
        port.postMessage({ kind: 'done', call, value });
        if (question.method === 'end') port.close();
      },
      (cause: unknown) => send({ kind: 'failed', call, message: messageOf(cause) }),
    );
  });
}

/** Never what was read: a message of ours or of the system. */
const messageOf = (cause: unknown): string => (cause instanceof Error ? `${cause.name}: ${cause.message}` : 'unknown');
