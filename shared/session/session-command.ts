// What can be asked of a session. Commands, not copies: the store applies each to what is on disk now.
import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { Question } from '../interview/question.ts';

/** The longest text taken: far over any answer, under what an accidental paste of a binary would bring. */
export const maxTextLength = 2_000_000;

const CommandId = z.string().min(1).max(200);
const ExchangeId = z.string().min(1).max(200);
const Text = z.string().max(maxTextLength);
const ThinkingMs = z.number().min(0).optional();
/** False: other words for what was said, and the session stays as finished as it is. Left out, it goes on again. */
const Reopens = z.literal(false).optional();
const isNotBlank = (text: string): boolean => text.trim() !== '';

/** Questions are loose, and a window can send what no file can hold (a bigint, a ring): that stops at the door. */
export const AskedQuestion = Question.refine(isJson, 'only what JSON can hold');

function isJson(value: unknown): boolean {
  try {
    return canonicalJson(value) !== '';
  } catch {
    return false;
  }
}

const bare = <const T extends string>(type: T) => z.strictObject({ commandId: CommandId, type: z.literal(type) });

/**
 * One command. `commandId` is bound to the content: sending the same command again is harmless, changed
 * content needs a new id. `exchangeId` is made by the sender, so a retry cannot make a second exchange.
 */
export const SessionCommand = z.discriminatedUnion('type', [
  z.strictObject({
    commandId: CommandId,
    type: z.literal('answer'),
    exchangeId: ExchangeId,
    question: AskedQuestion,
    text: Text,
    thinkingMs: ThinkingMs,
  }),
  z.strictObject({ commandId: CommandId, type: z.literal('skip'), exchangeId: ExchangeId, question: AskedQuestion }),
  z.strictObject({ commandId: CommandId, type: z.literal('ask'), exchangeId: ExchangeId, question: AskedQuestion }),
  z.strictObject({
    commandId: CommandId,
    type: z.literal('edit-answer'),
    exchangeId: ExchangeId,
    text: Text,
    reopens: Reopens,
  }),
  z.strictObject({
    commandId: CommandId,
    type: z.literal('restore-text'),
    exchangeId: ExchangeId,
    textId: CommandId,
    reopens: Reopens,
  }),
  /** What of an older revision is to come back, by the ids of texts the session has; tags and lines join those there are. */
  z.strictObject({
    commandId: CommandId,
    type: z.literal('restore-revision'),
    texts: z.array(z.strictObject({ exchangeId: ExchangeId, textId: CommandId })).max(100_000),
    title: z.string().max(500).optional(),
    mood: z.number().int().min(1).max(5).nullable().optional(),
    tags: z.array(z.string().max(100).refine(isNotBlank)).max(200).optional(),
    keptLines: z
      .array(z.strictObject({ exchangeId: ExchangeId, text: Text }))
      .max(100_000)
      .optional(),
  }),
  bare('pause'),
  bare('resume'),
  bare('complete'),
  bare('reopen'),
  bare('abandon'),
  bare('trash'),
  bare('restore'),
  z.strictObject({ commandId: CommandId, type: z.literal('rename'), title: z.string().max(500).refine(isNotBlank) }),
  z.strictObject({
    commandId: CommandId,
    type: z.literal('set-tags'),
    tags: z.array(z.string().max(100).refine(isNotBlank)).max(200),
  }),
  z.strictObject({
    commandId: CommandId,
    type: z.literal('set-mood'),
    mood: z.number().int().min(1).max(5).nullable(),
  }),
  z.strictObject({
    commandId: CommandId,
    type: z.literal('set-kept-lines'),
    keptLines: z.array(z.strictObject({ exchangeId: ExchangeId, text: Text })).max(500),
  }),
  z.strictObject({
    commandId: CommandId,
    type: z.literal('set-intentions'),
    intentions: z
      .array(z.strictObject({ id: z.string().min(1).max(200), text: z.string().max(2_000), done: z.boolean() }))
      .max(200),
  }),
  /** One line, intention, or person or theme at a time: what two windows do at once is then all done. */
  z.strictObject({
    commandId: CommandId,
    type: z.literal('keep-line'),
    exchangeId: ExchangeId,
    text: Text,
    kept: z.boolean(),
  }),
  /** `found`: its words, for the case that the session does not hold it yet. */
  z.strictObject({
    commandId: CommandId,
    type: z.literal('set-intention'),
    id: z.string().min(1).max(300),
    found: z.string().max(2_000).refine(isNotBlank),
    text: z.string().max(2_000).refine(isNotBlank).optional(),
    done: z.boolean().optional(),
    removed: z.boolean().optional(),
  }),
  z.strictObject({
    commandId: CommandId,
    type: z.literal('mention'),
    text: z.string().max(200).refine(isNotBlank),
    kept: z.boolean(),
  }),
  /** "Do not bring this up", or again: one thread, or without one the whole session. */
  z.strictObject({
    commandId: CommandId,
    type: z.literal('forget'),
    thread: z.string().min(1).max(300).optional(),
    on: z.boolean(),
  }),
  z.strictObject({
    commandId: CommandId,
    type: z.literal('set-rule'),
    rule: z.string().min(1).max(100),
    on: z.boolean(),
  }),
  z.strictObject({
    commandId: CommandId,
    type: z.literal('set-budget'),
    questions: z.number().int().min(2).max(42).optional(),
    followUpsPerThread: z.number().int().min(0).max(10).optional(),
    followUpsPerSession: z.number().int().min(0).max(40).optional(),
  }),
]);

export type SessionCommand = z.output<typeof SessionCommand>;
export type SessionCommandType = SessionCommand['type'];
