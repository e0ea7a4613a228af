// fast-check arbitraries for questions, commands and histories of a session, and what applies them.
// Pools are small on purpose, so that ids and texts meet one another.
import fc from 'fast-check';
import { Failure } from '../../shared/failure.ts';
import { Question } from '../../shared/interview/question.ts';
import { Template } from '../../shared/interview/template.ts';
import { applyCommand } from '../../shared/session/apply-command.ts';
import { newSession } from '../../shared/session/new-session.ts';
import type { Session } from '../../shared/session/session.ts';
import { SessionCommand } from '../../shared/session/session-command.ts';

/** A template as small as one can be. */
export const smallTemplate = Template.parse({
  id: 'small',
  name: 'Small',
  purpose: 'For tests.',
  minutes: 5,
  opening: { id: 'opening', variants: ['How are you?'] },
  arc: [{ id: 'first', variants: ['What happened?'] }],
  closing: { id: 'closing', variants: ['What stays?'] },
  questions: 3,
});

export const bornAt = '2026-03-29T00:30:00.000Z';

/** A new session of the small template. */
export const emptySession = (): Session =>
  newSession(
    smallTemplate,
    { templateId: 'small', title: 'A day' },
    { id: '0190aaaa-session', at: bornAt, writer: 'w1', timeZone: 'Europe/Dublin', seed: 7, recentWordings: [] },
  );

/** An instant `ms` after (or before) the session was born. */
export const instant = (ms: number): string => new Date(Date.parse(bornAt) + ms).toISOString();

export const arbitraryText = fc.oneof(
  fc.constantFrom('a', 'b', ' a ', 'a\r\nb', '\ud800 alone', '__proto__', '👩‍👩‍👧 ñ'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => `${text}.`),
);

const exchangeId = fc.constantFrom('e1', 'e2', '__proto__');
const laterKey = { 'x-later': fc.jsonValue({ maxDepth: 1 }).map(withoutMinusZero) };
const why = fc.record(
  { rule: fc.constant('time'), quoted: fc.array(arbitraryText, { maxLength: 2 }), ...laterKey },
  { requiredKeys: ['rule', 'quoted'], noNullPrototype: true },
);

/** A question, sometimes with keys of a later version. */
export const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .record(
    {
      id: fc.constantFrom('opening', 'first', 'closing', 'e1:time'),
      text: arbitraryText,
      kind: fc.constantFrom('opening', 'arc', 'follow-up', 'closing', 'own', 'model', 'entry', 'crisis'),
      depth: fc.integer({ min: 0, max: 3 }),
      parent: exchangeId,
      wording: fc.constantFrom('opening-1', 'first-2'),
      why,
      ...laterKey,
    },
    { requiredKeys: ['id', 'text', 'kind', 'depth'], noNullPrototype: true },
  )
  .map((question) => Question.parse(question));

const of = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { noNullPrototype: true });

