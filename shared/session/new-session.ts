// A session before its first word: everything its interview will need, frozen into the plan.
import { Failure } from '../failure.ts';
import type { Template } from '../interview/template.ts';
import { currentFormat, type Session } from './session.ts';

/** What a person chooses in the New session dialog; `questions` counts opening and closing. */
export type NewSession = {
  templateId: string;
  title?: string | undefined;
  subject?: { title: string; link?: string | null | undefined } | undefined;
  questions?: number | undefined;
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
  const most = template.arc.length + 2;
  const questions = template.questions === null ? null : (input.questions ?? template.questions);
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
      followUpsPerThread: template.followUpsPerThread,
      followUpsPerSession: template.followUpsPerSession,
      recentWordings: birth.recentWordings,
      openThreads: [],
      rulesOff: [],
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
