// A copy is a template like the one it came from, under an id that nobody has.
import { expect, test } from 'vitest';
import { builtInTemplates } from '../../../shared/interview/built-in-templates.ts';
import { copyTemplate, freeTemplateId } from '../../../shared/interview/copy-template.ts';
import { lintTemplate } from '../../../shared/interview/lint-template.ts';
import { Template } from '../../../shared/interview/template.ts';

const ids = builtInTemplates.map(({ id }) => id);

test('a free id is kept, a taken one gets the lowest free number, and none grows too long', () => {
  expect(freeTemplateId('mine', ids)).toBe('mine');
  expect(freeTemplateId('a-decision', ids)).toBe('a-decision-2');
  expect(freeTemplateId('a-decision', [...ids, 'a-decision-2', 'a-decision-3'])).toBe('a-decision-4');
  const long = 'a'.repeat(61);
  expect(freeTemplateId(long, [long])).toBe(`${'a'.repeat(59)}-2`);
});

// Seen failing with the id taken over, and with a shallow copy.
test('a copy is sound, has its own id and name, and shares nothing with the original', () => {
  for (const template of builtInTemplates) {
    const copy = copyTemplate(template, ' My own ', ids);
    expect(Template.parse(copy)).toEqual({ ...template, id: `${template.id}-2`, name: 'My own' });
    expect(lintTemplate(copy, ids)).toEqual([]);
    expect(copy.opening.variants).not.toBe(template.opening.variants);
    expect(copyTemplate(template, '', ids).name).toBe(template.name);
  }
  const [first] = builtInTemplates;
  if (first === undefined) throw new Error('no template');
  expect(copyTemplate(first, '🎈'.repeat(60), ids).name).toBe('🎈'.repeat(40));
});
