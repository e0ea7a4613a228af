// The tone, held by a lint over every wording the product can ask: templates, moves of all rules, deeper moves.
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../shared/interview/built-in-templates.ts';
import { explainRule } from '../../../shared/interview/explain-rule.ts';
import { deeperMoves } from '../../../shared/interview/follow-ups/deeper-moves.ts';
import { rules } from '../../../shared/interview/follow-ups/rules.ts';
import { countWords, signalsOf } from '../../../shared/interview/follow-ups/signals-of.ts';
import { questionKinds } from '../../../shared/interview/question.ts';

const praise =
  /\b(?:great|wonderful|amazing|awesome|excellent|brilliant|proud of you|well done|good job|congratulations|fantastic|thank you|thanks|love that|brave)\b/iu;
const clinical =
  /\b(?:trauma|symptoms?|disorder|diagnos\w*|therap\w*|trigger(?:s|ed)?|coping|cope|anxiety|depress\w*|dysfunction\w*|toxic|boundaries|process (?:this|that|your)|self-care|mindful\w*|resilien\w*|patholog\w*|narcissis\w*|attachment style|mental health)\b/iu;
const yesNo =
  /^(?:and |but |so )?(?:do|does|did|is|are|was|were|am|can|could|will|would|shall|should|have|has|had|may|might|isn['’]t|aren['’]t|don['’]t|didn['’]t|won['’]t)\b/iu;
const interrogative = /\b(?:what|which|who|whom|whose|where|when|how|why)\b/iu;
const invitation = /\b(?:describe|tell|name|picture|imagine|begin|start|write|pick|put|think)\b/iu;

/** What is wrong with a question's tone, in words. */
const faultsOf = (text: string): string[] => {
  const words = countWords(text);
  const sentences = text.split(/(?<=[.?])\s+/u);
  const last = sentences.at(-1) ?? '';
  const questions = sentences.filter((sentence) => sentence.endsWith('?'));
  const faults: [boolean, string][] = [
    [words < 8 || words > 30, `${words} words`],
    [/[!]/u.test(text), 'exclamation mark'],
    [/\p{Extended_Pictographic}/u.test(text), 'emoji'],
    [praise.test(text), 'praise'],
    [clinical.test(text), 'clinical'],
    [questions.length > 1, 'more than one question'],
    [!/[?.]$/u.test(text), 'no end mark'],
    [questions.length === 0 && !invitation.test(text), 'neither a question nor an invitation'],
    [questions.some((question) => yesNo.test(question) || !interrogative.test(question)), 'yes/no'],
    [/\b(?:I|me|my|we|us|our)\b/u.test(last), 'not in the second person'],
    [/\{|\}/u.test(text), 'an unfilled mark'],
    [/ {2}/u.test(text), 'a double space'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, name]) => name);
};

test('the lint finds what it is for', () => {
  expect(faultsOf('Did you have a nice day at the office?')).toContain('yes/no');
  expect(faultsOf('Great, what else would you like to say about it?')).toContain('praise');
  expect(faultsOf('What triggered you when he said that to you?')).toContain('clinical');
  expect(faultsOf('What now?')).toContain('2 words');
  expect(faultsOf('What was it like to be there? Who else was in the room?')).toContain('more than one question');
  expect(faultsOf('You said a thing about your mother and your father.')).toContain(
    'neither a question nor an invitation',
  );
});

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
