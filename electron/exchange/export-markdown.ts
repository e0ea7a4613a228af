// A session as Markdown: properties at the head, each question a heading, its answer below. Opens in Obsidian, Joplin and
// anything else; whatever a person wrote, the headings are the questions.
import { stringify } from 'yaml';
import { calendarDay } from '../../shared/calendar-day.ts';
import type { MarkdownStyle } from '../../shared/export-request.ts';
import type { Session } from '../../shared/session/session.ts';
import { type Attachment, labelOf, piecesOf } from './export-attachments.ts';
import { localInstant } from './export-dates.ts';
import { exportWords } from './export-words.ts';
import { type ExportedExchange, type ExportedSession, exportedSession } from './exported-session.ts';
import { asMarkdownBlock, asMarkdownLine } from './markdown-text.ts';

export type MarkdownOptions = {
  style: MarkdownStyle;
  /** Where an attachment's file lies, seen from the note: a relative path of safe characters; null if it is not there. */
  fileOf: (attachment: Attachment) => string | null;
};

/** The session as a Markdown file, with a line break at its end. Pure. */
export function markdownOf(session: Session, { style, fileOf }: MarkdownOptions): string {
  const shown = exportedSession(session);
  const answer = (text: string) =>
    piecesOf(text, session)
      .map((piece) => (typeof piece === 'string' ? asMarkdownBlock(piece) : embedded(piece, fileOf)))
      .filter((block) => block !== '')
      .join('\n\n');
  const answered = shown.exchanges.filter(({ state }) => state === 'answered');
  const blocks: string[] = [`# ${asMarkdownLine(shown.title) || exportWords.noQuestion}`];
  if (style === 'conversation') {
    blocks.push(...about(shown), ...shown.exchanges.flatMap((one, index) => conversed(one, index, answer)));
  } else if (style === 'narrative') {
    blocks.push(exportWords.narrativeOpening(shown.day, asMarkdownLine(shown.template)));
    blocks.push(...answered.flatMap(({ question, answer: text }) => [...asked(question), answer(text)]));
  } else blocks.push(...answered.flatMap((one, index) => conversed(one, index, answer)));
  if (style !== 'questions') blocks.push(...after(shown, fileOf));
  const head = style === 'questions' ? '' : `---\n${frontMatter(session, shown)}---\n\n`;
  return `${head}${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Texts are always in quotes, so that a title like `yes` or `2026-01-01` stays one; days and times are what they are. */
function frontMatter(session: Session, { title, template, subject, mood }: ExportedSession): string {
  const { timeZone } = session;
  const plain = (values: Record<string, string | number>) => stringify(values, { lineWidth: 0 });
  const quoted = (values: Record<string, unknown>) =>
    stringify(values, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return [
    quoted({ title }),
    plain({ created: localInstant(session.createdAt, timeZone), updated: localInstant(session.updatedAt, timeZone) }),
    quoted({ tags: tagsOf(session.tags) }),
    mood === null ? '' : plain({ mood }),
    quoted({ template }),
    subject === null ? '' : quoted({ subject: subject.title }),
    quoted({ 'session-id': session.id }),
    plain({ 'journal-date': calendarDay(session.createdAt, timeZone) }),
  ].join('');
}

/** Tags of notes have no spaces and no commas. */
const tagsOf = (tags: readonly string[]): string[] => [
  ...new Set(
    tags
      .map((tag) =>
        tag
          .replace(/^#+/u, '')
          .trim()
          .replaceAll(/[\s,]+/gu, '-'),
      )
      .filter((tag) => tag !== ''),
  ),
];

function about({ day, template, subject }: ExportedSession): string[] {
  const facts = [day, asMarkdownLine(template)];
  if (subject !== null && subject.title.trim() !== '') {
    const name = asMarkdownLine(subject.title);
    const address = /^https?:\/\/[^\s<>()\\]+$/iu.exec(subject.link ?? '')?.[0];
    facts.push(`${exportWords.about} ${address === undefined ? name : `[${name}](${address})`}`);
  }
  return [facts.join(' · ')];
}

function conversed(
  { question, isFollowUp, state, answer: text }: ExportedExchange,
  index: number,
  answer: (text: string) => string,
): string[] {
  // Plain writing has no heading, unless it would seem to be part of the answer above it.
  const name = question === null && index > 0 ? exportWords.furtherWriting : question;
  const heading =
    name === null ? [] : [`${isFollowUp ? '###' : '##'} ${asMarkdownLine(name) || exportWords.noQuestion}`];
  if (state === 'answered' || text !== '') return [...heading, answer(text)];
  return [...heading, `*${state === 'skipped' ? exportWords.skipped : exportWords.notAnswered}*`];
}

const asked = (question: string | null): string[] =>
  question === null || question.trim() === '' ? [] : [`*${asMarkdownLine(question)}*`];

function after({ keptLines, intentions, attachments }: ExportedSession, fileOf: MarkdownOptions['fileOf']): string[] {
  const lines = keptLines.map((line) => `> ${asMarkdownLine(line)}`);
  const tasks = intentions.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${asMarkdownLine(text)}`);
  const files = attachments.map((attachment) => embedded(attachment, fileOf));
  const blocks = [
    ...(lines.length > 0 ? [`**${exportWords.keptLines}**`, lines.join('\n>\n')] : []),
    ...(tasks.length > 0 ? [`**${exportWords.intentions}**`, tasks.join('\n')] : []),
    ...(files.length > 0 ? [`**${exportWords.attachments}**`, ...files] : []),
  ];
  return blocks.length > 0 ? ['* * *', ...blocks] : [];
}

function embedded(attachment: Attachment, fileOf: MarkdownOptions['fileOf']): string {
  const file = fileOf(attachment);
  const label = asMarkdownLine(labelOf(attachment));
  if (file === null) return `[${label}, ${exportWords.notIncluded}]`.replaceAll(/^\[|\]$/gu, (mark) => `\\${mark}`);
  return `${attachment.type.startsWith('image/') ? '!' : ''}[${label}](${file})`;
}
