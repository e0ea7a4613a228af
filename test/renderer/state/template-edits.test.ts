// A template while it is being edited: there is always one to save, and no change loses what another one holds.
import { describe, expect, test } from 'vitest';
import { addStep, listedWords, moveStep, putBack, savable, withSteps } from '../../../renderer/state/template-edits.ts';
import { stepsOf } from '../../../shared/interview/template.ts';
import { templateFile } from '../../../shared/interview/template-file.ts';
import { smallStep, templateWith } from '../../support/small-template.ts';

const [one, two, three] = [smallStep('one'), smallStep('two'), smallStep('three')];
const small = templateWith([one, two, three]);

test('what is empty for a moment is left out or stays as it was, and can be saved', () => {
  const draft = {
    ...small,
    name: '  ',
    purpose: '',
    opening: { ...small.opening, variants: ['', ' '] },
    arc: [{ ...one, variants: ['', 'What was left?', ' '] }, { ...two, variants: [''] }, three],
    prompts: [{ ...two, id: 'new', variants: [''] }],
    closing: { ...smallStep('closing'), variants: [' '] },
  };
  const saved = savable(draft, small);
  expect(saved).toMatchObject({ name: 'Small', purpose: small.purpose, prompts: [], closing: null });
  expect(saved.opening.variants).toEqual(small.opening.variants);
  expect(saved.arc.map(({ variants }) => variants)).toEqual([['What was left?'], three.variants]);
  expect(() => templateFile(saved)).not.toThrow();
});

test('what is whole is saved as it is', () => expect(savable(small, templateWith([]))).toEqual(small));

describe('the order', () => {
  const idsOf = ({ arc }: typeof small) => arc.map(({ id }) => id);

  test.each([
    [0, 2, ['two', 'three', 'one']],
    [2, 0, ['three', 'one', 'two']],
    [1, 2, ['one', 'three', 'two']],
  ])('%i to %i', (from, to, ids) => expect(idsOf(moveStep(small, 'arc', from, to))).toEqual(ids));

  test('nothing moves past an end, or from where nothing is', () => {
    for (const [from, to] of [
      [0, -1],
      [2, 3],
      [7, 0],
      [1, 1],
    ] as const)
      expect(moveStep(small, 'arc', from, to)).toBe(small);
  });

  test('a question taken out comes back where it was', () => {
    const without = withSteps(small, 'arc', [one, three]);
    expect(putBack(without, 'arc', 1, two)).toEqual(small);
  });
});

describe('how many are asked', () => {
  test('where all were asked, all are, with one more and with one fewer', () => {
    expect(small.questions).toBe(5);
    const more = addStep(small, 'arc');
    expect(more.questions).toBe(6);
    expect(withSteps(more, 'arc', [one]).questions).toBe(3);
  });

  test('where fewer were chosen, it stays at that, but never at more than there are', () => {
    const few = { ...small, questions: 3 };
    expect(addStep(few, 'arc').questions).toBe(3);
    expect(withSteps(few, 'arc', []).questions).toBe(2);
    expect(addStep({ ...small, questions: null }, 'arc').questions).toBeNull();
  });
});

test('a new question has an id nothing else has', () => {
  let template = templateWith([smallStep('question-2')], { prompts: [smallStep('question-3')] });
  for (const list of ['arc', 'prompts', 'arc'] as const) template = addStep(template, list);
  const ids = stepsOf(template).map(({ step }) => step.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('words are listed without blanks', () =>
  expect(listedWords(' Maria,, the house , ')).toEqual(['Maria', 'the house']));
