// The list behind a figure, where two are asked for one after the other.
import { expect, it } from 'vitest';
import type { Call } from '../../../renderer/bridge/client.ts';
import { createInsightsStore } from '../../../renderer/state/insights-store.ts';
import type { LongWork } from '../../../renderer/state/long-work.ts';
import { Failure } from '../../../shared/failure.ts';
import type { InsightsReport } from '../../../shared/insights/insights-report.ts';

// Seen failing with every failure closing whatever list is open.
it('a list that fails late does not close the one that was opened after it', async () => {
  const answers: { done: (value: never[]) => void; failed: (cause: Failure) => void }[] = [];
  const call = (() => new Promise((done, failed) => answers.push({ done, failed }))) as unknown as Call;
  const store = createInsightsStore(call, {} as unknown as LongWork, 1);
  store.setState({ report: { scope: { period: 'recent' } } as unknown as InsightsReport });
  const first = store.actions.openBehind({ kind: 'journal' }, 'All');
  const second = store.actions.openBehind({ kind: 'period' }, 'Lately');
  answers[0]?.failed(new Failure('unexpected', 'ended'));
  await first;
  expect(store.getState().behind?.title).toBe('Lately');
  answers[1]?.done([]);
  await second;
  expect(store.getState().behind).toMatchObject({ title: 'Lately', sessions: [] });
});
