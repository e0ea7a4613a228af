// A session as plain text: numbered questions with their answers below, for any program and any decade.
import type { Session } from '../../shared/session/session.ts';
import { labelOf, piecesOf } from './export-attachments.ts';
import { exportWords } from './export-words.ts';
import { exportedSession } from './exported-session.ts';

/** The session as text, lines ended by a line feed, with one at its end. Pure. */
export function textOf(session: Session): string {
  const shown = exportedSession(session);
  const { title, day, template, subject, mood, tags } = shown;
  const name = oneLine(title) || exportWords.noQuestion;
  const blocks = [
    `${name}\n${'='.repeat(Math.min([...name].length, 72))}`,
    [
      `${day} · ${oneLine(template)}`,
      ...(subject === null ? [] : [`${exportWords.about} ${oneLine(`${subject.title} ${subject.link ?? ''}`)}`]),
      ...(mood === null ? [] : [exportWords.mood(mood)]),
      ...(tags.length === 0 ? [] : [`${exportWords.tags}: ${tags.map(oneLine).join(', ')}`]),
    ].join('\n'),
    ...shown.exchanges.flatMap(({ question, number, state, answer }) => {
      const asked = question === null ? [] : [`${number}. ${oneLine(question) || exportWords.noQuestion}`];
      const silent = `(${state === 'skipped' ? exportWords.skipped : exportWords.notAnswered})`;
      return [...asked, state === 'answered' || answer !== '' ? answerText(answer, session) : silent];
    }),
    ...listed(exportWords.keptLines, shown.keptLines),
    ...listed(
      exportWords.intentions,
      shown.intentions.map(({ text, done }) => `[${done ? 'x' : ' '}] ${text}`),
    ),
    ...listed(exportWords.attachments, shown.attachments.map(labelOf)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const answerText = (answer: string, session: Session): string =>
  piecesOf(answer.replaceAll(/\r\n?/gu, '\n'), session)
    .map((piece) => (typeof piece === 'string' ? piece : `[${labelOf(piece)}]`))
    .join('')
    .replace(/^\n+|\s+$/gu, '');

const listed = (name: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${name}:\n${items.map((item) => `- ${oneLine(item)}`).join('\n')}`];
