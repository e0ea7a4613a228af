// Files that belong to a session and that none of its answers mentions: shown after them.
import type { JSX } from 'react';
import { answerOf, type Session } from '../../shared/session/session.ts';
import { pathsIn } from '../ui/answer-parts.ts';
import { AttachmentView } from '../ui/attachment-view.tsx';
import { words } from '../words/words.ts';

export function ReadAttachments({ session }: { session: Session }): JSX.Element | null {
  const mentioned = new Set(session.exchanges.flatMap((exchange) => pathsIn(answerOf(exchange) ?? '')));
  const others = session.attachments.filter(({ path }) => typeof path !== 'string' || !mentioned.has(path));
  if (others.length === 0) return null;
  return (
    <section className="reading-attachments" aria-labelledby="other-attachments">
      <h2 id="other-attachments">{words.attachments.others}</h2>
      {others.map((attachment) => (
        <AttachmentView
          key={attachment.sha256}
          sessionId={session.id}
          attachment={attachment}
          name={attachment.name ?? ''}
          alt=""
        />
      ))}
    </section>
  );
}
