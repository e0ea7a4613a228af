// Sessions of the older system: one JSON file each, `session-<uuid4>.json`, sometimes wrapped in a version. Its times
// are UTC with or without a Z; ids need not be unique, a response need not belong to its question, and a skip is an empty
// answer or the word for it.
import { z } from 'zod';
import type { ImportedEntry, ImportedExchange, ImportItem } from './imported-entry.ts';
import { restOf } from './rest-of.ts';
import { templateNamed } from './template-named.ts';
import { instantOf, instantOfWall } from './wall-time.ts';

const Written = z.looseObject({
  question: z.looseObject({
    text: z.string(),
    id: z.string().nullish(),
    depth_level: z.number().int().min(0).nullish(),
    parent_question_id: z.string().nullish(),
    generated_at: z.string().nullish(),
  }),
  response: z
    .looseObject({
      text: z.string().nullish(),
      responded_at: z.string().nullish(),
      thinking_time_seconds: z.number().nullish(),
    })
    .nullish(),
});

const InkwellSession = z.looseObject({
  session_id: z.string().min(1).max(200),
  started_at: z.string(),
  exchanges: z.array(z.unknown()),
  episode_url: z.string().nullish(),
  episode_title: z.string().nullish(),
  podcast_name: z.string().nullish(),
  updated_at: z.string().nullish(),
  completed_at: z.string().nullish(),
  template_name: z.string().nullish(),
  status: z.string().nullish(),
});

const skipWords = /^\s*(?:skip|pass|next)?[\s.]*$/iu;
const statuses = ['active', 'paused', 'completed', 'abandoned'] as const;

/** Whether parsed JSON is a session of the older system, by what is in it. */
export const isInkwell = (json: unknown): boolean => InkwellSession.safeParse(unwrapped(json)).success;

const unwrapped = (json: unknown): unknown => {
  const wrapper = z.looseObject({ saved_at: z.string(), session: z.unknown() }).safeParse(json);
  return wrapper.success ? wrapper.data.session : json;
};

/** Reads one session file. `where` names it for the report; its days are those of `timeZone`, as it knows none. Pure. */
export function readInkwell(json: unknown, where: string, timeZone: string): ImportItem {
  const parsed = InkwellSession.safeParse(unwrapped(json));
  if (!parsed.success) return { where, skipped: 'not-an-entry' };
  const session = parsed.data;
  const createdAt = utc(session.started_at);
  if (createdAt === null) return { where, skipped: 'no-date' };
  const updatedAt = utc(session.updated_at) ?? createdAt;
  const read = readExchanges(session.exchanges, createdAt);
  const status = statuses.find((known) => known === session.status) ?? 'completed';
  const title = session.episode_title?.trim() || session.podcast_name?.trim() || '';
  const templateName = session.template_name?.trim() ?? '';
  const entry: ImportedEntry = {
    kind: 'inkwell',
    key: session.session_id,
    title: title || templateNamed(templateName).name,
    createdAt,
    updatedAt,
    completedAt: status === 'completed' ? (utc(session.completed_at) ?? updatedAt) : utc(session.completed_at),
    timeZone,
    status: status === 'active' ? 'paused' : status,
    template: templateNamed(templateName),
    subject: title === '' ? null : { title, link: session.episode_url?.trim() || null },
    exchanges: read.exchanges,
    tags: [],
    mood: null,
    files: [],
    raw: { ...restOf(session, mapped), ...(read.rest.length > 0 ? { exchanges: read.rest } : {}) },
  };
  return { where, entry };
}

const mapped = [
  'session_id',
  'episode_url',
  'episode_title',
  'started_at',
  'updated_at',
  'completed_at',
  'template_name',
  'exchanges',
  'status',
];

function readExchanges(list: readonly unknown[], createdAt: string) {
  const exchanges: ImportedExchange[] = [];
  const rest: Record<string, unknown>[] = [];
  const byQuestion = new Map<string, string>();
  let before = createdAt;
  list.forEach((item, index) => {
    const parsed = Written.safeParse(item);
    // What is no exchange is kept as it was.
    if (!parsed.success) {
      rest.push({ index, unread: item });
      return;
    }
    const { question, response } = parsed.data;
    const id = `${index + 1}`;
    const parent = question.parent_question_id ? byQuestion.get(question.parent_question_id) : undefined;
    if (question.id && !byQuestion.has(question.id)) byQuestion.set(question.id, id);
    const asked = utc(question.generated_at) ?? before;
    // Times must not go back within a session, or the conversation would change its order.
    const at = Date.parse(asked) > Date.parse(before) || index === 0 ? asked : next(before);
    before = at;
    const text = response?.text ?? '';
    const thinking = response?.thinking_time_seconds ?? 0;
    exchanges.push({
      id,
      question: {
        text: question.text,
        kind: parent === undefined ? (index === 0 ? 'opening' : 'arc') : 'follow-up',
        depth: Math.min(question.depth_level ?? 0, 100),
        ...(parent === undefined ? {} : { parent }),
      },
      text: skipWords.test(text) ? null : text,
      at,
      ...(thinking > 0 ? { thinkingMs: Math.round(thinking * 1_000) } : {}),
    });
    const left = {
      ...restOf(question, ['text', 'depth_level']),
      ...restOf(response ?? {}, ['text', 'thinking_time_seconds']),
    };
    if (Object.keys(left).length > 0) rest.push({ index, ...left });
  });
  return { exchanges, rest };
}

/** Naive times are UTC there; they have up to six decimals. */
const utc = (text: string | null | undefined): string | null =>
  text ? (instantOf(text) ?? instantOfWall(text.trim(), 'UTC')) : null;

const next = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();
