// What a version from elsewhere would add, told so that a person can decide. Pure.
import type { Offer } from '../../shared/session/offer.ts';
import type { Session } from '../../shared/session/session.ts';

const mostShown = 12;
const longestShown = 600;

/** `merged` is what the session would be; `head` what it is, or null if there is none that can be read. */
export function describeOffer(
  found: Pick<Offer, 'id' | 'kind' | 'file'> & { version: Session },
  head: Session | null,
  merged: Session,
): Offer {
  const known = new Set(head?.exchanges.flatMap(({ texts }) => texts.map(({ id }) => id)));
  const added = merged.exchanges.flatMap(({ question, texts }) =>
    texts.filter(({ id }) => !known.has(id)).map(({ id, text }) => ({ id, question: question.text, text })),
  );
  const { id, kind, file, version } = found;
  return {
    id,
    kind,
    file,
    sessionId: version.id,
    title: (head ?? version).title,
    missing: head === null,
    at: version.updatedAt,
    answers: added.length,
    added: added.slice(0, mostShown).map((item) => ({ ...item, text: shortened(item.text) })),
  };
}

const shortened = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown).trimEnd()}…` : text;
