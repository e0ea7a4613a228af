// Sessions as fast-check makes them: in two zones, around the nights the clocks change, with odd texts and states.
import fc from 'fast-check';
import type { Session } from '../../../shared/session/session.ts';
import { smallTemplate } from '../../support/arbitrary-session.ts';
import { makeSession } from '../../support/make-session.ts';

export const zones = ['Europe/Dublin', 'America/New_York'] as const;

/** Instants people write at, most of them within hours of a change of clocks, midnight or New Year in one of the zones. */
const corners = [
  '2025-12-31T22:00:00.000Z',
  '2026-01-01T03:00:00.000Z',
  '2026-03-08T05:30:00.000Z',
  '2026-03-29T00:00:00.000Z',
  '2026-10-25T00:00:00.000Z',
  '2026-11-01T04:00:00.000Z',
  '2026-11-16T00:00:00.000Z',
  '2026-11-22T23:00:00.000Z',
].map((at) => Date.parse(at));

const hour = 3_600_000;
const instant = fc.oneof(
  fc
    .record({ corner: fc.constantFrom(...corners), minutes: fc.integer({ min: -240, max: 240 }) })
    .map(({ corner, minutes }) => corner + minutes * 60_000),
  fc
    .integer({ min: Date.parse('2024-01-01T00:00:00.000Z') / hour, max: Date.parse('2026-11-23T14:00:00.000Z') / hour })
    .map((hours) => hours * hour),
);

const text = fc.constantFrom(
  'One.',
  'Two words.',
  'The sea was calm today, and so was I.',
  '   ',
  '今日は海に行った。',
  '',
);

const answer = fc.record({
  after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2_000 })),
  state: fc.constantFrom('answered', 'answered', 'answered', 'skipped', 'asked'),
  texts: fc.array(text, { minLength: 1, maxLength: 2 }),
  imported: fc.boolean(),
});

type Parts = {
  at: number;
  zone: string;
  answers: { after: number; state: 'answered' | 'skipped' | 'asked'; texts: string[]; imported: boolean }[];
  tags: string[];
  template: string;
  trashed: boolean;
  imported: boolean;
};

const parts: fc.Arbitrary<Parts> = fc.record({
  at: instant,
  zone: fc.constantFrom(...zones),
  answers: fc.array(answer, { maxLength: 4 }),
  tags: fc.uniqueArray(fc.constantFrom('sea', 'work', 'Ana'), { maxLength: 2 }),
  template: fc.constantFrom('small', 'large'),
  trashed: fc.boolean().chain((one) => (one ? fc.boolean() : fc.constant(false))),
  imported: fc.constantFrom(false, false, true),
});

function sessionOf({ at, zone, answers, tags, template, trashed, imported }: Parts, index: number): Session {
  let time = at;
  const exchanges = answers.map((one, place) => {
    time += one.after * 60_000;
    const given = new Date(time).toISOString();
    return {
      id: `e${place}`,
      at: given,
      question: { id: `q${place}`, text: 'What now?', kind: 'own' as const, depth: 0 },
      state: one.state,
      // A later text is an edit of the next day: it changes the words, and not the day.
      texts: one.texts.map((words, turn) => ({
        id: `t${index}-${place}-${turn}`,
        at: new Date(time + turn * 26 * hour).toISOString(),
        text: words,
        source: imported ? ('imported' as const) : ('typed' as const),
      })),
    };
  });
  return makeSession({
    id: `session-${String(index).padStart(3, '0')}`,
    title: `Session ${index}`,
    createdAt: new Date(at).toISOString(),
    updatedAt: new Date(time).toISOString(),
    timeZone: zone,
    template: { ...smallTemplate, id: template, name: `The ${template} one` },
    tags,
    exchanges,
    deletedAt: trashed ? new Date(time).toISOString() : null,
  });
}

/** A journal of a few dozen sessions. */
export const journals: fc.Arbitrary<Session[]> = fc
  .array(parts, { maxLength: 30 })
  .map((all) => all.map((one, index) => sessionOf(one, index)));
