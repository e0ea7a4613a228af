// The tone, held by a lint over every wording the product can ask: templates, moves of all rules, deeper moves.
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../shared/interview/built-in-templates.ts';
import { explainRule } from '../../../shared/interview/explain-rule.ts';
import { deeperMoves } from '../../../shared/interview/follow-ups/deeper-moves.ts';
import { rules } from '../../../shared/interview/follow-ups/rules.ts';
import { signalsOf } from '../../../shared/interview/follow-ups/signals-of.ts';
import { faultsOf } from '../../../shared/interview/lint-wording.ts';
import { questionKinds } from '../../../shared/interview/question.ts';

const subjects = ['Rome', 'The Daily, episode 412: A Very Long Title About the Sea'];

describe.each(builtInTemplates.map((template) => ({ name: template.name, template })))('$name', ({ template }) => {
  const steps = [
    template.opening,
    ...template.arc,
    ...template.prompts,
    ...(template.closing === null ? [] : [template.closing]),
  ];

  test.each(steps.flatMap((step) => step.variants.map((variant) => ({ variant }))))('$variant', ({ variant }) => {
    for (const subject of subjects) expect(faultsOf(variant.replaceAll('{subject}', subject))).toEqual([]);
  });

  test('has enough of everything, and says nothing twice', () => {
    const plain = (variants: string[]) => variants.filter((variant) => !variant.includes('{subject}'));
    expect(plain(template.opening.variants).length).toBeGreaterThanOrEqual(4);
    if (template.closing !== null) expect(plain(template.closing.variants).length).toBeGreaterThanOrEqual(4);
    for (const step of [...template.arc, ...template.prompts])
      expect(plain(step.variants).length).toBeGreaterThanOrEqual(3);
    expect(template.arc.length >= 10 || template.prompts.length >= 14).toBe(true);
    const all = steps.flatMap((step) => step.variants);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
    expect(template.opening.variants.some((variant) => variant.includes('{subject}'))).toBe(true);
  });
});

test('no wording is used by two templates', () => {
  const all = builtInTemplates.flatMap((template) =>
    [
      template.opening,
      ...template.arc,
      ...template.prompts,
      ...(template.closing === null ? [] : [template.closing]),
    ].flatMap((step) => step.variants),
  );
  expect(new Set(all).size).toBe(all.length);
});

/** Answers that bring out every move of every quoting rule. */
const samples = [
  'I should call my mother more often.',
  'I should have told him the truth.',
  'She never listens to me.',
  'I want to learn to swim.',
  "I don't know how to tell my children.",
  "I can't decide whether to take the job.",
  'I do not know why I was so angry with her.',
  'Maria asked me whether I was angry.',
  'I helped my brother Tom with the move in the rain.',
  'I miss Tom very much.',
  'Fine.',
  'I don’t know.',
  'My mother died in March.',
  'I am a bad mother.',
  'Why do I always wait until it is too late?',
  'There is a wall between me and my sister.',
  'I love the work but I dread the people.',
  'I used to sing in the car.',
  'I no longer recognise my town.',
  'Nobody at my new job knows.',
  'I’m going to talk to my boss about the hours.',
  '- call Maria back\n- stop saying yes to everything\n- bins',
  'My father used to whistle on the stairs.',
  'Although I know he meant it kindly, I was furious the whole evening.',
  'I live in a flat above the bakery.',
  'I wish I had asked my grandfather about the war.',
  'I realised that I have been waiting for an apology.',
  'I was ashamed of my accent on the call.',
  'I hope my daughter will forgive me one day.',
  'He texted “I think we should stop here” at noon.',
  '- gym\n- argued with Priya about the deposit\n- bins',
  'I keep cleaning things in the kitchen.',
  'I sat in the car outside the clinic.',
  'We danced in the kitchen to the radio with the windows open.',
  `${'The bus was late and the bread was warm and the street was wet. '.repeat(14)}I still have her key.`,
];

const moves = rules.flatMap((rule) =>
  samples.flatMap((sample) =>
    rule.find(signalsOf(sample)).flatMap((finding) => finding.moves.map((move) => ({ rule: rule.id, finding, move }))),
  ),
);

test.each(deeperMoves)('go deeper: $text', ({ text }) => {
  expect(faultsOf(text)).toEqual([]);
});

test.each(
  moves.map(({ rule, finding, move }) => ({
    rule,
    text: move.text
      .replace('{span}', finding.shown)
      .replace('{Span}', 'You want to learn to swim')
      .replaceAll('{name}', finding.name ?? ''),
  })),
)('$rule: $text', ({ text }) => {
  expect(faultsOf(text)).toEqual([]);
});

test('every rule has several moves', () => {
  for (const rule of rules)
    expect(
      new Set(moves.filter((entry) => entry.rule === rule.id).map(({ move }) => move.id)).size,
    ).toBeGreaterThanOrEqual(4);
});

test('every reason for a question is one plain sentence of its own', () => {
  const ids = [
    ...rules.map(({ id }) => id),
    'go-deeper',
    ...questionKinds.filter((kind) => kind !== 'follow-up' && kind !== 'crisis'),
  ];
  const sentences = ids.map((id) => explainRule(id));
  expect(new Set(sentences).size).toBe(ids.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.!?]+\.$/u);
  expect(explainRule('constructor')).toBe(explainRule('a rule of a later version'));
});
