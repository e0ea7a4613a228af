// A session file somebody changed in a text editor, made into a version that can be merged without losing either text.
import { createHash } from 'node:crypto';
import { laterInstant } from '../../shared/session/instant.ts';
import type { AnswerText, Exchange, Session } from '../../shared/session/session.ts';

/**
 * `edited` as a successor of `head`: a text that was changed in place becomes a text of its own (source `merged`,
 * with the edit's time), because texts are only ever added. Title, tags and the like win over `head` if the file
 * was the current one when it was edited. What was deleted by hand stays. `editedAt`: ISO 8601.
 */
export function asHandEdit(edited: Session, head: Session, editedAt: string): Session {
  const exchanges = edited.exchanges.map((exchange) => {
    const known = head.exchanges.find(({ id }) => id === exchange.id);
    return known ? withNewTexts(exchange, known, editedAt) : exchange;
  });
  const updatedAt = edited.revision === head.revision ? laterInstant(editedAt, head.updatedAt) : edited.updatedAt;
  return { ...edited, updatedAt, exchanges };
}

function withNewTexts(edited: Exchange, known: Exchange, editedAt: string): Exchange {
  const newest = known.texts.at(-1);
  const added = edited.texts.flatMap((text): AnswerText[] => {
    const before = known.texts.find(({ id }) => id === text.id);
    if (!before) return [text];
    if (before.text === text.text) return [];
    const at = before === newest ? laterInstant(editedAt, newest.at) : before.at;
    return [{ ...text, id: editId(text), at, source: 'merged' }];
  });
  return {
    ...edited,
    at: known.at,
    question: known.question,
    texts: [...known.texts, ...added],
    state: added.length > 0 ? 'answered' : edited.state,
  };
}

/** The same edit met twice is the same text. */
const editId = ({ id, text }: AnswerText): string =>
  `edit-${createHash('sha256').update(`${id}\0${text}`).digest('hex').slice(0, 32)}`;
