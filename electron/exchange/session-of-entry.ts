// An imported entry as a session of ours: the same entry always gives the same session, so importing twice adds nothing
// and importing a changed entry is a merge.
import { findTemplate } from '../../shared/interview/built-in-templates.ts';
import type { Template } from '../../shared/interview/template.ts';
import { digest } from '../../shared/session/digest.ts';
import { currentFormat, type Exchange, type Session } from '../../shared/session/session.ts';
import type { ImportedEntry, ImportedExchange } from './imported-entry.ts';

/** What the importer adds to a session: the files that were stored for it, and the import it came with. */
export type ImportCircumstances = { attachments: Session['attachments']; batch: string };

/** The id of the session an entry becomes: derived from what it is called in the other journal. */
export const sessionIdOf = ({ kind, key }: Pick<ImportedEntry, 'kind' | 'key'>): string =>
  `imported-${digest([kind, key])}`;

/** Builds the session an entry becomes, at revision 1 and signed by nobody: the store signs what it commits. Pure. */
export function sessionOfEntry(entry: ImportedEntry, { attachments, batch }: ImportCircumstances): Session {
  const id = sessionIdOf(entry);
  return {
    format: currentFormat,
    id,
    revision: 1,
    writer: 'import',
    title: entry.title.slice(0, 500),
    subject: entry.subject && {
      title: entry.subject.title.slice(0, 500),
      link: entry.subject.link === null || entry.subject.link.length > 4_000 ? null : entry.subject.link,
    },
    status: entry.status,
    createdAt: entry.createdAt,
    updatedAt: entry.updatedAt,
    completedAt: entry.completedAt,
    deletedAt: null,
    timeZone: entry.timeZone,
    plan: {
      template: templateOf(entry),
      seed: Number.parseInt(digest(id).slice(0, 8), 16),
      questions: null,
      followUpsPerThread: 2,
      followUpsPerSession: 10,
      recentWordings: [],
      openThreads: [],
      rulesOff: [],
    },
    exchanges: entry.exchanges.map((exchange, _index, { length }) =>
      exchangeOf(id, exchange, length === 1 ? entry.updatedAt : exchange.at),
    ),
    tags: [...new Set(entry.tags.map((tag) => tag.trim().slice(0, 100)))].filter((tag) => tag !== '').slice(0, 200),
    mood: entry.mood,
    keptLines: [],
    intentions: [],
    attachments,
    private: false,
    source: { kind: entry.kind, key: entry.key, batch, raw: entry.raw },
    recentCommands: [],
  };
}

/**
 * A text is known again by its content, so that one that was changed in the other journal becomes a text of its own: the
 * newest, unless the person wrote here since it was changed there.
 */
function exchangeOf(
  sessionId: string,
  { id, question, text, at, thinkingMs }: ImportedExchange,
  writtenAt: string,
): Exchange {
  const textId = `import-${digest([sessionId, id, text])}`;
  return {
    id,
    at,
    question: { id: `imported-${id}`, ...question },
    state: text === null ? 'skipped' : 'answered',
    texts: text === null ? [] : [{ id: textId, at: writtenAt, text, source: 'imported' }],
    ...(thinkingMs === undefined ? {} : { thinkingMs }),
  };
}

/** Whoever goes on writing in an imported entry just talks. */
function templateOf({ template }: ImportedEntry): Template {
  const justTalk = findTemplate('just-talk');
  if (!justTalk) throw new Error('the template Just talk is missing');
  if (template === null)
    return { ...justTalk, id: 'entry', name: 'Journal entry', purpose: 'Written in another journal.' };
  const known = findTemplate(template.id);
  return (
    known ?? { ...justTalk, id: 'entry', name: template.name.slice(0, 80), purpose: 'Written in another journal.' }
  );
}
