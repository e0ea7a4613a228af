// Judges what a model wrote: a question as a careful interviewer would ask it, or nothing. Pure.
import { answerOf, type Session } from '../session/session.ts';
import { countWords } from './follow-ups/signals-of.ts';
import { faultsOf, type WordingFault } from './lint-wording.ts';
import type { Question } from './question.ts';

const mostWords = 60;
const fewestWords = 3;
/** Longer than 60 words of any language; bounds the work on what has no spaces. */
const mostCharacters = 600;

export const replyFaults = [
  'empty',
  'too-short',
  'too-long',
  'no-question',
  'several-questions',
  'several-lines',
  'markup',
  'refusal',
  'tone',
  'asked-before',
  'invented-quote',
] as const;

export type ReplyFault = (typeof replyFaults)[number];

/** Faults of tone that are never let pass; length and openness are judged more mildly than in our own wordings. */
const badTone: readonly WordingFault[] = ['exclamation', 'emoji', 'praise', 'clinical', 'unfilled-mark'];

/** Markdown, tags, braces, addresses, and characters that change how the text around them is drawn. */
const markup = /[<>`#*_{}[\]|\\~=]|https?:|www\.|[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/iu;
const refusal =
  /\bas an? (?:ai|language model|assistant)\b|\bi(?:['’]m| am) (?:sorry|unable|not able|an ai)\b|\bi (?:can(?:['’]t|not)|won['’]t|do not|don['’]t) (?:help|assist|answer|provide|do|discuss|continue|engage|feel comfortable)\b/iu;
const marks = /[?？؟]/gu;
const quotes = /["“”„«»]([^"“”„«»]+)["“”«»]/gu;

/** What is shown of a reply while it comes in, and what is judged: without thoughts, wrapping or a label. */
export function bare(reply: string): string {
  const lines = reply.replace(/\r\n?/gu, '\n').replaceAll('\t', ' ');
  const spoken = lines.replace(/^\s*<think>[\s\S]*?(?:<\/think>|$)/iu, '').trim();
  const labelled = spoken.replace(/^(?:next )?question\s*:\s*/iu, '').trim();
  const wrapped = /^["“]([^"“”]*)["”]$/u.exec(labelled);
  return (wrapped?.[1] ?? labelled).trim();
}

const unquoted = (text: string): string => text.replace(quotes, 'that');

/** Whether no way of going on could make a question of what came so far, so that waiting for the rest is no use. */
export function isBeyondHelp(soFar: string): boolean {
  const text = bare(soFar);
  // A tag at the very beginning may still become the model's thoughts, which are taken away.
  if ('<think>'.startsWith(text.toLowerCase())) return false;
  return faultsWhileComing(text).length > 0;
}

function faultsWhileComing(text: string): ReplyFault[] {
  const found: [boolean, ReplyFault][] = [
    [text.length > mostCharacters || countWords(text) > mostWords, 'too-long'],
    [/\n/.test(text), 'several-lines'],
    [markup.test(text.replaceAll('\n', ' ')), 'markup'],
    [refusal.test(text), 'refusal'],
    [(unquoted(text).match(marks)?.length ?? 0) > 1, 'several-questions'],
  ];
  return found.flatMap(([isFault, name]) => (isFault ? [name] : []));
}

/**
 * A model's whole reply as the question to ask in the place of `builtIn`, or why it is none. The question keeps the id,
 * place and parent of the built-in one, so that budgets and progress count it as they would have counted that.
 */
export function judgeReply(reply: string, session: Session, builtIn: Question): Question | ReplyFault {
  const text = bare(reply);
  if (text === '') return 'empty';
  const [coming] = faultsWhileComing(text);
  if (coming) return coming;
  // What the person said may be said back to them, whatever its tone.
  const faults = faultsOf(unquoted(text));
  if (!/[?？؟;]["”’»]?$/u.test(text)) return 'no-question';
  if (countWords(text) < fewestWords) return 'too-short';
  if (faults.includes('two-questions')) return 'several-questions';
  if (faults.some((fault) => badTone.includes(fault))) return 'tone';
  if (wasAsked(text, session)) return 'asked-before';
  const spans = [...text.matchAll(quotes)].map(([, span = '']) => span.trim());
  if (!spans.every((span) => wasSaid(span, session))) return 'invented-quote';
  const newest = session.exchanges.find(({ id }) => id === builtIn.parent) ?? newestAnswered(session);
  const heard = spans.filter((span) => newest && (answerOf(newest) ?? '').includes(span));
  const { id, depth, parent } = builtIn;
  const why = { rule: 'model', quoted: heard, shown: heard };
  return { id, text, kind: 'model', depth, ...(parent === undefined ? {} : { parent }), why };
}

const newestAnswered = (session: Session) => session.exchanges.findLast(({ state }) => state === 'answered');

/** Letters and digits only, so that a comma more does not make a question new. */
const essence = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');

/** Asked before, or so nearly that a person would notice: four words in five are the same. */
function wasAsked(text: string, { exchanges }: Session): boolean {
  const words = new Set(essence(text));
  return exchanges.some(({ question }) => {
    const asked = new Set(essence(question.text));
    const shared = [...words].filter((word) => asked.has(word)).length;
    return shared >= 0.8 * Math.max(words.size, asked.size);
  });
}

const plain = (text: string): string =>
  text
    .replaceAll(/[’‘]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/[.,;:…?!]+$/u, '')
    .toLowerCase()
    .trim();

/** Whether a quoted span stands in what the person wrote, or is the name of what the session is about. */
function wasSaid(span: string, { exchanges, subject }: Session): boolean {
  const wanted = plain(span);
  const texts = [...exchanges.map((exchange) => answerOf(exchange) ?? ''), subject?.title ?? ''];
  return texts.some((text) => plain(text).includes(wanted));
}
