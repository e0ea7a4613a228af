// The doctor in a thread of its own: reading a whole journal takes seconds, in which nobody else shall wait.
import { setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import { dataAmount } from './data-amount.ts';
import type { DoctorOptions } from './doctor-context.ts';
import type { DoctorAnswers, DoctorTask, FromDoctor } from './doctor-messages.ts';
import { examineFolder } from './examine-folder.ts';
import { repairFolder } from './repair-folder.ts';

const Job = z.object({ directory: z.string(), task: z.enum(['amount', 'verify', 'repair']) });

/** Milliseconds between two figures. */
const pace = 50;

const tasks: { [T in DoctorTask]: (options: DoctorOptions) => Promise<DoctorAnswers[T]> } = {
  amount: dataAmount,
  verify: examineFolder,
  repair: repairFolder,
};

if (parentPort) void serve(parentPort);

async function serve(port: MessagePort): Promise<void> {
  // On Linux a thread has a priority of its own; elsewhere this would slow the whole app.
  if (process.platform === 'linux') setPriority(0, 10);
  const send = (message: FromDoctor) => port.postMessage(message);
  const stop = new AbortController();
  port.on('message', () => stop.abort());
  let told = Number.NEGATIVE_INFINITY;
  const progress = (done: number, total: number) => {
    const now = performance.now();
    if (now - told < pace && done < total) return;
    told = now;
    send({ kind: 'progress', done, total });
  };
  try {
    const { directory, task } = Job.parse(workerData);
    const value = await tasks[task]({ directory, signal: stop.signal, progress });
    port.postMessage({ kind: 'done', value });
  } catch (error) {
    const { code, message } = Failure.from(error);
    send({ kind: 'failed', code, message });
  }
  port.close();
}
