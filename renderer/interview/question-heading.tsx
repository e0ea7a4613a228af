// The question on screen: where it stands, its words with the heard ones marked, and why it was asked.
import { type JSX, useEffect, useId, useState } from 'react';
import { explainRule } from '../../shared/interview/explain-rule.ts';
import { progressOf } from '../../shared/interview/progress.ts';
import type { Question } from '../../shared/interview/question.ts';
import type { Session } from '../../shared/session/session.ts';
import { HeardText, shownSpans } from '../ui/heard-text.tsx';
import { words } from '../words/words.ts';

export function QuestionHeading({ session, question }: { session: Session; question: Question }): JSX.Element {
  const [whyShown, setWhyShown] = useState(false);
  const whyId = useId();
  // A new question starts with its reason folded away again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what the effect waits for
  useEffect(() => setWhyShown(false), [question.id, question.text]);
  const { number, total, followUp } = progressOf(session, question);
  const progress = words.interview.progress(number, total);
  const { subject } = session;
  return (
    <div className="question">
      <div className="question-place">
        <span>{followUp ? `${progress} · ${words.interview.followUp}` : progress}</span>
        <span className="question-title">{subject?.title ?? session.title}</span>
      </div>
      {/* The live region stays, so that the new words in it are announced. */}
      <h1 aria-live="polite" aria-atomic="true">
        <span key={question.id + question.text} className="question-text">
          <HeardText text={question.text} spans={shownSpans(question)} as="mark" />
        </span>
      </h1>
      <button
        type="button"
        className="small-quiet"
        aria-expanded={whyShown}
        aria-controls={whyId}
        onClick={() => setWhyShown(!whyShown)}
      >
        {words.interview.why}
      </button>
      <p id={whyId} className="why" hidden={!whyShown}>
        {explainRule(question.why?.rule ?? question.kind)}
        {question.why && question.why.quoted.length > 0 && (
          <>
            {' '}
            {words.interview.whyQuoted} <q>{question.why.quoted.join(' … ')}</q>
          </>
        )}
      </p>
    </div>
  );
}
