// A session before its first word: everything its interview will need, frozen into the plan.
import { Failure } from '../failure.ts';
import { mostQuestions, questionsOf, type Template } from '../interview/template.ts';
import { currentFormat, type Plan, type Session } from './session.ts';

/** What a person chooses in the New session dialog; `questions` counts opening and closing. */
export type NewSession = {
  templateId: string;
  title?: string | undefined;
  subject?: { title: string; link?: string | null | undefined } | undefined;
  questions?: number | undefined;
  followUpsPerThread?: number | undefined;
  followUpsPerSession?: number | undefined;
  /** Ids of follow-up rules that are switched off. */
  rulesOff?: readonly string[] | undefined;
  /** What of earlier sessions it may bring up. */
  openThreads?: Plan['openThreads'] | undefined;
  recurring?: Plan['recurring'] | undefined;
};

/** What the store adds: identity, time (ISO 8601, UTC), zone (IANA), chance, and wordings used lately. */
export type Birth = {
  id: string;
  at: string;
  writer: string;
  timeZone: string;
  seed: number;
  recentWordings: string[];
};

/** Builds a session at revision 0. Throws `Failure('invalid-input')` if it cannot have that many questions. */
export function newSession(template: Template, input: NewSession, birth: Birth): Session {
  const most = mostQuestions(template) ?? 0;
  const questions = template.questions === null ? null : (input.questions ?? questionsOf(template));
  if (questions !== null && (questions < 2 || questions > most))
    throw new Failure('invalid-input', `a session of ${template.id} has 2 to ${most} questions`);
  const subjectTitle = input.subject?.title.trim() ?? '';
  return {
    format: currentFormat,
    id: birth.id,
    revision: 0,
    writer: birth.writer,
    title: input.title?.trim() || subjectTitle || template.name,
    subject: subjectTitle ? { title: subjectTitle, link: input.subject?.link?.trim() || null } : null,
    status: 'active',
    createdAt: birth.at,
    updatedAt: birth.at,
    completedAt: null,
    deletedAt: null,
    timeZone: birth.timeZone,
    plan: {
      template,
      seed: birth.seed,
      questions,
      followUpsPerThread: input.followUpsPerThread ?? template.followUpsPerThread,
      followUpsPerSession: input.followUpsPerSession ?? template.followUpsPerSession,
      recentWordings: birth.recentWordings,
      openThreads: input.openThreads ?? [],
      ...(input.recurring === undefined ? {} : { recurring: input.recurring }),
      rulesOff: [...(input.rulesOff ?? [])],
    },
    exchanges: [],
    tags: [],
    mood: null,
    keptLines: [],
    intentions: [],
    attachments: [],
    private: false,
    source: null,
    recentCommands: [],
  };
}
