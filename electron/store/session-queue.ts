// One line per session inside the process: what waits together is committed together, tasks run alone, in order.
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import type { OtherVersion } from './unite-versions.ts';

/** A waiting command. Without one it only asks that the session is stored and its view is up to date. */
export type Job = {
  command: SessionCommand | null;
  /** When it was received, ISO 8601. */
  at: string;
  /** Asked with the session as it is at the moment of applying; false leaves it as it is, which is no failure. */
  condition?: ((session: Session) => boolean) | undefined;
  /** A version from elsewhere to merge in instead of a command; where there is no session, it becomes the session. */
  other?: OtherVersion;
  /** Commits what can be read as a new revision, should the newest one be damaged. */
  renews?: true;
  resolve: (session: Session) => void;
  reject: (failure: Failure) => void;
};

type Task = () => Promise<void>;
type Line = { waiting: (Job | Task)[]; done: Promise<void> };

export type SessionQueue = {
  /** Waits for its commit; resolves with the session as committed. */
  dispatch: (id: string, command: SessionCommand | null, at: string, condition?: Job['condition']) => Promise<Session>;
  /** Like `dispatch`, for a version from elsewhere. */
  merge: (id: string, other: OtherVersion, at: string) => Promise<Session>;
  /** Runs `task` when everything before it is done and before anything after it. */
  alone: <T>(id: string, task: () => Promise<T>) => Promise<T>;
  /** Resolves when no line has anything left, not even a view to write. */
  idle: () => Promise<void>;
};

// A batch is applied in memory at once; more than this waits for the next commit.
const largestBatch = 500;

/**
 * `commit` settles every job it is given; it may go on working after that, and the line waits for it. `moreWait` tells
 * whether further jobs of that session, and not a task, come right after.
 */
export function createSessionQueue(
  commit: (id: string, jobs: Job[], moreWait: () => boolean) => Promise<void>,
): SessionQueue {
  const lines = new Map<string, Line>();

  function add(id: string, entry: Job | Task): void {
    const line = lines.get(id);
    if (line) {
      line.waiting.push(entry);
      return;
    }
    const added: Line = { waiting: [entry], done: Promise.resolve() };
    lines.set(id, added);
    added.done = serve(id, added);
  }

  async function serve(id: string, line: Line): Promise<void> {
    // What is asked for in the same turn of the event loop is committed together.
    await Promise.resolve();
    const moreWait = () => typeof line.waiting[0] === 'object';
    for (let next = line.waiting[0]; next !== undefined; next = line.waiting[0]) {
      if (typeof next === 'function') {
        line.waiting.shift();
        await next();
        continue;
      }
      const jobs = takeJobs(line);
      try {
        await commit(id, jobs, moreWait);
      } catch (error) {
        for (const job of jobs) job.reject(Failure.from(error));
      }
    }
    lines.delete(id);
  }

  return {
    dispatch: (id, command, at, condition) =>
      new Promise((resolve, reject) => add(id, { command, at, condition, resolve, reject })),
    merge: (id, other, at) => new Promise((resolve, reject) => add(id, { command: null, other, at, resolve, reject })),
    alone: (id, task) => new Promise((resolve, reject) => add(id, () => task().then(resolve, reject))),
    idle: async () => {
      while (lines.size > 0) await Promise.all([...lines.values()].map(({ done }) => done));
    },
  };
}

function takeJobs(line: Line): Job[] {
  const jobs: Job[] = [];
  while (jobs.length < largestBatch) {
    const next = line.waiting[0];
    if (next === undefined || typeof next === 'function') break;
    jobs.push(next);
    line.waiting.shift();
  }
  return jobs;
}
