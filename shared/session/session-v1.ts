// The session file, format 1. Frozen: files of people's lives have this shape. A new format is a new file.
// Unknown keys survive every load and save, so all objects are loose.
import { z } from 'zod';
import { Question } from '../interview/question.ts';
import { Template } from '../interview/template.ts';
import { SessionId } from './session-id.ts';

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-11-23T14:32:05.120Z`. */
const Instant = z.iso.datetime();

export const textSources = ['typed', 'restored', 'merged', 'imported'] as const;

/** One text ever given as an answer. `id` is the id of the command that brought it. */
export const AnswerText = z.looseObject({
  id: z.string().min(1).max(200),
  at: Instant,
  text: z.string(),
  source: z.enum(textSources),
});

export const exchangeStates = ['asked', 'answered', 'skipped'] as const;

/** A question and all that was ever answered to it; the newest text by (at, id) is the answer, and stands last. */
export const Exchange = z.looseObject({
  id: z.string().min(1).max(200),
  at: Instant,
  question: Question,
  state: z.enum(exchangeStates),
  texts: z.array(AnswerText),
  thinkingMs: z.number().min(0).optional(),
});

/** Everything `nextQuestion` needs beside the exchanges, frozen when the session is created. */
export const Plan = z.looseObject({
  template: Template,
  seed: z.number().int().min(0).max(0xffffffff),
  questions: z.number().int().min(2).max(42).nullable(),
  followUpsPerThread: z.number().int().min(0).max(10),
  followUpsPerSession: z.number().int().min(0).max(40),
  recentWordings: z.array(z.string()),
  openThreads: z.array(z.looseObject({ id: z.string(), sessionId: z.string(), day: z.string(), quoted: z.string() })),
  rulesOff: z.array(z.string()),
  /** What came up in several of the last sessions: `sessions` of the last `of`. */
  recurring: z
    .array(z.looseObject({ kind: z.string(), text: z.string(), sessions: z.number().int(), of: z.number().int() }))
    .optional(),
});

export const sessionStatuses = ['active', 'paused', 'completed', 'abandoned'] as const;

export const SessionV1 = z.looseObject({
  /** 1 in our files; a higher one is only ever shown, never written. */
  format: z.number().int().min(1),
  id: SessionId,
  /** Which commit this is; 0 for a session that was prepared and not stored yet. */
  revision: z.number().int().min(0),
  /** Who committed it: the store instance's id. */
  writer: z.string().max(200),
  title: z.string().max(500),
  subject: z.looseObject({ title: z.string().max(500), link: z.string().max(4_000).nullable() }).nullable(),
  status: z.enum(sessionStatuses),
  createdAt: Instant,
  updatedAt: Instant,
  completedAt: Instant.nullable(),
  /** When it was put into the trash, or null. Trash is beside the status, so restoring brings the status back. */
  deletedAt: Instant.nullable(),
  /** IANA zone it was written in; the local day comes from it. */
  timeZone: z.string().min(1).max(100),
  plan: Plan,
  exchanges: z.array(Exchange),
  tags: z.array(z.string().min(1).max(100)).max(200),
  mood: z.number().int().min(1).max(5).nullable(),
  keptLines: z.array(z.looseObject({ exchangeId: z.string(), text: z.string() })),
  /** `removed`: the person took it off the list. */
  intentions: z.array(
    z.looseObject({ id: z.string(), text: z.string(), done: z.boolean(), removed: z.boolean().optional() }),
  ),
  /** People and themes put on the closing card's list by hand, and those taken off it; the rest is found in the answers. */
  mentions: z.array(z.looseObject({ text: z.string(), kept: z.boolean() })).optional(),
  /** What no other session may bring up: all of this one, or some threads by their ids, of this session or its plan. */
  forgotten: z.looseObject({ session: z.boolean(), threads: z.array(z.string()) }).optional(),
  attachments: z.array(
    z.looseObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      type: z.string(),
      size: z.number().int().min(0),
      name: z.string().optional(),
    }),
  ),
  private: z.boolean(),
  source: z.looseObject({ kind: z.string(), key: z.string() }).nullable(),
  /** The newest commands, so that a retry is recognised; one that brought a text is recognised for ever, by the text's id. */
  recentCommands: z.array(z.looseObject({ id: z.string(), digest: z.string() })),
});
