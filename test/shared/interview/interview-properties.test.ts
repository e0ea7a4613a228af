// What holds of every interview, whatever is answered: it is deterministic, ends, keeps its budget, quotes truly.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anotherQuestion } from '../../../shared/interview/another-question.ts';
import { builtInTemplates } from '../../../shared/interview/built-in-templates.ts';
import { closingCard } from '../../../shared/interview/closing.ts';
import { kindOfWording } from '../../../shared/interview/follow-ups/rule.ts';
import { goDeeper } from '../../../shared/interview/go-deeper.ts';
import { nextQuestion } from '../../../shared/interview/next-question.ts';
import { progressOf } from '../../../shared/interview/progress.ts';
import { Question } from '../../../shared/interview/question.ts';
import { turnRound } from '../../../shared/interview/reflect.ts';
import type { Session } from '../../../shared/session/session.ts';
import { answered, makeSession, skipped, withAsked } from '../../support/make-session.ts';

const phrases = [
  'I should call my mother more often.',
  'I have to be the strong one.',
  'She never listens to me!',
  "I don't know whether to stay in Berlin.",
  'I want to learn to swim.',
  'Maria asked me whether I was angry.',
  'I miss Tom.',
  'Fine.',
  'I don’t know',
  'Ich weiß nicht, was ich will.',
  'It rained, and the soup was good.',
  '今日は疲れた。',
  '“I am fine,” he said.',
  'She said “you always make it about you” and left.',
  'I love the work but I dread the people.',
  'Why do I always wait?',
  'It feels like treading water.',
  '- call mum\n- stop saying yes\n- bins',
  'I keep thinking about the promotion again and again.',
  'I AM SO TIRED OF THIS HOUSE',
  'We never talk at dinner any more.',
  'My dog Bruno died.',
  '\n- ',
  '🎉',
  '\u200f\u202e',
];

const answer = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }) },
);

type Action = { kind: 'answer'; text: string } | { kind: 'skip' | 'another' | 'deeper' };
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: answer.map((text): Action => ({ kind: 'answer', text })) },
  { weight: 1, arbitrary: fc.constantFrom<Action>({ kind: 'skip' }, { kind: 'another' }, { kind: 'deeper' }) },
);

const start = fc
  .record({
    template: fc.constantFrom(...builtInTemplates),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    questions: fc.integer({ min: 2, max: 12 }),
    followUpsPerThread: fc.integer({ min: 0, max: 3 }),
    followUpsPerSession: fc.integer({ min: 0, max: 8 }),
    title: fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }), { nil: null }),
  })
  .map(({ template, title, ...plan }) =>
    makeSession({ template, plan, subject: title === null ? null : { title, link: null } }),
  );

const act = (session: Session, { kind, ...rest }: Action): Session => {
  const step = nextQuestion(session);
  if (typeof step === 'string') return session;
  if (kind === 'skip') return skipped(session);
  if (kind === 'answer') return answered(session, 'text' in rest ? rest.text : '');
  const swapped = kind === 'another' ? anotherQuestion(session, step.question) : goDeeper(session, step.question);
  return swapped === null ? session : withAsked(session, swapped);
};

const settledTexts = (session: Session): string[] =>
  session.exchanges.filter(({ state }) => state !== 'asked').map(({ question }) => question.text);

test('every step is a valid question, the same twice over, with a sound number, quoting what stands in its parent', () => {
  fc.assert(
    fc.property(start, fc.array(action, { maxLength: 25 }), (first, actions) => {
      let session = first;
      for (const next of actions) {
        const step = nextQuestion(session);
        expect(nextQuestion(structuredClone(session))).toEqual(step);
        if (typeof step === 'string') break;
        const { question } = step;
        expect(Question.safeParse(question).error).toBeUndefined();
        const { number, total, followUp } = progressOf(session, question);
        expect(number).toBeGreaterThan(0);
        expect(total === null || number <= total).toBe(true);
        expect(followUp).toBe(question.kind === 'follow-up');
        if (question.kind === 'follow-up') {
          const parent = session.exchanges.find(({ id }) => id === question.parent);
          expect(question.depth).toBe((parent?.question.depth ?? 0) + 1);
          for (const quoted of question.why?.quoted ?? []) expect(parent?.texts.at(-1)?.text).toContain(quoted);
          expect(question.why?.shown?.length).toBe(question.why?.quoted.length);
          for (const shown of question.why?.shown ?? []) expect(question.text).toContain(shown);
        }
        session = act(session, next);
      }
    }),
    { numRuns: 150 },
  );
});

