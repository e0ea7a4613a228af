// People's own template files: what is written can be read back, and what is broken is told with its line and reason.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { builtInTemplates } from '../../../shared/interview/built-in-templates.ts';
import { parseTemplateFile } from '../../../shared/interview/parse-template-file.ts';
import { conditionKinds, Template } from '../../../shared/interview/template.ts';
import { longestTemplateFile, templateFile } from '../../../shared/interview/template-file.ts';
import { smallStep, templateWith } from '../../support/small-template.ts';

const small = templateWith([smallStep('one'), smallStep('two')]);
const text = templateFile(small);

/** Each problem as `line path code`. */
const problemsOf = (file: string): string[] => {
  const result = parseTemplateFile(file);
  return 'problems' in result ? result.problems.map(({ line, path, code }) => `${line} ${path.join('.')} ${code}`) : [];
};

/** The line of the first place where `part` stands in a file's text, from 1. */
const lineOf = (file: string, part: string): number => file.slice(0, file.indexOf(part)).split('\n').length;

/** The small template's file with one part of its text changed. */
const changed = (from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, () => to);
};

describe('what is written can be read back', () => {
  test.each(builtInTemplates.map((template) => ({ name: template.name, template })))('$name', ({ template }) => {
    expect(parseTemplateFile(templateFile(template))).toEqual({ template });
  });

  // Seen failing with the byte order mark not taken off.
  test('any template, keys of later versions included', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const step = fc.record({
      variants: fc.array(words, { minLength: 1, maxLength: 4 }),
      followUps: fc.boolean(),
      // Through JSON once, for it has no minus nought.
      later: fc.json({ maxDepth: 2 }).map((json): unknown => JSON.parse(JSON.stringify(JSON.parse(json)))),
    });
    const condition = fc.record({
      answer: fc.constantFrom(...conditionKinds),
      words: fc.array(words, { minLength: 1 }),
    });
    const template = fc
      .record({
        ids: fc.uniqueArray(id, { minLength: 5, maxLength: 5 }),
        name: words,
        steps: fc.array(step, { minLength: 5, maxLength: 5 }),
        condition,
        tone: words,
        endless: fc.boolean(),
      })
      .filter(({ condition: { words: some } }) => some.some((word) => word.trim() !== ''))
      .map(({ ids, name, steps, condition: branch, tone, endless }) => {
        const at = (index: number) => ({ ...steps[index], id: ids[index] });
        return Template.parse({
          ...small,
          name,
          tone,
          opening: at(0),
          arc: [
            { ...at(1), essential: true },
            { ...at(2), when: { after: ids[1], ...branch } },
          ],
          prompts: [at(3)],
          closing: endless ? null : at(4),
          questions: endless ? null : 3,
        });
      });
    fc.assert(
      fc.property(template, fc.constantFrom('', '\ufeff'), (one, mark) => {
        expect(parseTemplateFile(mark + templateFile(one))).toEqual({ template: one });
      }),
    );
  });

  test('a file of Windows line ends, and one on a single line', () => {
    expect(parseTemplateFile(text.replaceAll('\n', '\r\n'))).toEqual({ template: small });
    expect(parseTemplateFile(JSON.stringify(JSON.parse(text)))).toEqual({ template: small });
  });

  test('what is left out gets its usual value', () => {
    const bare = {
      format: 1,
      template: { ...small, prompts: undefined, followUpsPerThread: undefined, followUpsPerSession: undefined },
    };
    expect(parseTemplateFile(JSON.stringify(bare))).toEqual({
      template: { ...small, followUpsPerThread: 2, followUpsPerSession: 6 },
    });
  });

  test('what is no template, or too long, is not written', () => {
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    const variants = Array.from({ length: 40 }, (_, index) => `${index} ${'x'.repeat(590)}`);
    const arc = Array.from({ length: 40 }, (_, index) => smallStep(`step-${index}`, { variants }));
    const prompts = arc.map((step) => ({ ...step, id: `prompt-${step.id}` }));
    for (const one of [
      { ...small, name: '' },
      { ...small, later: endless },
      { ...small, arc, prompts },
    ])
      expect(() => templateFile(one)).toThrow(Failure);
  });
});

