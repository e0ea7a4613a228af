// Before it closes an interview returns, once, to something nobody asked about.
import { expect, test } from 'vitest';
import { answered, dueQuestion, makeSession, skipped } from '../../support/make-session.ts';

const plain = 'The evening light lay on the table.';
const weighty = 'I can’t decide whether to sell my grandmother’s house in Gdynia.';

/** Everything was heard lately but the words for returning, so the first answer gets no follow-up of its own. */
const conducted = (first: string, plan = {}) => {
  let session = makeSession({ plan: { questions: 3, followUpsPerThread: 0, ...plan } });
  session = answered(session, first);
  session = answered(session, plain);
  return { ...session, plan: { ...session.plan, followUpsPerThread: 2 } };
};

// Seen failing with `id !== newest.id` turned into `===`.
test('the best of an earlier answer comes back just before the closing question', () => {
  const session = conducted(weighty);
  const due = dueQuestion(session);
  expect(due.why).toMatchObject({ rule: 'dropped-thread', quoted: [weighty.slice(0, -1)] });
  expect(due.parent).toBe('exchange-1');
  expect(due.text).toMatch(/earlier/iu);
  const after = answered(session, 'It stands empty, and I pay for the heating.');
  expect(dueQuestion(after).why?.rule).not.toBe('dropped-thread');
  expect(dueQuestion(skipped(session)).kind).toBe('closing');
});

test('not while the plan still has questions, not for a trifle, not when switched off, not beyond the budget', () => {
  expect(dueQuestion(conducted(weighty, { questions: 5 })).kind).toBe('arc');
  expect(dueQuestion(conducted('It rained, and the soup was good.')).kind).toBe('closing');
  expect(dueQuestion(conducted(weighty, { rulesOff: ['dropped-thread'] })).kind).toBe('closing');
  expect(dueQuestion(conducted(weighty, { followUpsPerSession: 0 })).kind).toBe('closing');
});

test('what was followed up is not dropped', () => {
  let session = makeSession({ plan: { questions: 3, followUpsPerThread: 1 } });
  for (const text of [weighty, plain, plain]) session = answered(session, text);
  expect(dueQuestion(session).kind).toBe('closing');
});

// Seen failing without the check of the last kind: two questions of coming back, one after the other.
test('nothing is come back to right after a question that came back to words', () => {
  const about = { id: 'x', text: 'Which words?', kind: 'follow-up', depth: 1, parent: 'exchange-2' } as const;
  const after = (wording: string) => answered(conducted(weighty), plain, { ...about, wording });
  expect(dueQuestion(after('follow-up.feeling.body.where')).why?.rule).toBe('dropped-thread');
  expect(dueQuestion(after('follow-up.spoken-words.return.stays')).kind).toBe('closing');
});
