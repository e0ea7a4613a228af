// Where an answer mentions a file that was imported with it.
import { z } from 'zod';

/** A stretch of an answer: text, or (with a `path`) a mention of the file called that, `text` being its description. */
export type AnswerPart = { start: number; text: string; path: string | null };

const mention = /!?\[(?<alt>[^[\]\n]*)\]\(attachment:(?<path>[^)\n]+)\)/gu;
const Mention = z.object({ alt: z.string(), path: z.string() });

/** Cuts an answer at its mentions; empty lines around one belong to it. Pure. */
export function answerParts(text: string): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let from = 0;
  const addText = (to: number) => {
    const between = text.slice(from, to);
    const shown = from === 0 && to === text.length ? between : trimmedBeside(between, from > 0, to < text.length);
    if (shown !== '') parts.push({ start: from, text: shown, path: null });
  };
  for (const found of text.matchAll(mention)) {
    const { alt, path } = Mention.parse(found.groups);
    addText(found.index);
    parts.push({ start: found.index, text: alt, path });
    from = found.index + found[0].length;
  }
  addText(text.length);
  return parts;
}

const trimmedBeside = (text: string, before: boolean, after: boolean): string => {
  const start = before ? text.replace(/^\s*\n/u, '') : text;
  return after ? start.replace(/\n\s*$/u, '') : start;
};

/** The paths an answer mentions. Pure. */
export const pathsIn = (text: string): string[] =>
  answerParts(text).flatMap(({ path }) => (path === null ? [] : [path]));
