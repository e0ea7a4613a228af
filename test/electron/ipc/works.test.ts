// Long work: figures for the window that asked, a cancel that only that window can give, and none outliving its page.
import { expect, test } from 'vitest';
import { createWorks, type Work } from '../../../electron/ipc/works.ts';
import { Failure } from '../../../shared/failure.ts';

const which = { windowId: 'w1', workId: 'one', unit: 'sessions' as const };

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (cause: unknown) => Failure.from(cause).code,
  );

/** Work that goes on until it is told to stop or `finish` is called. */
function endless() {
  let finish: (value: string) => void = () => undefined;
  let seen: Work | undefined;
  const task = (work: Work) => {
    seen = work;
    return new Promise<string>((done) => {
      finish = done;
    });
  };
  return { task, finish: (value: string) => finish(value), signal: () => seen?.signal, progress: () => seen?.progress };
}

test('the window that asked hears how far it is, and the last figure always', async () => {
  const heard: [string, number, number][] = [];
  const works = createWorks((windowId, { done, total }) => heard.push([windowId, done, total]));
  const result = works.run(which, async ({ progress }) => {
    for (let done = 1; done <= 500; done++) progress(done, 500);
    return 'counted';
  });
  expect(await result).toBe('counted');
  expect(heard.at(0)).toEqual(['w1', 1, 500]);
  expect(heard.at(-1)).toEqual(['w1', 500, 500]);
  // A person reads no faster.
  expect(heard.length).toBeLessThan(20);
});

// Seen failing with work found by its id alone.
test('only its own window cancels it, and it is told so', async () => {
  const works = createWorks(() => undefined);
  const { task, signal } = endless();
  const running = works.run(which, task);
  works.cancel('w2', 'one');
  works.cancel('w1', 'other');
  expect(signal()?.aborted).toBe(false);
  works.cancel('w1', 'one');
  expect(await codeOf(running)).toBe('cancelled');
  expect(signal()?.aborted).toBe(true);
  works.cancel('w1', 'one');
});

test('a page that goes takes its work along, and no other', async () => {
  const works = createWorks(() => undefined);
  const [mine, other] = [endless(), endless()];
  const running = works.run(which, mine.task);
  const others = works.run({ ...which, windowId: 'w2' }, other.task);
  works.ended('w1');
  expect(await codeOf(running)).toBe('cancelled');
  other.finish('done');
  expect(await others).toBe('done');
});

test('the same id twice at a time is refused; once it is over it may come again', async () => {
  const works = createWorks(() => undefined);
  const { task, finish } = endless();
  const running = works.run(which, task);
  expect(await codeOf(works.run(which, task))).toBe('invalid-input');
  finish('done');
  await running;
  expect(await works.run(which, async () => 'again')).toBe('again');
});
