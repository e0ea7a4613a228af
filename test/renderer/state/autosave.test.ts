// The autosave of one box: pauses, the 2-second promise, one save at a time, the newest text wins.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AutosaveState, autosaveTiming, createAutosave } from '../../../renderer/state/autosave.ts';
import { Failure } from '../../../shared/failure.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function box() {
  const saved: string[] = [];
  const states: AutosaveState['kind'][] = [];
  const under: { resolve: () => void; reject: (cause: Failure) => void }[] = [];
  const autosave = createAutosave<string>(
    (text) =>
      new Promise((resolve, reject) => {
        saved.push(text);
        under.push({ resolve, reject });
      }),
    ({ kind }) => states.push(kind),
  );
  const finish = async () => {
    under.shift()?.resolve();
    await vi.advanceTimersByTimeAsync(0);
  };
  const fail = async (code: 'disk-full') => {
    under.shift()?.reject(new Failure(code, 'full'));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosave, saved, states, finish, fail };
}

describe('autosave', () => {
  it('saves once after a pause, with the newest text', async () => {
    const { autosave, saved, states, finish } = box();
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(autosaveTiming.pauseMs - 1);
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(autosaveTiming.pauseMs - 1);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual(['ab']);
    await finish();
    expect(states.at(-1)).toBe('kept');
  });

  it('saves at least every two seconds while somebody keeps typing', async () => {
    const { autosave, saved, finish } = box();
    for (let typed = 1; typed <= 50; typed += 1) {
      autosave.change('x'.repeat(typed));
      await vi.advanceTimersByTimeAsync(100);
      if (saved.length > 0) await finish();
    }
    expect(saved.length).toBe(3);
    expect(saved[0]).toHaveLength(15);
  });

  it('runs one save at a time; what was typed meanwhile is saved after it', async () => {
    const { autosave, saved, states, finish } = box();
    autosave.change('first');
    await vi.advanceTimersByTimeAsync(autosaveTiming.pauseMs);
    autosave.change('second');
    autosave.change('third');
    await vi.advanceTimersByTimeAsync(autosaveTiming.atLeastMs);
    expect(saved).toEqual(['first']);
    await finish();
    expect(states.at(-1)).toBe('saving');
    expect(saved).toEqual(['first', 'third']);
    await finish();
    expect(states.at(-1)).toBe('kept');
  });

  it('tries a failed save again by itself, with the newest text', async () => {
    const { autosave, saved, states, finish, fail } = box();
    autosave.change('text');
    await vi.advanceTimersByTimeAsync(autosaveTiming.pauseMs);
    await fail('disk-full');
    expect(states.at(-1)).toBe('failed');
    await vi.advanceTimersByTimeAsync(autosaveTiming.retryMs);
    expect(saved).toEqual(['text', 'text']);
    await finish();
    expect(states.at(-1)).toBe('kept');
  });

  it('flush saves at once and waits for it', async () => {
    const { autosave, saved, finish } = box();
    autosave.change('now');
    let flushed = false;
    void autosave.flush().then(() => {
      flushed = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect([saved, flushed]).toEqual([['now'], false]);
    await finish();
    expect(flushed).toBe(true);
  });

  it('after stop nothing arrives late, not even a save that fails then', async () => {
    const { autosave, saved, fail } = box();
    autosave.change('old');
    await vi.advanceTimersByTimeAsync(autosaveTiming.pauseMs);
    autosave.change('older');
    const stopped = autosave.stop();
    await fail('disk-full');
    await stopped;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saved).toEqual(['old']);
  });

  it('text typed while stop waits is kept', async () => {
    const { autosave, saved, finish } = box();
    autosave.change('old');
    await vi.advanceTimersByTimeAsync(autosaveTiming.pauseMs);
    const stopped = autosave.stop();
    autosave.change('new');
    await finish();
    await stopped;
    await vi.advanceTimersByTimeAsync(autosaveTiming.pauseMs);
    expect(saved).toEqual(['old', 'new']);
  });
});