test('without presses for more it ends, within both budgets, and never says the same thing twice in a row', () => {
  fc.assert(
    fc.property(start, fc.infiniteStream(fc.oneof(answer, fc.constant(null))), (first, answers) => {
      let session = first;
      const { questions, followUpsPerSession, followUpsPerThread } = first.plan;
      const most = (questions ?? 0) + followUpsPerSession;
      for (let step = 0; step <= most; step += 1) {
        if (typeof nextQuestion(session) === 'string') break;
        const text = answers.next().value;
        session = text === null ? skipped(session) : answered(session, text);
      }
      expect(nextQuestion(session)).toBe('closing');
      const asked = session.exchanges.map(({ question }) => question);
      const followUps = asked.filter(({ kind }) => kind === 'follow-up');
      expect(asked.length - followUps.length).toBe(questions);
      expect(followUps.length).toBeLessThanOrEqual(followUpsPerSession);
      let inThread = 0;
      for (const { kind } of asked) {
        inThread = kind === 'follow-up' ? inThread + 1 : 0;
        expect(inThread).toBeLessThanOrEqual(followUpsPerThread);
      }
      const texts = settledTexts(session);
      expect(texts.every((text, index) => text !== texts[index - 1])).toBe(true);
      const kinds = followUps.map(({ wording }) => kindOfWording(wording));
      expect(kinds.every((kind, index) => kind !== kinds[index - 1])).toBe(true);
      const saysMore = kinds.map((kind) => kind === 'clarify' || kind === 'smaller');
      expect(saysMore.every((says, index) => !(says && saysMore[index - 1] === true))).toBe(true);
      const wordings = followUps.map(({ wording }) => wording);
      expect(new Set(wordings).size).toBe(wordings.length);
      const spans = followUps.flatMap(({ why }) => why?.quoted ?? []);
      expect(new Set(spans).size).toBe(spans.length);
    }),
    { numRuns: 150 },
  );
});

test('a follow-up is never worded as in one of the last sessions', () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 5, maxLength: 25 }), (answers) => {
      let lately: string[] = [];
      for (const [seed, text] of answers.entries()) {
        const session = makeSession({ plan: { seed, recentWordings: lately } });
        const step = nextQuestion(answered(session, text));
        const wording =
          typeof step === 'string' || step.question.kind !== 'follow-up' ? undefined : step.question.wording;
        if (wording === undefined) continue;
        expect(lately).not.toContain(wording);
        lately = [...lately, wording].slice(-20);
      }
    }),
    { numRuns: 60 },
  );
});

test('any text at all is taken, and the closing card is verbatim', () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 6 }), (answers) => {
      let session = makeSession({ plan: { questions: 12 } });
      for (const text of answers) session = answered(session, text);
      const card = closingCard(session);
      expect(closingCard(structuredClone(session))).toEqual(card);
      const all = session.exchanges.map(({ texts }) => texts.at(-1)?.text ?? '').join('\n');
      for (const { text } of card.lines) expect(all).toContain(text);
      // A capital may have come or gone: "And on Monday I’ll …" is listed as "On Monday I’ll …", "My father" as "my father".
      const small = all.toLowerCase();
      for (const { text } of card.intentions) expect(small).toContain(text.toLowerCase());
      for (const person of card.people) expect(small).toContain(person.toLowerCase());
    }),
    { numRuns: 150 },
  );
});

test('turning round never throws and never leaves a first person standing outside quotation marks', () => {
  fc.assert(
    fc.property(answer, (text) => {
      const shown = turnRound(text);
      if (shown !== null)
        expect(shown.replace(/“[^”]*”|"[^"]*"/gu, '')).not.toMatch(
          /(?<![\p{L}\p{M}\p{N}'’])(?:I|I['’]m|my|myself)(?![\p{L}\p{M}\p{N}'’])/u,
        );
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['one letter', 'a'.repeat(100_000)],
  ['words', 'I should call my mother, and I never do it. '.repeat(2_300)],
  ['one endless sentence', 'I want to go and '.repeat(6_000)],
  ['quotation marks', '“'.repeat(100_000)],
  ['apostrophes', "I'".repeat(50_000)],
  ['line breaks', `${'\n'.repeat(99_999)}a`],
  ['lone surrogates', '\ud800'.repeat(100_000)],
  ['emoji', '👩‍👩‍👧'.repeat(12_000)],
  ['full stops', '. '.repeat(50_000)],
  ['spaces', `I want to ${' '.repeat(99_000)} go`],
  ['capitals', 'My Sister Anna Maria '.repeat(4_700)],
  ['dashes', 'I should - '.repeat(9_000)],
  ['commas', 'and, '.repeat(20_000)],
])('100,000 characters of %s are nothing special', (_name, text) => {
  let session = answered(makeSession(), text);
  expect(typeof nextQuestion(session)).toBe('object');
  expect(goDeeper(session)).not.toBeNull();
  session = answered(session, text);
  expect(closingCard(session).words).toBeGreaterThanOrEqual(0);
});
