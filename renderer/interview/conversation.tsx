// What was said so far, oldest first.
import type { JSX } from 'react';
import type { Question } from '../../shared/interview/question.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { InterviewState } from '../state/interview-state.ts';
import type { InterviewActions } from '../state/interview-store.ts';
import { ExchangeItem } from '../ui/exchange-item.tsx';
import { words } from '../words/words.ts';

type Props = Pick<InterviewState, 'session' | 'edits' | 'cancelledEdits' | 'readOnly'> & {
  current: Question | null;
  info: AppInfo;
  actions: InterviewActions;
};

export function Conversation({
  session,
  current,
  edits,
  cancelledEdits,
  readOnly,
  info,
  actions,
}: Props): JSX.Element | null {
  const settled = session.exchanges.filter(({ state }) => state !== 'asked');
  if (settled.length === 0) return null;
  const questions = [...session.exchanges.map(({ question }) => question), ...(current ? [current] : [])];
  return (
    <ul className="conversation" aria-label={words.interview.conversation}>
      {settled.map((exchange) => (
        <ExchangeItem
          key={exchange.id}
          exchange={exchange}
          heard={questions.filter(({ parent }) => parent === exchange.id).flatMap(({ why }) => why?.quoted ?? [])}
          edit={edits[exchange.id] ?? null}
          cancelled={cancelledEdits[exchange.id] !== undefined}
          readOnly={readOnly}
          info={info}
          actions={actions}
        />
      ))}
    </ul>
  );
}
