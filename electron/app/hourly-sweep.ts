// Sweeps some seconds after the start, each hour, and after sleep: only the app does, because only it knows which
// sessions are open. Which time it believes is in docs/decisions/0007.
import { performance } from 'node:perf_hooks';
import { Failure } from '../../shared/failure.ts';
import { type ClockReading, confirmedTime, isSteady, withLook } from '../../shared/session/sweep-clock.ts';
import type { SweepRules, SweepStep } from '../../shared/session/sweep-rules.ts';
import type { SessionStore } from '../store/store-interface.ts';
import type { Log } from './log.ts';
import { readLooks, writeLooks } from './sweep-looks.ts';

/** Milliseconds. The first window is on screen by then, and nobody waits for a sweep. */
const afterStart = 4_000;
const everyHour = 3_600_000;

/** The session a sweep put into the trash, and the `deletedAt` it has by that. */
export type Moved = { id: string; at: string };

export type HourlySweepNeeds = {
  journal: () => Promise<Pick<SessionStore, 'sweep'>>;
  /** Ids of the sessions that windows show now. */
  shown: () => string[];
  rules: () => Promise<SweepRules>;
  /** Where looks at the clock are kept. */
  file: string;
  log: Pick<Log, 'info' | 'error'>;
  clock?: () => ClockReading;
};

const systemClock = (): ClockReading => ({ wall: Date.now(), uptime: performance.now() });

export function hourlySweep({ journal, shown, rules, file, log, clock = systemClock }: HourlySweepNeeds) {
  let last: ClockReading | null = null;
  let running: Promise<void> | null = null;
  const moved: Moved[] = [];

  const attempt = async (): Promise<void> => {
    const reading = clock();
    const steady = isSteady(last, reading);
    last = reading;
    if (!steady) return;
    const before = await readLooks(file);
    const looks = withLook(before, reading.wall);
    if (looks.at(-1) !== before.at(-1) || looks.length !== before.length) await writeLooks(file, looks);
    const store = await journal();
    const now = new Date(reading.wall);
    const options = { rules: await rules(), confirmed: confirmedTime(looks) };
    const due = await store.sweep(now, shown(), { ...options, dryRun: true });
    const count: Partial<Record<SweepStep | 'failed', number>> = {};
    const add = (what: SweepStep | 'failed') => {
      count[what] = (count[what] ?? 0) + 1;
    };
    // One by one: a window may open the next of them in the meantime.
    for (const { id } of due.done) {
      const { done, failed } = await store.sweep(now, shown(), { ...options, only: [id] });
      for (const { step } of done) {
        add(step);
        if (step === 'trash') moved.push({ id, at: now.toISOString() });
      }
      for (const _failure of failed) add('failed');
    }
    if (due.done.length > 0) log.info('swept', count);
  };

  /** Sweeps now, or waits for the sweep that is at work. Failures go to the log: the next hour tries again. */
  const sweep = (): Promise<void> => {
    running ??= attempt()
      .catch((cause: unknown) => {
        if (!(cause instanceof Failure && cause.code === 'store-closed')) log.error('not-swept', cause);
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  return {
    sweep,
    /** Begins to sweep by itself; `wakes` tells when the computer was asleep. */
    begin(wakes: { on(event: 'resume', listener: () => void): unknown }): void {
      setTimeout(() => void sweep(), afterStart).unref();
      setInterval(() => void sweep(), everyHour).unref();
      wakes.on('resume', () => void sweep());
    },
    /** Ids of the newest sessions the retention rule put into the trash since the start, 1,000 at most. */
    moved: (): string[] => moved.slice(-1_000).map(({ id }) => id),
    /** What the retention rule put into the trash since the start, for as long as it lies there by that. */
    movedAmong: (sessions: readonly { id: string; deletedAt: string | null }[]): string[] => {
      const lying = new Set(sessions.map(({ id, deletedAt }) => `${id} ${deletedAt}`));
      return moved.filter(({ id, at }) => lying.has(`${id} ${at}`)).map(({ id }) => id);
    },
    /** What these rules would put into the trash if the clock is right. Does nothing. */
    async preview(retention: SweepRules['retention']): Promise<{ id: string; title: string }[]> {
      const store = await journal();
      const asked = { abandonAfterDays: null, retention };
      const { done } = await store.sweep(new Date(clock().wall), shown(), { rules: asked, dryRun: true });
      return done.filter(({ step }) => step === 'trash').map(({ id, title }) => ({ id, title }));
    },
  };
}

export type HourlySweep = ReturnType<typeof hourlySweep>;
