// A session before its first word: titles, subjects, and how many questions it may have.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { type NewSession, newSession } from '../../../shared/session/new-session.ts';
import { Session } from '../../../shared/session/session.ts';
import { arbitraryText, bornAt, deepFreeze, smallTemplate } from '../../support/arbitrary-session.ts';

const birth = {
  id: '0190aaaa-session',
  at: bornAt,
  writer: 'w1',
  timeZone: 'Asia/Tokyo',
  seed: 0,
  recentWordings: ['opening-1'],
};
const make = (input: Partial<NewSession>, template = smallTemplate) =>
  newSession(template, { templateId: 'small', ...input }, birth);

test('any titles and subjects give an empty active session of the schema', () => {
  const text = fc.option(arbitraryText, { nil: undefined });
  const subject = fc.option(fc.record({ title: arbitraryText, link: text }), { nil: undefined });
  fc.assert(
    fc.property(text, subject, (title, about) => {
      const session = newSession(
        deepFreeze(smallTemplate),
        deepFreeze({ templateId: 'small', title, subject: about }),
        deepFreeze(birth),
      );
      expect(Session.parse(session)).toEqual(session);
      expect(session).toMatchObject({
        ...{ status: 'active', revision: 0, exchanges: [] },
        createdAt: bornAt,
        updatedAt: bornAt,
      });
    }),
  );
});

test.each([
  ['its own', { title: ' Mine ', subject: { title: 'A book' } }, 'Mine', { title: 'A book', link: null }],
  [
    'the subject’s when it has none',
    { title: '  ', subject: { title: ' A book ', link: ' l ' } },
    'A book',
    { title: 'A book', link: 'l' },
  ],
  ['the template’s when there is no subject', { subject: { title: ' ', link: 'l' } }, 'Small', null],
])('the title is %s', (_name, input, title, subject) => {
  expect(make(input)).toMatchObject({ title, subject });
});

describe('the number of questions', () => {
  test.each([
    [undefined, 3],
    [2, 2],
    [3, 3],
  ])('%s asked for gives %s', (questions, planned) => {
    expect(make({ questions }).plan.questions).toBe(planned);
  });

  test.each([1, 4, 42])('%s are refused', (questions) => {
    expect(() => make({ questions })).toThrow(Failure);
    expect(() => make({ questions })).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  test('is open when the template goes on until Finish', () => {
    expect(make({ questions: 9 }, { ...smallTemplate, questions: null }).plan.questions).toBeNull();
  });
});
