// npm run interview's core under the clock: how long the step after an answer takes. Measures and prints, judges nothing.
// node scripts/bench-interview.mjs [--answers FILE] [--length 2000]: without a file, the answers of the test fixtures.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { loadInterviewCore } from './support/interview-core.mjs';
import { projectRoot } from './support/project-root.mjs';

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: join(projectRoot, 'test', 'fixtures', 'interview', 'more-answers.jsonl') },
    length: { type: 'string', default: '2000' },
    steps: { type: 'string', default: '400' },
  },
});
const length = Number(values.length);
const warmUp = 20;
const core = await loadInterviewCore();
const texts = readFileSync(values.answers, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => String(JSON.parse(line).text));

/** Answers of exactly so many characters: the texts run on into one another, each begun somewhere else. */
const answers = Array.from({ length: Number(values.steps) + warmUp }, (_, index) => {
  let answer = '';
  for (let at = index; answer.length < length; at += 1) answer += `${texts[at % texts.length]} `;
  return answer.slice(0, length);
});

const template = core.findTemplate('daily-reflection');
const at = '2026-01-01T18:00:00.000Z';
const times = answers.map((text, index) => {
  const session = core.newSession(
    template,
    { templateId: template.id },
    { id: 'bench', at, writer: 'bench', timeZone: 'UTC', seed: index, recentWordings: [] },
  );
  const { question } = core.nextQuestion(session);
  const command = { type: 'answer', commandId: 'command-1', exchangeId: 'exchange-1', question, text };
  const next = core.applyCommand(session, command, { at, writer: 'bench' });
  if (next instanceof Error) throw next;
  const before = process.cpuUsage();
  const begin = performance.now();
  core.nextQuestion(next);
  const wall = performance.now() - begin;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1_000 };
});
const measured = times.slice(warmUp);
/** On a computer with other work the time on the clock says little, and the processor's time more. */
for (const kind of /** @type {const} */ (['wall', 'cpu'])) {
  const sorted = measured.map((time) => time[kind]).sort((a, b) => a - b);
  const share = (/** @type {number} */ part) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
  console.log(
    `${kind}: ${sorted.length} steps after ${length} characters: median ${share(0.5)} ms, p95 ${share(0.95)} ms, slowest ${share(0.999)} ms`,
  );
}
