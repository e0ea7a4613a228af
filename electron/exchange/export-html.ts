// A session as one HTML file that needs nothing else: no scripts, nothing fetched, readable in light and dark and on paper.
import { calendarDay } from '../../shared/calendar-day.ts';
import type { Session } from '../../shared/session/session.ts';
import { type Attachment, labelOf, piecesOf } from './export-attachments.ts';
import { exportStyle } from './export-style.ts';
import { exportWords } from './export-words.ts';
import { type ExportedExchange, exportedSession } from './exported-session.ts';

export type HtmlOptions = {
  /** The bytes of an attachment, to be put into the file; null if they are not to be had. */
  bytesOf: (attachment: Attachment) => Uint8Array | null;
};

/** Any text as text of an HTML file or a quoted attribute of it. Pure. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"'\0]/gu, (mark) => (mark === '\0' ? '\uFFFD' : `&#${mark.charCodeAt(0)};`));

/** The session as an HTML file. Whatever it holds is text there. Pure. */
export function htmlOf(session: Session, { bytesOf }: HtmlOptions): string {
  const shown = exportedSession(session);
  const title = escapeHtml(shown.title || exportWords.noQuestion);
  const facts = [
    `<time datetime="${calendarDay(session.createdAt, session.timeZone)}">${escapeHtml(shown.day)}</time>`,
    escapeHtml(shown.template),
    ...(shown.subject === null ? [] : [`${exportWords.about} ${subjectOf(shown.subject)}`]),
    ...(shown.mood === null ? [] : [escapeHtml(exportWords.mood(shown.mood))]),
    ...(shown.tags.length === 0 ? [] : [`${exportWords.tags}: ${escapeHtml(shown.tags.join(', '))}`]),
  ];
  const list = (name: string, items: readonly string[]) =>
    items.length === 0
      ? []
      : [`<section><h2>${name}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></section>`];
  const body = [
    `<header><h1 dir="auto">${title}</h1><p>${facts.join(' · ')}</p></header>`,
    ...shown.exchanges.map((exchange) => exchangeOf(exchange, session, bytesOf)),
    ...list(
      exportWords.keptLines,
      shown.keptLines.map((line) => `<q dir="auto">${escapeHtml(line)}</q>`),
    ),
    ...list(
      exportWords.intentions,
      shown.intentions.map(({ text, done }) => `${done ? '☑' : '☐'} ${escapeHtml(text)}`),
    ),
    ...list(
      exportWords.attachments,
      shown.attachments.map((attachment) => embedded(attachment, bytesOf)),
    ),
  ];
  // Whatever were missed above, nothing runs and nothing is fetched.
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:";
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${exportStyle}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

function subjectOf({ title, link }: NonNullable<Session['subject']>): string {
  const name = escapeHtml(title);
  // Only what surely is an address of the web becomes a link.
  return /^https?:\/\//iu.test(link ?? '') ? `<a href="${escapeHtml(link ?? '')}" rel="noreferrer">${name}</a>` : name;
}

function exchangeOf(
  { question, number, isFollowUp, state, answer }: ExportedExchange,
  session: Session,
  bytesOf: HtmlOptions['bytesOf'],
): string {
  const level = isFollowUp ? 'h3' : 'h2';
  const heading =
    question === null ? '' : `<${level} dir="auto">${escapeHtml(question.trim() || exportWords.noQuestion)}</${level}>`;
  const pieces = piecesOf(answer, session).map((piece) =>
    typeof piece === 'string'
      ? `<p class="text" dir="auto">${escapeHtml(piece.replace(/^\n+|\s+$/gu, ''))}</p>`
      : embedded(piece, bytesOf),
  );
  const silent = `<p class="silent">${state === 'skipped' ? exportWords.skipped : exportWords.notAnswered}</p>`;
  const said = state === 'answered' || answer !== '' ? pieces.join('') : silent;
  return `<section data-number="${number}" data-state="${state}">${heading}${said}</section>`;
}

const shownTypes = /^(?:image\/(?:jpeg|png|gif|webp|avif)|(?:audio|video)\/[a-z0-9.+-]+|application\/pdf)$/u;

function embedded(attachment: Attachment, bytesOf: HtmlOptions['bytesOf']): string {
  const { type } = attachment;
  const label = escapeHtml(labelOf(attachment));
  // Other types could be pages of their own, with scripts in them.
  const bytes = shownTypes.test(type) ? bytesOf(attachment) : null;
  if (bytes === null) return `<p class="silent">${label} (${exportWords.notIncluded})</p>`;
  const data = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const [kind] = type.split('/');
  if (kind === 'image') return `<figure><img src="${data}" alt="${label}"></figure>`;
  if (kind === 'audio')
    return `<figure><audio controls src="${data}"></audio><figcaption>${label}</figcaption></figure>`;
  if (kind === 'video')
    return `<figure><video controls src="${data}"></video><figcaption>${label}</figcaption></figure>`;
  return `<p><a href="${data}" download="${label}">${label}</a></p>`;
}
