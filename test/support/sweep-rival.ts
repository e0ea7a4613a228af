// A program for a second process that writes where a sweep is at work. Argument: the directory. Each line it is told is
// one job; it prints what was acknowledged (`kept <text>`) and refused (`refused <code>`), and at the end `done <round>`.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { Failure } from '../../shared/failure.ts';

const Job = z.object({
  round: z.number(),
  sessionId: z.string(),
  writer: z.string(),
  /** Milliseconds before it begins, so that it meets the sweep at another point each time. */
  delay: z.number(),
  answers: z.number(),
  /** Also types something it never submits. */
  types: z.boolean(),
});
type Job = z.infer<typeof Job>;
export type RivalJob = Job;

const question = { id: 'q', text: 'What happened?', kind: 'own', depth: 0 } as const;
const print = (line: string) => writeSync(1, `${line}\n`);

async function main(): Promise<void> {
  const store = await openSessionStore({ directory: process.argv[2] ?? '' });

  async function attempt(text: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      print(`kept ${text}`);
    } catch (error) {
      print(`refused ${Failure.from(error).code}`);
    }
  }

  async function run({ round, sessionId, writer, delay, answers, types }: Job): Promise<void> {
    await wait(delay);
    for (let index = 0; index < answers; index++) {
      const commandId = `${round}-${writer}-${index}`;
      const exchangeId = `x-${commandId}`;
      await attempt(commandId, () =>
        store.dispatch(sessionId, { type: 'answer', commandId, exchangeId, question, text: commandId }),
      );
    }
    const text = `${round}-${writer}-unsent`;
    const draft = { sessionId, exchangeId: `x-${text}`, kind: 'answer', question, text } as const;
    if (types)
      await attempt(text, () =>
        store.saveDraft({ ...draft, caret: { start: 0, end: 0 }, sequence: round, owner: writer }),
      );
    // Waits for what comes after an acknowledgement: the view, the lock.
    await store.leave(sessionId);
    print(`done ${round}`);
  }

  print('ready');
  for await (const line of createInterface({ input: process.stdin })) await run(Job.parse(JSON.parse(line)));
  await store.close();
}

void main();
