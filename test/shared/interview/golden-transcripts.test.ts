// Whole interviews, written down and read by a person for sense. If one changes, read it aloud before accepting it:
// `npx vitest run --project unit test/shared/interview/golden-transcripts.test.ts --update` renews them.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtInTemplates, findTemplate } from '../../../shared/interview/built-in-templates.ts';
import { nextQuestion } from '../../../shared/interview/next-question.ts';
import { progressOf } from '../../../shared/interview/progress.ts';
import { answered, makeSession, skipped } from '../../support/make-session.ts';

const folder = new URL('golden/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace(/\.txt$/u, ''));
const skip = '(skip)';
/** Stands where a question came that nobody has written an answer to yet. */
const unanswered = '(nothing written yet)';

const fieldOf = (golden: string, key: string): string => new RegExp(`^${key}: (.*)$`, 'mu').exec(golden)?.[1] ?? '';

/**
 * The answers of a transcript by the heading they stand under, in order, so that an answer to a planned question
 * stays with it when a follow-up comes or goes.
 */
const answersIn = (golden: string): Map<string, string[]> => {
  const byHeading = new Map<string, string[]>();
  let heading = '';
  for (const line of golden.split('\n')) {
    if (/^(?:Question|Follow-up) \d+/u.test(line)) heading = line;
    if (line.startsWith('> ')) byHeading.set(heading, [...(byHeading.get(heading) ?? []), line.slice(2)]);
  }
  return byHeading;
};

/** Conducts the interview again, over the answers it holds, and writes it down the same way. */
const conduct = (golden: string): string => {
  const template = findTemplate(fieldOf(golden, 'template'));
  if (template === undefined) throw new Error('no such template');
  const title = fieldOf(golden, 'subject');
  const questions = Number(fieldOf(golden, 'questions')) || template.questions;
  let session = makeSession({
    template,
    plan: { seed: Number(fieldOf(golden, 'seed')), questions },
    subject: title === '' ? null : { title, link: null },
  });
  const answers = answersIn(golden);
  const lines = ['template', 'subject', 'seed', 'questions'].map((key) => `${key}: ${fieldOf(golden, key)}`);
  for (let step = 0; step < 60; step += 1) {
    const next = nextQuestion(session);
    if (typeof next === 'string') return `${[...lines, '', `(${next})`].join('\n')}\n`;
    const { number, total, followUp } = progressOf(session, next.question);
    const heading = `${followUp ? 'Follow-up' : 'Question'} ${number}${total === null ? '' : ` of ${total}`}`;
    lines.push('', heading, next.question.text);
    const answer = answers.get(heading)?.shift();
    // One that goes on until Finish ends with the question nobody answered.
    if (answer === undefined && total === null && !followUp) break;
    lines.push(`> ${answer ?? unanswered}`);
    session = answer === undefined || answer === skip ? skipped(session) : answered(session, answer);
  }
  return `${lines.join('\n')}\n`;
};

test('every template has a transcript, answered to its end', () => {
  const texts = names.map((name) => readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  expect([...new Set(texts.map((text) => fieldOf(text, 'template')))].sort()).toEqual(
    builtInTemplates.map(({ id }) => id).sort(),
  );
  for (const text of texts) expect(text).not.toContain(unanswered);
});

// Seen failing with one word of a template changed.
test.each(names)('%s', async (name) => {
  const file = new URL(`${name}.txt`, folder);
  await expect(conduct(readFileSync(file, 'utf8'))).toMatchFileSnapshot(fileURLToPath(file));
});
