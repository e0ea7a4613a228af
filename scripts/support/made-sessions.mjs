// A library that looks like one somebody kept for years: sessions of every template, most of them finished, always the
// same ones for the same seed.
import { diaryEntries, oneOf } from './diary-text.mjs';

/** @typedef {import('./diary-text.mjs').Chance} Chance */
/**
 * @typedef {{ sessions: number, seed: number, until: string, withDiary?: boolean, withTrash?: boolean }} Wanted
 * Without a trash the app finds nothing to remove when it opens the library.
 */

const dayMs = 86_400_000;
const minuteMs = 60_000;
const perYear = 700;
const mostYears = 25;
const tags = [
  'work',
  'family',
  'health',
  'garden',
  'money',
  'friends',
  'reading',
  'travel',
  'sleep',
  'music',
  'letters',
];
const zones = ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin', 'Europe/Dublin', 'America/New_York', 'Asia/Tokyo'];
const subjects = [
  'The move to the coast',
  'My mother',
  'The old flat',
  'Leaving the firm',
  'The book',
  'Learning to swim',
];

/**
 * The sessions one after another, oldest first, each with the revisions it went through, newest last.
 *
 * @param {any} core @param {Wanted} wanted @returns {Generator<any[]>}
 */
export function* madeSessions(core, { sessions, seed, until, withDiary, withTrash = true }) {
  const chance = chanceFrom(seed);
  const entries = diaryEntries(chance, withDiary);
  const end = Date.parse(`${until}T20:00:00.000Z`);
  const days = Math.ceil(365 * Math.min(mostYears, Math.max(1, sessions / perYear)));
  for (let index = 0; index < sessions; index++) {
    const left = sessions - 1 - index;
    const at = end - Math.floor((left / sessions) * days * dayMs) - Math.floor(chance() * 5) * 3_600_000;
    const paragraphs = entries[index % entries.length] ?? [];
    const stages = revisionsOf(core, chance, { index, at, paragraphs, isLate: left < 3 });
    yield withTrash ? stages : stages.map((stage) => ({ ...stage, deletedAt: null }));
  }
}

/** @param {any} core @param {Chance} chance @param {{ index: number, at: number, paragraphs: string[], isLate: boolean }} day */
function revisionsOf(core, chance, { index, at, paragraphs, isLate }) {
  const template = oneOf(chance, core.builtInTemplates);
  const answers = answersFrom(chance, paragraphs);
  const begun = new Date(at).toISOString();
  const title = titleFrom(answers[0] ?? '');
  const withSubject = chance() < 0.2;
  let session = core.newSession(
    template,
    { templateId: template.id, title, ...(withSubject ? { subject: { title: oneOf(chance, subjects) } } : {}) },
    {
      id: idAt(chance, at, index),
      at: begun,
      writer: 'generated',
      timeZone: oneOf(chance, zones),
      seed: Math.floor(chance() * 2 ** 32),
      recentWordings: [],
    },
  );
  const stages = [];
  answers.forEach((text, place) => {
    const slot = slotAt(template, place, answers.length);
    const instant = new Date(at + (place + 1) * 4 * minuteMs).toISOString();
    const [wording] = core.wordingsOf(session, slot.step);
    const exchange = {
      id: `exchange-${place + 1}`,
      at: instant,
      question: core.questionFrom(slot, wording),
      state: 'answered',
      texts: [{ id: `answer-${place + 1}`, at: instant, text, source: 'typed' }],
      thinkingMs: 5_000 + Math.floor(chance() * 120_000),
    };
    session = { ...session, revision: place + 1, updatedAt: instant, exchanges: [...session.exchanges, exchange] };
    stages.push(session);
  });
  stages.push({ ...session, revision: answers.length + 1, ...ending(chance, session, isLate) });
  // Most came in one piece, as imported ones do; some show how they grew.
  return index % 10 === 0 ? stages : [{ ...stages.at(-1), revision: 1 }];
}

/** @param {Chance} chance @param {any} session @param {boolean} isLate */
function ending(chance, session, isLate) {
  const at = new Date(Date.parse(session.updatedAt) + 2 * minuteMs).toISOString();
  const kept = {
    updatedAt: at,
    tags: [...new Set(Array.from({ length: Math.floor(chance() * 4) }, () => oneOf(chance, tags)))],
    mood: chance() < 0.4 ? null : 1 + Math.floor(chance() * 5),
  };
  const lot = chance();
  if (isLate) return { ...kept, status: lot < 0.5 ? 'active' : 'paused' };
  if (lot < 0.04) return { ...kept, status: 'abandoned' };
  const completed = { ...kept, status: 'completed', completedAt: at };
  return lot < 0.06 ? { ...completed, deletedAt: at } : completed;
}

/** Opening first, closing last, the arc in between; where there is no such step, prompts. */
/** @param {any} template @param {number} place @param {number} of */
function slotAt(template, place, of) {
  if (place === 0) return { id: 'opening', kind: 'opening', step: template.opening };
  if (place === of - 1 && template.closing !== null && of > 2)
    return { id: 'closing', kind: 'closing', step: template.closing };
  const step = template.arc[place - 1];
  if (step) return { id: `arc:${step.id}`, kind: 'arc', step };
  const prompt = template.prompts[(place - 1) % Math.max(template.prompts.length, 1)] ?? template.opening;
  return { id: `prompt:${place}`, kind: 'arc', step: prompt };
}

/**
 * One to six answers that together are the entry.
 *
 * @param {Chance} chance @param {string[]} paragraphs
 */
function answersFrom(chance, paragraphs) {
  const pieces = paragraphs.flatMap((paragraph) => paragraph.match(/[^.;!?]+[.;!?]*\s*/gu) ?? [paragraph]);
  const count = Math.max(1, Math.min(1 + Math.floor(chance() * 6), pieces.length));
  const share = Math.ceil(pieces.length / count);
  return Array.from({ length: count }, (_, part) =>
    pieces
      .slice(part * share, (part + 1) * share)
      .join('')
      .trim(),
  ).filter((text) => text !== '');
}

/** @param {string} text */
const titleFrom = (text) => text.replace(/\s+/gu, ' ').split(' ').slice(0, 7).join(' ').slice(0, 80);

/** A UUIDv7 of that time. @param {Chance} chance @param {number} at @param {number} index */
function idAt(chance, at, index) {
  const time = at.toString(16).padStart(12, '0');
  const random = Math.floor(chance() * 2 ** 16)
    .toString(16)
    .padStart(4, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1)}-8${random.slice(0, 3)}-${index.toString(16).padStart(12, '0')}`;
}

/** Mulberry32: small, fast, and the same everywhere. @param {number} seed @returns {Chance} */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
