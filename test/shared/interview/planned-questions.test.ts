// Branches and essential steps: which questions of a template a session gets, in which order, and exactly how many.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchHolds, mentions } from '../../../shared/interview/branch-holds.ts';
import { builtInTemplates } from '../../../shared/interview/built-in-templates.ts';
import { nextQuestion } from '../../../shared/interview/next-question.ts';
import { progressOf } from '../../../shared/interview/progress.ts';
import { type Condition, mostQuestions, type Template } from '../../../shared/interview/template.ts';
import type { Session } from '../../../shared/session/session.ts';
import { answered, dueQuestion, makeSession, skipped, withAsked } from '../../support/make-session.ts';
import { smallStep, templateWith } from '../../support/small-template.ts';

const plain = 'The evening light lay on the kitchen table while the soup was cooking on the old stove.';

/** The ids asked when every question gets the answer given for it, or else the plain one; null skips. */
const idsOf = (template: Template, questions: number | null, answers: Record<string, string | null> = {}): string[] => {
  let session = makeSession({ template, plan: { questions, followUpsPerSession: 0 } });
  const ids: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    if (typeof nextQuestion(session) === 'string') break;
    const { id } = dueQuestion(session);
    ids.push(id);
    const text = Object.hasOwn(answers, id) ? answers[id] : plain;
    session = typeof text === 'string' ? answered(session, text) : skipped(session);
  }
  return ids;
};

const when = (condition: Condition) => ({ when: condition });
const onRain: Condition = { after: 'opening', answer: 'mentions', words: ['rain', 'wet feet'] };
const branching = templateWith([
  smallStep('one', when(onRain)),
  smallStep('two'),
  smallStep('three'),
  smallStep('four', when({ after: 'two', answer: 'skipped' })),
  smallStep('five'),
]);

describe('branches', () => {
  // Seen failing with branches counted, which may never be taken.
  test('do not count among the questions one can surely have', () => {
    expect(mostQuestions(branching)).toBe(5);
    expect(mostQuestions({ ...branching, questions: null })).toBeNull();
  });

  test('are left out while their condition does not hold', () => {
    expect(idsOf(branching, 5)).toEqual(['opening', 'arc:two', 'arc:three', 'arc:five', 'closing']);
  });

  test('come at their place when it holds, and five questions are still five', () => {
    const ids = idsOf(branching, 5, { opening: 'It was all rain.' });
    expect(ids).toEqual(['opening', 'arc:one', 'arc:two', 'arc:three', 'closing']);
    expect(idsOf(branching, 5, { 'arc:two': null })).toEqual([
      'opening',
      'arc:two',
      'arc:three',
      'arc:four',
      'closing',
    ]);
  });

  // Seen failing with the newest text looked at instead of the first.
  test('an answer edited later does not bend the way already taken', () => {
    const template = templateWith([smallStep('one'), smallStep('wet', when(onRain)), smallStep('two')]);
    let session = makeSession({ template });
    session = answered(answered(session, plain), plain);
    const [first, ...rest] = session.exchanges;
    const text = first?.texts[0];
    if (first === undefined || text === undefined) throw new Error('no answer');
    const edited = { ...first, texts: [text, { ...text, id: 'edit', text: 'Rain.' }] };
    expect(dueQuestion({ ...session, exchanges: [edited, ...rest] }).id).toBe('arc:two');
  });

  test('siblings from two windows: the first settled decides', () => {
    const one = answered(makeSession({ template: branching }), plain);
    const opening = one.exchanges[0]?.question;
    if (opening === undefined) throw new Error('no opening');
    expect(dueQuestion(answered(one, 'Rain.', opening)).id).toBe('arc:two');
  });

  test('one already asked can be asked another way though it would not hold now', () => {
    const asked = {
      id: 'arc:one',
      kind: 'arc' as const,
      depth: 0,
      text: 'Where were you when the rain began that day?',
    };
    expect(dueQuestion(withAsked(answered(makeSession({ template: branching }), plain), asked)).id).toBe('arc:one');
  });

  test('a template that no longer fits its own branches still ends', () => {
    const broken = templateWith([
      smallStep('one', when({ after: 'nowhere', answer: 'skipped' })),
      smallStep('two', when({ after: 'two', answer: 'short' })),
      smallStep('three'),
    ]);
    expect(idsOf(broken, 5)).toEqual(['opening', 'arc:three', 'arc:three:2', 'arc:three:3', 'closing']);
  });

  test.each<[string, string | null, Condition['answer'], boolean]>([
    ['eleven words', 'word '.repeat(11), 'short', true],
    ['twelve words', 'word '.repeat(12), 'short', false],
    ['119 words', 'word '.repeat(119), 'long', false],
    ['120 words', 'word '.repeat(120), 'long', true],
    ['nothing', null, 'skipped', true],
    ['nothing', null, 'short', false],
    ['something', 'word', 'skipped', false],
  ])('%s: %s %s', (_name, text, answer, holds) => {
    const session = makeSession({ template: branching });
    const settled = text === null ? skipped(session) : answered(session, text);
    expect(branchHolds(settled, { after: 'opening', answer })).toBe(holds);
    expect(branchHolds(session, { after: 'opening', answer })).toBe(false);
  });

  test.each([
    ['Rain, all day.', ['rain'], true],
    ['It was raining.', ['rain'], false],
    ['The train was late.', ['rain'], false],
    ['I don’t  know', ["don't know"], true],
    ['WET FEET', ['wet feet'], true],
    ['今日は仕事が多かった。', ['仕事'], true],
    ['trainspotting, then rain', ['rain'], true],
    ['anything', ['', '  '], false],
  ])('%s mentions %j: %s', (text, words, expected) => {
    expect(mentions(text, words)).toBe(expected);
  });
});

