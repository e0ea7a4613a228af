// Photos, recordings and PDFs of a session in what is exported of it: where a text mentions one, and what its file is called.
import type { Session } from '../../shared/session/session.ts';
import { mediaTypeOf } from './media-types.ts';

export type Attachment = Session['attachments'][number];

/** A text in pieces: words of the person, and the places where an attachment stands. */
export type Piece = string | Attachment;

/** Splits an answer at its `![](attachment:…)`; one that the session does not have stays words. Pure. */
export function piecesOf(text: string, { attachments }: Pick<Session, 'attachments'>): Piece[] {
  let pieces: Piece[] = [text];
  for (const attachment of attachments) {
    if (typeof attachment.path !== 'string') continue;
    const mention = `![](attachment:${attachment.path})`;
    pieces = pieces.flatMap((piece) =>
      typeof piece === 'string'
        ? piece.split(mention).flatMap((part, at) => (at === 0 ? part : [attachment, part]))
        : piece,
    );
  }
  return pieces.filter((piece) => piece !== '');
}

/** Those no answer mentions: they stand at the end. Pure. */
export function unmentioned(session: Session): Attachment[] {
  const mentioned = new Set(
    session.exchanges
      .flatMap(({ texts }) => piecesOf(texts.at(-1)?.text ?? '', session))
      .flatMap((piece) => (typeof piece === 'string' ? [] : piece.sha256)),
  );
  return session.attachments.filter(({ sha256 }) => !mentioned.has(sha256));
}

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'video/quicktime': 'mov',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
};

/** The name of an attachment's file beside an export: what it is called in the journal, with an ending apps know. */
export function fileNameOf({ sha256, type, name = '' }: Attachment): string {
  const own = mediaTypeOf(name) === type ? /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() : undefined;
  const ending =
    own ?? endings[type] ?? /^(?:image|audio|video|application)\/([a-z0-9]{1,5})$/u.exec(type)?.[1] ?? 'bin';
  return `${sha256}.${ending}`;
}

/** What a person knows it by, on one line. */
export const labelOf = ({ name = '', type }: Attachment): string => name.replaceAll(/[\p{C}\s]+/gu, ' ').trim() || type;
