// An answer with the photos, recordings and files it mentions shown where it mentions them, and formatted where it came as Markdown.
import { Fragment, type JSX, lazy, Suspense } from 'react';
import type { Session } from '../../shared/session/session.ts';
import { answerParts } from './answer-parts.ts';
import { AttachmentView } from './attachment-view.tsx';
import { MarkedAnswer } from './marked-answer.tsx';

type Props = {
  text: string;
  heard: readonly string[];
  kept: readonly string[];
  session: Pick<Session, 'id' | 'attachments'>;
  markdown: boolean;
};

/** Apart from the first page: most answers were typed here. */
const MarkdownAnswer = lazy(() => import('./markdown-answer.tsx').then((found) => ({ default: found.MarkdownAnswer })));

export function AnswerWithAttachments({ text, heard, kept, session, markdown }: Props): JSX.Element {
  return (
    <>
      {answerParts(text).map((part) => (
        <Fragment key={part.start}>
          {part.path === null ? (
            markdown ? (
              <Suspense fallback={<MarkedAnswer text={part.text} heard={heard} kept={kept} />}>
                <MarkdownAnswer text={part.text} heard={heard} kept={kept} />
              </Suspense>
            ) : (
              <MarkedAnswer text={part.text} heard={heard} kept={kept} />
            )
          ) : (
            <AttachmentView
              sessionId={session.id}
              attachment={session.attachments.find(({ path }) => path === part.path)}
              name={part.path.slice(part.path.lastIndexOf('/') + 1)}
              alt={part.text}
            />
          )}
        </Fragment>
      ))}
    </>
  );
}
