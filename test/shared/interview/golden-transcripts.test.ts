// Whole interviews, written down and read by a person for sense. If one changes, read it aloud before accepting it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findTemplate } from '../../../shared/interview/built-in-templates.ts';
import { nextQuestion } from '../../../shared/interview/next-question.ts';
import { progressOf } from '../../../shared/interview/progress.ts';
import { answered, makeSession } from '../../support/make-session.ts';

/** A transcript is `template:`, optionally `subject:` and `seed:`, then blocks of a heading, a question, and `> ` answers. */
const conduct = (templateId: string, subject: string | null, seed: number, answers: readonly string[]): string => {
  const template = findTemplate(templateId);
  if (template === undefined) throw new Error(`no template ${templateId}`);
  let session = makeSession({
    template,
    plan: { seed },
    subject: subject === null ? null : { title: subject, link: null },
  });
  const lines = [`template: ${templateId}`, `subject: ${subject ?? ''}`, `seed: ${seed}`];
  for (const answer of [...answers, null]) {
    const step = nextQuestion(session);
    if (typeof step === 'string') return `${[...lines, '', `(${step})`].join('\n')}\n`;
    const { number, total, followUp } = progressOf(session, step.question);
    lines.push(
      '',
      `${followUp ? 'Follow-up' : 'Question'} ${number}${total === null ? '' : ` of ${total}`}`,
      step.question.text,
    );
    if (answer === null) break;
    lines.push(`> ${answer}`);
    session = answered(session, answer);
  }
  return `${lines.join('\n')}\n`;
};

test.each(['reflective-with-a-subject', 'just-talk'])('%s', (name) => {
  const golden = readFileSync(new URL(`golden/${name}.txt`, import.meta.url), 'utf8');
  const field = (key: string) => new RegExp(`^${key}: (.*)$`, 'mu').exec(golden)?.[1] ?? '';
  const answers = golden.split('\n').flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []));
  expect(answers.length).toBeGreaterThan(4);
  expect(conduct(field('template'), field('subject') || null, Number(field('seed')), answers)).toBe(golden);
});
