// npm run interview -- --template ID [--answers FILE] [--json] [--each]: conducts an interview without the window.
// With a file (JSON Lines of { "text": … }) it answers from that; without, you answer in the terminal. Saves nothing.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { askEach, conduct } from './support/conduct-interview.mjs';
import { loadInterviewCore } from './support/interview-core.mjs';

const usage = `npm run interview -- --template ID [--answers FILE] [--json] [--each]

  --template ID    which interview, e.g. just-talk, or a template file of your own
  --answers FILE   JSON Lines of { "text": … }; without it you are asked in the terminal
  --each           every answer opens a session of its own; prints only the question that follows
  --json           one line of JSON a step
  --subject TITLE  what the interview is about
  --questions N    how many questions
  --seed N         which order and wordings (0)`;

process.exitCode = await main();

async function main() {
  const options = readOptions();
  if (options === null) return 2;
  const core = await loadInterviewCore();
  const template = core.findTemplate(options.template) ?? templateIn(core, options.template);
  if (typeof template === 'string') {
    complain(template);
    return 2;
  }
  const start = { template, subject: options.subject, questions: options.questions, seed: options.seed };
  const answers = options.answers === undefined ? null : readAnswers(options.answers);
  if (typeof answers === 'string') {
    complain(answers);
    return 1;
  }
  const print = options.json ? printJson : printPlain;
  if (options.each) {
    for (const step of askEach(core, start, answers ?? [])) print(step);
    return 0;
  }
  const { answerTo, close } = answers === null ? fromTerminal() : fromFile(answers);
  const { end, card } = await conduct(core, start, answerTo, print);
  close();
  if (!options.json) printCard(end, card);
  return 0;
}

/**
 * The template of a person's own file, or what is wrong with it.
 *
 * @param {Awaited<ReturnType<typeof loadInterviewCore>>} core @param {string} file
 */
function templateIn(core, file) {
  let content;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return `There is no template “${file}”. There are: ${core.templateIds.join(', ')}; or name a template file.`;
  }
  const parsed = core.parseTemplateFile(content);
  if ('template' in parsed) return parsed.template;
  const problems = parsed.problems.map(
    (/** @type {{ line: number, path: (string | number)[], code: string }} */ { line, path, code }) =>
      `${file}, line ${line}: ${code}${path.length === 0 ? '' : ` (${path.join('.')})`}`,
  );
  return problems.join('\n');
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        template: { type: 'string' },
        answers: { type: 'string' },
        subject: { type: 'string' },
        questions: { type: 'string' },
        seed: { type: 'string', default: '0' },
        json: { type: 'boolean', default: false },
        each: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const seed = Number(values.seed);
    const questions = values.questions === undefined ? undefined : Number(values.questions);
    const isWrong =
      values.help ||
      values.template === undefined ||
      (values.each && values.answers === undefined) ||
      !Number.isInteger(seed) ||
      seed < 0 ||
      (questions !== undefined && !Number.isInteger(questions));
    if (isWrong) {
      complain(usage);
      return null;
    }
    return { ...values, template: values.template ?? '', seed, questions };
  } catch (error) {
    complain(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return null;
  }
}

/** The texts of a file of answers, or what is wrong with it. @param {string} file @returns {string[] | string} */
function readAnswers(file) {
  let content;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : error}`;
  }
  const answers = [];
  for (const [index, line] of content
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === '') continue;
    let answer;
    try {
      answer = JSON.parse(line);
    } catch {
      return `${file}, line ${index + 1}: this is not JSON.`;
    }
    if (typeof answer?.text !== 'string') return `${file}, line ${index + 1}: there is no "text".`;
    answers.push(answer.text);
  }
  return answers;
}

/** @param {readonly string[]} answers */
function fromFile(answers) {
  return {
    answerTo: async (/** @type {number} */ index) => answers[index] ?? null,
    close: () => {},
  };
}

/** Answers typed here: one line each, an empty one skips, Ctrl+D ends. */
function fromTerminal() {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  terminal.setPrompt('> ');
  return {
    answerTo: async () => {
      terminal.prompt();
      const { value, done } = await lines.next();
      return done ? null : String(value);
    },
    close: () => terminal.close(),
  };
}

/** @param {import('./support/conduct-interview.mjs').Step} step */
function printJson({ index, question }) {
  const { text, kind, why } = question;
  console.log(
    JSON.stringify({ index, question: text, kind, why: why ? { rule: why.rule, quoted: why.quoted } : null }),
  );
}

/** @param {import('./support/conduct-interview.mjs').Step} step */
function printPlain({ index, answer, question, marker, resources }) {
  if (answer !== null) console.log(`${index === 0 ? '' : '\n'}[${index}] ${answer}`);
  const reason = question.why ? ` (${question.why.rule})` : '';
  console.log(`${marker ? `\n· ${marker} minutes so far ·\n` : ''}\n${question.kind}${reason}: ${question.text}`);
  for (const { name, contact } of resources) console.log(`  ${name}: ${contact}`);
}

/** @param {string} end @param {import('./support/conduct-interview.mjs').Card} card */
function printCard(end, { lines, intentions, people, themes, words, minutes }) {
  console.log(`\n(${end}; ${words} words, ${minutes} minutes)`);
  for (const { text } of lines) console.log(`  line: ${text}`);
  for (const { text } of intentions) console.log(`  intention: ${text}`);
  if (people.length > 0) console.log(`  people: ${people.join(', ')}`);
  if (themes.length > 0) console.log(`  themes: ${themes.join(', ')}`);
}

/** @param {string} text */
function complain(text) {
  console.error(text);
}
