// What the search box shows when a search fails: never hits of another query, and nothing opened later by surprise.
import { expect, it } from 'vitest';
import type { Call } from '../../../renderer/bridge/client.ts';
import { createSearchStore } from '../../../renderer/state/search-store.ts';
import { Failure } from '../../../shared/failure.ts';

const reply = { hits: [], total: 3, hints: [], tooLong: false, milliseconds: 1, read: 3, of: 3, unread: 0 };

function searching() {
  let fails = false;
  // Only `search:find` is asked.
  const call = (() =>
    fails
      ? Promise.reject(new Failure('unexpected', 'the search has ended'))
      : Promise.resolve(reply)) as unknown as Call;
  const store = createSearchStore(call);
  return { store, fail: (next: boolean) => (fails = next) };
}

const settled = () => new Promise((wake) => setTimeout(wake, 0));

// Seen failing with the hits left as they were, and with the wish to open the first hit kept.
it('shows no hits of an older query under a failure, and opens nothing once it goes on', async () => {
  const { store, fail } = searching();
  store.actions.type('quince');
  await settled();
  expect(store.getState().found?.query).toBe('quince');
  fail(true);
  let opened = 0;
  store.actions.type('quinces');
  store.actions.whenFound(() => (opened += 1));
  await settled();
  expect(store.getState()).toMatchObject({ failure: 'unexpected', found: null });
  fail(false);
  store.actions.again();
  await settled();
  expect(store.getState()).toMatchObject({ failure: null, found: { query: 'quinces' } });
  expect(opened).toBe(0);
});

it('keeps what was found when the same question fails once more', async () => {
  const { store, fail } = searching();
  store.actions.type('quince');
  await settled();
  fail(true);
  store.actions.changed();
  await settled();
  expect(store.getState()).toMatchObject({ failure: 'unexpected', found: { query: 'quince' } });
});
