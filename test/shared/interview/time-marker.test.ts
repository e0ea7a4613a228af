// The marker at twenty minutes: from the session's own times, once, and not for a walk in between.
import { expect, test } from 'vitest';
import { closingCard } from '../../../shared/interview/closing.ts';
import { timeMarker } from '../../../shared/interview/time-marker.ts';
import { timeSpent } from '../../../shared/interview/time-spent.ts';
import type { Session } from '../../../shared/session/session.ts';
import { dueQuestion, instantAfter, makeSession, withExchange } from '../../support/make-session.ts';

const at = (session: Session, minute: number, thinkingMs?: number): Session =>
  withExchange(session, {
    question: dueQuestion(session),
    at: instantAfter(minute),
    state: 'answered',
    texts: [{ id: `text-${minute}`, at: instantAfter(minute), text: 'The light was low.', source: 'typed' }],
    ...(thinkingMs === undefined ? {} : { thinkingMs }),
  });
const conducted = (...minutes: number[]) => minutes.reduce((session, minute) => at(session, minute), makeSession());

// Seen failing with a gap of forty minutes counted as time spent.
test('is set by the answer that passes the twentieth minute, and by no other', () => {
  expect(timeMarker(makeSession())).toBeNull();
  expect(timeMarker(conducted(6, 12, 19))).toBeNull();
  expect(timeMarker(conducted(6, 12, 21))).toEqual({ minutes: 20, exchangeId: 'exchange-3' });
  expect(timeMarker(conducted(6, 12, 21, 23))).toBeNull();
  expect(timeMarker(conducted(6, 46))).toBeNull();
  expect(timeMarker(conducted(6, 46, 52))).toBeNull();
});

test('the closing card and the marker count alike', () => {
  const session = at(at(conducted(5), 65, 120_000), 70);
  expect(closingCard(session).minutes).toBe(Math.round((timeSpent(session).at(-1)?.ms ?? 0) / 60_000));
});

test('measured thinking counts, as far as the time that passed; of a long gap without it nothing does', () => {
  expect(timeSpent(at(conducted(5), 65, 120_000)).at(-1)?.ms).toBe(7 * 60_000);
  expect(timeSpent(at(conducted(5), 65, 3_600_000)).at(-1)?.ms).toBe(65 * 60_000);
  expect(timeSpent(at(conducted(5), 7, 3_600_000)).at(-1)?.ms).toBe(7 * 60_000);
  expect(timeSpent(at(conducted(5), 65)).at(-1)?.ms).toBe(5 * 60_000);
});