describe('what is broken is told with its line', () => {
  test('a file that is not JSON', () => {
    expect(problemsOf(changed('"minutes": 5,', '"minutes": 5'))).toEqual([
      `${lineOf(text, '"minutes"') + 1}  not-json`,
    ]);
    expect(problemsOf(text.slice(0, 200))).toHaveLength(1);
    expect(problemsOf(text.slice(0, 200))[0]).toMatch(/ {2}not-json$/u);
    expect(problemsOf('{ "format": 1, /* a note */ "template": {} }')).toEqual(['1  not-json']);
    expect(problemsOf('\r\n\r\n{ format }')).toEqual(['3  not-json']);
    for (const empty of ['', ' \n', '\ufeff']) expect(problemsOf(empty)).toEqual(['1  empty']);
  });

  test('JSON of something else', () => {
    for (const other of ['[]', '7', 'null', '"format"', '{}', '{"name":"x"}'])
      expect(problemsOf(other)).toEqual(['1  not-a-template']);
  });

  test.each([
    ['"minutes": 5', '"minutes": "five"', 'template.minutes wrong-type'],
    ['"minutes": 5', '"minutes": 500', 'template.minutes out-of-range'],
    ['"id": "small"', '"id": "Small one"', 'template.id wrong-pattern'],
    ['"name": "Small"', '"name": ""', 'template.name out-of-range'],
    ['"format": 1', '"format": "1"', 'format unknown-value'],
    ['"format": 1', '"format": 0', 'format unknown-value'],
    ['"format": 1', '"format": 2', 'format newer-format'],
    ['"arc": [', '"arc": {}, "other": [', 'template.arc wrong-type'],
  ])('%s → %s', (from, to, problem) => {
    expect(problemsOf(changed(from, to))).toEqual([`${lineOf(text, from)} ${problem}`]);
  });

  test('what is missing is told where it should be', () => {
    expect(problemsOf(changed('"name": "Small",', ''))).toEqual([
      `${lineOf(text, '"template"')} template.name missing`,
    ]);
    expect(problemsOf('{\n  "format": 1\n}')).toEqual(['1 template missing']);
    const noId = changed('"id": "two",', '');
    const second = noId.split('\n').findIndex((line) => line.includes('the two')) - 2;
    expect(problemsOf(noId)).toEqual([`${second} template.arc.1.id missing`]);
  });

  test('several at once, each at its own line, and at most fifty', () => {
    const two = changed('"minutes": 5', '"minutes": 0').replace('"purpose": "', '"purpose": 3, "was": "');
    expect(problemsOf(two)).toEqual([
      `${lineOf(text, '"purpose"')} template.purpose wrong-type`,
      `${lineOf(text, '"minutes"')} template.minutes out-of-range`,
    ]);
    const many = { format: 1, template: { ...small, arc: Array(30).fill({ id: 3 }) } };
    expect(problemsOf(JSON.stringify(many))).toHaveLength(50);
  });

  test('the last of two equal keys counts, as it does for everyone else', () => {
    const twice = changed('"minutes": 5,', '"minutes": 5,\n"minutes": 0,');
    expect(problemsOf(twice)).toEqual([`${lineOf(text, '"minutes"') + 1} template.minutes out-of-range`]);
  });

  test('branches in a circle, and to nowhere', () => {
    const circle = templateWith([
      smallStep('one', { when: { after: 'two', answer: 'skipped' } }),
      smallStep('two', { when: { after: 'nowhere', answer: 'short' } }),
    ]);
    const file = templateFile({ ...circle, questions: 2 });
    expect(problemsOf(file)).toEqual([
      `${lineOf(file, '"after": "two"')} template.arc.0.when.after circular-branch`,
      `${lineOf(file, '"after": "nowhere"')} template.arc.1.when.after unknown-step`,
    ]);
  });

  test('a question that is only badly put is no reason to refuse a file', () => {
    const plain = { ...small, opening: smallStep('opening', { variants: ['Did you sleep?'] }) };
    expect(parseTemplateFile(templateFile(plain))).toEqual({ template: plain });
  });
});

describe('hostile files', () => {
  // Seen failing (stack overflow) with the depth counted after parsing.
  test('nested a hundred thousand deep', () => {
    for (const open of ['[', '{"a":', '[{"b":']) expect(problemsOf(open.repeat(100_000))).toEqual(['1  too-deep']);
    expect(problemsOf(`{\n"format": ${'['.repeat(40)}${']'.repeat(40)}}`)).toEqual(['2  too-deep']);
    expect(problemsOf(changed('"name": "Small"', `"name": "${'['.repeat(79)}"`))).toEqual([]);
  });

  test('too big', () => {
    expect(problemsOf(' '.repeat(longestTemplateFile + 1))).toEqual(['1  too-big']);
    expect(problemsOf(`${text}${' '.repeat(longestTemplateFile - text.length)}`)).toEqual([]);
    expect(problemsOf(`[${'0,'.repeat(450_000)}0]`)).toEqual(['1  not-a-template']);
  });

  test('keys that name parts of every object', () => {
    const odd = changed('"name": "Small",', '"name": "Small", "__proto__": { "minutes": 9 }, "constructor": 3,');
    const result = parseTemplateFile(odd);
    expect('template' in result && result.template.minutes).toBe(5);
    expect(Object.hasOwn(Object.prototype, 'minutes')).toBe(false);
  });

  test('any text at all is answered', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.nat({ max: text.length }).map((at) => text.slice(0, at)),
      fc
        .tuple(fc.nat({ max: text.length }), fc.string({ unit: 'grapheme', maxLength: 3 }))
        .map(([at, more]) => text.slice(0, at) + more + text.slice(at + 1)),
    );
    fc.assert(
      fc.property(anyText, (any) => {
        const result = parseTemplateFile(any);
        if ('template' in result) expect(Template.safeParse(result.template).success).toBe(true);
        else
          for (const { line } of result.problems)
            expect(line >= 1 && line <= any.split(/\r\n|\r|\n/u).length).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
