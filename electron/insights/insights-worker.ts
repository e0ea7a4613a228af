// The thread the insights are counted in: going over every word of a journal takes seconds.
import { setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openFiguresBook } from './figures-book.ts';
import type { FromInsights, InsightsQuestion } from './insights-messages.ts';

const Options = z.object({ file: z.string() });

if (parentPort) serve(parentPort);

function serve(port: MessagePort): void {
  // On Linux a thread has a priority of its own; elsewhere this would slow the whole app.
  if (process.platform === 'linux') setPriority(0, 5);
  const { file } = Options.parse(workerData);
  const send = (message: FromInsights) => port.postMessage(message);
  const book = openFiguresBook(file, (cause) => send({ kind: 'not-written', message: messageOf(cause) }));

  const answer = async (question: InsightsQuestion): Promise<unknown> => {
    const { look, take, drop, insights, behind, keep } = await book;
    switch (question.method) {
      case 'look':
        return look(question.input);
      case 'take':
        take(question.input);
        return null;
      case 'drop':
        drop(question.input);
        return null;
      case 'keep':
        await keep(false);
        return null;
      case 'insights':
        return insights(question.input);
      case 'behind':
        return behind(question.input.scope, question.input.selection, question.input.named);
      case 'end':
        await keep(true);
        return null;
    }
  };

  port.on('message', (question: InsightsQuestion) => {
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