/** A command of any type; texts to restore are named by `textId`, so give the ids that commands will have. */
export const arbitraryCommand = (commandId: string, textId: fc.Arbitrary<string>): fc.Arbitrary<SessionCommand> => {
  const type = <T extends string>(name: T) => ({ commandId: fc.constant(commandId), type: fc.constant(name) });
  const put = { exchangeId, question: arbitraryQuestion };
  const thinkingMs = fc.option(fc.nat(9), { nil: undefined });
  const bare = fc.constantFrom('pause', 'resume', 'complete', 'reopen', 'abandon', 'trash', 'restore');
  return fc
    .oneof(
      { weight: 9, arbitrary: of({ ...type('answer'), ...put, text: arbitraryText, thinkingMs }) },
      {
        weight: 6,
        arbitrary: of({ ...type('edit-answer'), exchangeId, text: fc.oneof(arbitraryText, fc.constant('')) }),
      },
      { weight: 9, arbitrary: of({ ...type('restore-text'), exchangeId, textId }) },
      {
        weight: 3,
        arbitrary: of({
          ...type('restore-revision'),
          texts: fc.array(of({ exchangeId, textId }), { maxLength: 2 }),
          title: fc.option(fc.constantFrom('', 'Before'), { nil: undefined }),
          mood: fc.option(fc.constantFrom(null, 2), { nil: undefined }),
          tags: fc.option(fc.array(fc.constantFrom('a', 'old'), { maxLength: 2 }), { nil: undefined }),
        }),
      },
      { weight: 2, arbitrary: of({ ...type('skip'), ...put }) },
      { weight: 2, arbitrary: of({ ...type('ask'), ...put }) },
      { weight: 6, arbitrary: of({ ...type('bare'), type: bare }) },
      of({ ...type('rename'), title: arbitraryText }),
      of({ ...type('set-tags'), tags: fc.array(fc.constantFrom('a', ' a', 'b '), { maxLength: 3 }) }),
      of({ ...type('set-mood'), mood: fc.constantFrom(null, 1, 5) }),
      of({
        ...type('set-kept-lines'),
        keptLines: fc.array(of({ exchangeId, text: fc.constantFrom('a', 'b') }), { maxLength: 2 }),
      }),
      of({
        ...type('set-intentions'),
        intentions: fc.array(of({ id: fc.constantFrom('i1', 'i2'), text: arbitraryText, done: fc.boolean() }), {
          maxLength: 2,
        }),
      }),
      of({ ...type('keep-line'), exchangeId, text: fc.constantFrom('a', 'b'), kept: fc.boolean() }),
      of({
        ...type('set-intention'),
        id: fc.constantFrom('i1', 'i2'),
        found: fc.constantFrom('a', 'b'),
        text: fc.option(fc.constantFrom('c', ' d '), { nil: undefined }),
        done: fc.option(fc.boolean(), { nil: undefined }),
        removed: fc.option(fc.boolean(), { nil: undefined }),
      }),
      of({ ...type('mention'), text: fc.constantFrom('Ana', ' Ana', 'sea'), kept: fc.boolean() }),
      of({
        ...type('forget'),
        thread: fc.option(fc.constantFrom('t1', 't2'), { nil: undefined }),
        on: fc.boolean(),
      }),
      of({ ...type('set-rule'), rule: fc.constantFrom('contrast', 'loss'), on: fc.boolean() }),
      of({
        ...type('set-budget'),
        questions: fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined }),
        followUpsPerSession: fc.option(fc.nat(2), { nil: undefined }),
      }),
    )
    .map((command) => SessionCommand.parse(command));
};

/** One command, and the instant at which the store received it. */
export type Step = { at: string; command: SessionCommand };

/** Commands with ids `<prefix>-0`, `<prefix>-1`, …, received by a clock that also stands still and jumps back. */
export const arbitrarySteps = (prefix: string, maxLength = 25): fc.Arbitrary<Step[]> => {
  const textId = fc.nat(6).map((index) => `${prefix}-${index}`);
  const step = of({ at: fc.integer({ min: -50, max: 200 }).map(instant), command: arbitraryCommand(prefix, textId) });
  return fc
    .array(step, { maxLength, size: 'max' })
    .map((steps) =>
      steps.map(({ at, command }, index) => ({ at, command: { ...command, commandId: `${prefix}-${index}` } })),
    );
};

/** Applies commands in order; one that fails changes nothing. */
export function applySteps(session: Session, steps: readonly Step[], writer = 'w1'): Session {
  let current = session;
  for (const { at, command } of steps) {
    const next = applyCommand(current, command, { at, writer });
    if (!(next instanceof Failure)) current = next;
  }
  return current;
}

/** A session with some history. */
export const arbitrarySession: fc.Arbitrary<Session> = arbitrarySteps('past').map((steps) =>
  applySteps(emptySession(), steps),
);

/** The same value with an unknown key in every object of it, at every level. */
export function withUnknownKeys<T>(value: T): T;
export function withUnknownKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withUnknownKeys(item));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withUnknownKeys(item)]);
  return Object.fromEntries([...entries, ['x-unknown', { kept: true }]]);
}

/** Freezes a value and all it holds, so that a change to it throws. */
export function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

/** JSON files can hold a minus zero, canonical JSON cannot; it is no concern of these tests. */
function withoutMinusZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
