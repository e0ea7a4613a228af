// Builds sessions for tests: real ones by the schema, with times and ids that never differ between runs.

import { nextQuestion } from '../../shared/interview/next-question.ts';
import type { Question } from '../../shared/interview/question.ts';
import type { Template } from '../../shared/interview/template.ts';
import { reflective } from '../../shared/interview/templates/reflective.ts';
import type { Exchange, Session } from '../../shared/session/session.ts';

const start = Date.parse('2026-11-23T14:00:00.000Z');

/** The instant `minutes` after the session began, as the session file has it. */
export const instantAfter = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();

export type SessionOverrides = Partial<Omit<Session, 'plan'>> & {
  plan?: Partial<Session['plan']>;
  template?: Template;
};

/** A new, stored, empty session; anything can be overridden, `plan` key by key. */
export const makeSession = ({ plan, template = reflective, ...overrides }: SessionOverrides = {}): Session => ({
  format: 1,
  id: 'session-of-a-test',
  revision: 1,
  writer: 'writer-of-a-test',
  title: '',
  subject: null,
  status: 'active',
  createdAt: instantAfter(0),
  updatedAt: instantAfter(0),
  completedAt: null,
  deletedAt: null,
  timeZone: 'UTC',
  exchanges: [],
  tags: [],
  mood: null,
  keptLines: [],
  intentions: [],
  attachments: [],
  private: false,
  source: null,
  recentCommands: [],
  ...overrides,
  plan: {
    template,
    seed: 1,
    questions: template.questions,
    followUpsPerThread: template.followUpsPerThread,
    followUpsPerSession: template.followUpsPerSession,
    recentWordings: [],
    openThreads: [],
    rulesOff: [],
    ...plan,
  },
});

/** The session with one more exchange at its end, one minute after the one before. */
export const withExchange = (session: Session, exchange: Partial<Exchange> & { question: Question }): Session => {
  const number = session.exchanges.length + 1;
  const complete: Exchange = {
    id: `exchange-${number}`,
    at: instantAfter(number),
    state: 'asked',
    texts: [],
    ...exchange,
  };
  return { ...session, exchanges: [...session.exchanges, complete], updatedAt: complete.at };
};

/** The question that is due; throws when there is none. */
export const dueQuestion = (session: Session): Question => {
  const step = nextQuestion(session);
  if (typeof step === 'string') throw new Error(`No question is due: ${step}`);
  return step.question;
};

const settle = (session: Session, state: 'answered' | 'skipped', text: string | null, question?: Question): Session => {
  const step = question === undefined ? nextQuestion(session) : { question };
  if (typeof step === 'string') throw new Error(`No question is due: ${step}`);
  const stored = 'exchangeId' in step ? step.exchangeId : undefined;
  const number = session.exchanges.length + 1;
  const at = instantAfter(number);
  const texts = text === null ? [] : [{ id: `text-${number}`, at, text, source: 'typed' as const }];
  if (stored !== undefined) {
    const exchanges = session.exchanges.map((exchange) =>
      exchange.id === stored ? { ...exchange, state, texts } : exchange,
    );
    return { ...session, exchanges };
  }
  return withExchange(session, { question: step.question, at, state, texts });
};

/** The session after the due question, or the given one, was answered. */
export const answered = (session: Session, text: string, question?: Question): Session =>
  settle(session, 'answered', text, question);

/** The session after the due question, or the given one, was skipped. */
export const skipped = (session: Session, question?: Question): Session => settle(session, 'skipped', null, question);

/** The session after a question was stored to be asked (Another question, Go deeper, own). */
export const withAsked = (session: Session, question: Question): Session => withExchange(session, { question });
