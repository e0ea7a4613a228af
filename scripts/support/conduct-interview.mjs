// Conducts interviews with the product's own core: the real commands, the real next question, a clock of its own.

/**
 * @typedef {{ text: string, kind: string, wording?: string, why?: { rule: string, quoted: string[] } }} AskedQuestion
 * @typedef {{ index: number | null, answer: string | null, question: AskedQuestion, marker: number | null,
 *   resources: { name: string, contact: string }[] }} Step
 * @typedef {{ lines: { text: string }[], intentions: { text: string }[], people: string[], themes: string[],
 *   words: number, minutes: number }} Card
 * @typedef {{ template: { id: string }, subject?: string | undefined, questions?: number | undefined, seed: number }} Start
 * @typedef {Awaited<ReturnType<typeof import('./interview-core.mjs').loadInterviewCore>>} Core
 */

const begin = Date.parse('2026-01-01T18:00:00.000Z');
const minute = 60_000;
/** As in the app: what was asked in this many sessions before is not asked in the same words again. */
const rememberedSessions = 20;

/** @param {Core} core @param {Start} start @param {string[]} recentWordings */
function sessionOf(core, { template, subject, questions, seed }, recentWordings) {
  const input = { templateId: template.id, questions, ...(subject ? { subject: { title: subject } } : {}) };
  return core.newSession(template, input, {
    id: 'interview',
    at: new Date(begin).toISOString(),
    writer: 'terminal',
    timeZone: 'UTC',
    seed,
    recentWordings,
  });
}

/**
 * The session after one answer; an empty one skips the question.
 *
 * @param {Core} core @param {any} session @param {{ question: object, exchangeId?: string }} step
 * @param {string} text @param {number} number
 */
function withAnswer(core, session, { question, exchangeId }, text, number) {
  const common = { commandId: `command-${number}`, exchangeId: exchangeId ?? `exchange-${number}`, question };
  const command = text.trim() === '' ? { ...common, type: 'skip' } : { ...common, type: 'answer', text };
  const at = new Date(begin + number * minute).toISOString();
  const next = core.applyCommand(session, command, { at, writer: 'terminal' });
  if (next instanceof Error) throw next;
  return next;
}

/** @param {Core} core @param {any} session @param {number | null} index @param {string | null} answer @param {any} question @returns {Step} */
function stepOf(core, session, index, answer, question) {
  const resources = question.kind === 'crisis' ? core.crisisResources.international : [];
  return { index, answer, question, marker: core.timeMarker(session)?.minutes ?? null, resources };
}

/**
 * One interview. `answerTo(index)` gives the next answer, or null to end; `tell` hears of every step. Resolves to
 * what ended it, and the card the session is closed with.
 *
 * @param {Core} core @param {Start} start
 * @param {(index: number) => Promise<string | null>} answerTo
 * @param {(step: Step) => void} tell
 */
export async function conduct(core, start, answerTo, tell) {
  let session = sessionOf(core, start, []);
  let index = 0;
  let answer = null;
  for (;;) {
    const step = core.nextQuestion(session);
    if (typeof step === 'string') return { end: step, card: core.closingCard(session) };
    tell(stepOf(core, session, answer === null ? null : index - 1, answer, step.question));
    answer = await answerTo(index);
    if (answer === null) return { end: 'no more answers', card: core.closingCard(session) };
    index += 1;
    session = withAnswer(core, session, step, answer, index);
  }
}

/**
 * Every answer as the answer to the opening question of a session of its own, seeded with its number, remembering
 * the wordings asked in the sessions before; yields the question that follows.
 *
 * @param {Core} core @param {Start} start @param {readonly string[]} answers @returns {Generator<Step>}
 */
export function* askEach(core, start, answers) {
  /** @type {string[][]} */
  let earlier = [];
  for (const [index, answer] of answers.entries()) {
    const empty = sessionOf(core, { ...start, seed: index }, earlier.flat());
    const opening = core.nextQuestion(empty);
    if (typeof opening === 'string') throw new Error(`The interview does not open: ${opening}`);
    const session = withAnswer(core, empty, opening, answer, 1);
    const next = core.nextQuestion(session);
    if (typeof next === 'string') throw new Error(`The interview ends at once: ${next}`);
    const asked = [opening.question.wording, next.question.wording].flatMap((wording) => wording ?? []);
    earlier = [...earlier, asked].slice(-rememberedSessions);
    yield stepOf(core, session, index, answer, next.question);
  }
}
