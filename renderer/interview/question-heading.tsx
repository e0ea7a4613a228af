// The question on screen: where it stands, its words with the heard ones marked, and why it was asked.
import type { JSX, ReactNode } from 'react';
import { progressOf } from '../../shared/interview/progress.ts';
import type { Question } from '../../shared/interview/question.ts';
import type { Session } from '../../shared/session/session.ts';
import { HeardText, shownSpans } from '../ui/heard-text.tsx';
import { words } from '../words/words.ts';

type Props = {
  session: Session;
  question: Question;
  /** What a model said so far of the question that may take this one's place; null when none is awaited. */
  coming?: string | null;
  children: ReactNode;
};

/** `children` stand under the question. */
export function QuestionHeading({ session, question, coming = null, children }: Props): JSX.Element {
  const { number, total, followUp } = progressOf(session, question);
  const progress = words.interview.progress(number, total);
  const place =
    question.kind === 'own' ? words.own.label : followUp ? `${progress} · ${words.interview.followUp}` : progress;
  const { subject } = session;
  return (
    <div className="question">
      <div className="question-place">
        <span>{place}</span>
        <span className="question-title">{subject?.title ?? session.title}</span>
      </div>
      {/* The live region stays, so that the new words in it are announced. */}
      <h1 aria-live="polite" aria-atomic="true" aria-busy={coming !== null}>
        {coming === null ? (
          <span key={question.id + question.text} className="question-text">
            <HeardText text={question.text} spans={shownSpans(question)} as="mark" />
          </span>
        ) : (
          <span className="question-coming">{coming === '' ? words.model.thinking : coming}</span>
        )}
      </h1>
      {children}
    </div>
  );
}