describe('essential steps', () => {
  const template = templateWith([
    smallStep('one'),
    smallStep('two', { essential: true }),
    smallStep('three'),
    smallStep('four', { essential: true }),
    smallStep('five'),
  ]);

  test.each([
    [2, []],
    [3, ['two']],
    [4, ['two', 'four']],
    [5, ['one', 'two', 'four']],
    [6, ['one', 'two', 'three', 'four']],
    [7, ['one', 'two', 'three', 'four', 'five']],
  ])('with %i questions the arc is %j', (questions, steps) => {
    expect(idsOf(template, questions)).toEqual(['opening', ...steps.map((id) => `arc:${id}`), 'closing']);
  });

  test('more questions asked for on the way come after where it stands', () => {
    let session = makeSession({ template, plan: { questions: 4 } });
    session = answered(answered(answered(session, plain), plain), plain);
    expect(dueQuestion(session).id).toBe('closing');
    session = { ...session, plan: { ...session.plan, questions: 6 } };
    expect(dueQuestion(session).id).toBe('arc:five');
  });

  test('an unsent letter comes to the letter, however few questions there are', () => {
    const letter = builtInTemplates.find(({ id }) => id === 'unsent-letter');
    if (letter === undefined) throw new Error('no such template');
    for (let questions = 3; questions <= 13; questions += 1) expect(idsOf(letter, questions)).toContain('arc:letter');
    expect(idsOf(letter, 5).at(-2)).toBe('arc:letter');
  });
});

// Seen failing with the wordings about the subject always first.
test('the subject is named at the beginning and at the end, and never in two planned questions running', () => {
  for (const template of builtInTemplates) {
    let session = makeSession({ template, subject: { title: 'The Long Walk', link: null }, plan: { questions: 9 } });
    const names: boolean[] = [];
    while (typeof nextQuestion(session) !== 'string') {
      names.push(dueQuestion(session).text.includes('“The Long Walk”'));
      session = answered(session, plain);
    }
    expect(names).toHaveLength(9);
    expect(names[0]).toBe(true);
    expect(names.slice(1, -1).every((named, index) => !(named && names[index]))).toBe(true);
    expect(names.at(-1)).toBe(template.closing !== null);
  }
});

// Seen failing with a branch counted beside the budget.
test('as many questions as were asked for, whatever is answered, and never a number beyond the total', () => {
  const text = fc.constantFrom(
    plain,
    'Fine.',
    'My father died in March.',
    'I am tired of work.',
    'I shouted yesterday.',
    null,
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...builtInTemplates.filter(({ questions }) => questions !== null), branching),
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.integer({ min: 0, max: 10 }),
      fc.array(text, { minLength: 14, maxLength: 14 }),
      (template, seed, more, answers) => {
        const most = template.arc.filter((step) => step.when === undefined).length + 2;
        const questions = Math.min(most, 2 + more);
        let session: Session = makeSession({ template, plan: { seed, questions, followUpsPerSession: 0 } });
        let asked = 0;
        while (typeof nextQuestion(session) !== 'string' && asked < 20) {
          const { number, total } = progressOf(session, dueQuestion(session));
          expect([number, total]).toEqual([asked + 1, questions]);
          const answer = answers[asked] ?? null;
          session = answer === null ? skipped(session) : answered(session, answer);
          asked += 1;
        }
        expect(asked).toBe(questions);
        expect(session.exchanges.at(-1)?.question.kind).toBe('closing');
      },
    ),
    { numRuns: 200 },
  );
});
