// The linter finds each fault where it is and stays silent on what is sound.
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../shared/interview/built-in-templates.ts';
import { lintTemplate } from '../../../shared/interview/lint-template.ts';
import { faultsOf, type WordingFault } from '../../../shared/interview/lint-wording.ts';
import { Template } from '../../../shared/interview/template.ts';
import { smallStep, templateWith } from '../../support/small-template.ts';

const found = (template: Template, takenIds?: string[]) =>
  lintTemplate(Template.parse(template), takenIds).map(({ path, code, level }) => `${level} ${path.join('.')} ${code}`);

const mentions = (after: string, ...words: string[]) => ({ when: { after, answer: 'mentions' as const, words } });

test('a sound template has nothing to point at', () => {
  expect(found(templateWith([smallStep('first'), smallStep('second', mentions('first', 'rain'))]))).toEqual([]);
});

// Seen failing with one question of Weekly review turned into "Did you …?".
test.each(builtInTemplates.map((template) => ({ name: template.name, template })))('$name is sound', ({ template }) => {
  const others = builtInTemplates.filter(({ id }) => id !== template.id).map(({ id }) => id);
  expect(found(template, others)).toEqual([]);
});

describe('branches', () => {
  test.each([
    ['a step nobody has', [smallStep('one'), smallStep('two', mentions('three', 'rain'))], 'unknown-step', '.after'],
    ['a later step', [smallStep('one', mentions('two', 'rain')), smallStep('two')], 'circular-branch', '.after'],
    ['itself', [smallStep('one', mentions('one', 'rain'))], 'circular-branch', '.after'],
    ['no words', [smallStep('one', { when: { after: 'opening', answer: 'mentions' } })], 'dead-branch', ''],
  ])('on %s is an error', (_name, arc, code, key) => {
    const at = arc.findIndex(({ when }) => when !== undefined);
    expect(found(templateWith(arc))).toEqual([`error arc.${at}.when${key} ${code}`]);
  });

  test('two that wait for each other are a circle', () => {
    const arc = [smallStep('one', mentions('two', 'rain')), smallStep('two', mentions('one', 'rain'))];
    expect(found(templateWith(arc))).toEqual([
      'error arc.0.when.after circular-branch',
      'error arc.1.when dead-branch',
    ]);
  });

  test('what hangs on a dead branch is dead too', () => {
    const dead = smallStep('dead', { when: { after: 'opening', answer: 'mentions' } });
    const arc = [dead, smallStep('leaf', { when: { after: 'dead', answer: 'skipped' } })];
    expect(found(templateWith(arc))).toEqual(['error arc.0.when dead-branch', 'error arc.1.when dead-branch']);
  });

  test('a condition on the closing is never looked at', () => {
    const closing = smallStep('closing', mentions('opening', 'rain'));
    expect(found(templateWith([smallStep('one')], { closing }))).toEqual(['error closing.when dead-branch']);
  });
});

test('the whole: ids, an end, enough to ask', () => {
  const one = smallStep('one');
  expect(found(templateWith([one]), ['small'])).toEqual(['error id template-id-taken']);
  expect(found(templateWith([one, { ...smallStep('two'), id: 'one' }]))).toContain('error arc.1.id step-id-twice');
  expect(found(templateWith([one], { closing: null, questions: 2 }))).toEqual(['advice closing no-closing']);
  expect(found(templateWith([]))).toEqual(['advice arc nothing-to-ask']);
  expect(found(templateWith([one], { questions: 4 }))).toEqual(['advice questions too-many-questions']);
  expect(found(templateWith([one], { prompts: [smallStep('two')], questions: null }))).toEqual([
    'advice closing closing-never-asked',
  ]);
  expect(found(templateWith([one], { closing: smallStep('closing', { followUps: true }) }))).toEqual([
    'advice closing.followUps closing-with-follow-ups',
  ]);
  expect(
    found(templateWith([smallStep('one', { variants: ['What in {subject} would you look at once more?'] })])),
  ).toEqual(['advice arc.0.variants only-about-a-subject']);
});

test('the same wording twice is found through case and punctuation', () => {
  const [first = ''] = smallStep('one').variants;
  const again = smallStep('two', { variants: [`${first.toUpperCase().replace('?', ' ?')}`] });
  expect(found(templateWith([smallStep('one'), again]))).toContain('advice arc.1.variants.0 same-wording');
});

test('a template in another language is spared what only English can be told', () => {
  const german = ['Ist dir heute etwas begegnet, das du nicht erwartet hast?', 'Und was noch?'];
  const template = templateWith([smallStep('one', { variants: german })], {
    opening: smallStep('opening', { variants: ['Wie war dein Tag, wenn du ihn einem Freund erzählen müsstest?'] }),
    closing: smallStep('closing', { variants: ['Was davon möchtest du morgen nicht vergessen haben?'] }),
  });
  expect(found(template)).toEqual(['advice arc.0.variants.1 too-short']);
});

const faulty: [WordingFault, string[]][] = [
  ['too-short', ['What now?', 'How did it feel to you?']],
  ['too-long', [`What ${'would you say '.repeat(10)}?`]],
  ['exclamation', ['Tell the story from its beginning to its very end!']],
  ['emoji', ['What made you smile today 🙂 if anything did at all?']],
  [
    'praise',
    [
      'That was brilliant, so what else would you like to say?',
      'Thank you. What else comes to mind when you look back?',
    ],
  ],
  [
    'clinical',
    ['What triggered you when he said that to you?', 'Which coping strategy helped you most during this long week?'],
  ],
  [
    'yes-no',
    [
      'Did you have a nice day at the office?',
      'Isn’t it time you told her what you really think?',
      'When you think of the house, is it still home to you?',
      'If you could go back to that morning, would you stay at home?',
      'You were angry with your brother that whole week long?',
    ],
  ],
  [
    'two-questions',
    [
      'What was it like to be there? Who else was in the room?',
      'What was the hardest moment today, and what made it hard?',
      'Who was with you that day and how did they look?',
      'What happened at the meeting, and did you say what you meant?',
      'Which worry comes up most often, and at what time of the day?',
    ],
  ],
  ['not-a-question', ['You said a thing about your mother and your father.']],
  ['no-end-mark', ['What would you like to say about the week behind you']],
  ['first-person', ['What would you like to tell me about the week behind you?']],
  ['unfilled-mark', ['What would you like to say about {topic} this evening?']],
  ['double-space', ['What would you like  to say about the week behind you?']],
];

test.each(faulty.flatMap(([fault, texts]) => texts.map((text) => ({ fault, text }))))(
  '$fault: $text',
  ({ fault, text }) => {
    expect(faultsOf(text)).toContain(fault);
  },
);

test.each([
  'Go back to that moment. What could you see, hear or smell?',
  'What would make it easier for both of you: a walk, a table, a letter?',
  'If you could keep only one moment of today, which would it be?',
  'When you stop arguing with yourself, which way are you leaning?',
  'Now write the letter. Begin with the name, and stop only when nothing is left.',
  'What did you do, or fail to do, that belongs in this letter?',
  'If a coin were in the air now, which side would you be hoping for?',
])('sound: %s', (text) => {
  expect(faultsOf(text)).toEqual([]);
});
