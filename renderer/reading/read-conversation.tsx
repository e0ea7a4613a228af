// The exchanges of a session to be read: follow-ups under what they hang on, kept lines marked where they were said.
import type { JSX } from 'react';
import { useStore } from 'zustand';
import { isFollowUp } from '../../shared/interview/conversation.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { Exchange } from '../../shared/session/session.ts';
import type { InterviewStore } from '../state/interview-store.ts';
import { ExchangeItem } from '../ui/exchange-item.tsx';
import { words } from '../words/words.ts';

type Props = { store: InterviewStore; info: AppInfo; readOnly: boolean };

export function ReadConversation({ store, info, readOnly }: Props): JSX.Element {
  const { session, edits, cancelledEdits } = useStore(store);
  const { exchanges, keptLines } = session;
  const settled = exchanges.filter(({ state }) => state === 'answered');
  const heardIn = (id: string) =>
    exchanges.filter(({ question }) => question.parent === id).flatMap(({ question }) => question.why?.quoted ?? []);
  return (
    <ul className="conversation conversation-read" aria-label={words.interview.conversation}>
      {settled.map((exchange, index) => (
        <ExchangeItem
          key={exchange.id}
          exchange={exchange}
          session={session}
          heard={heardIn(exchange.id)}
          kept={keptLines.filter(({ exchangeId }) => exchangeId === exchange.id).map(({ text }) => text)}
          followUpTo={strayedFrom(settled, index)}
          edit={edits[exchange.id] ?? null}
          cancelled={cancelledEdits[exchange.id] !== undefined}
          readOnly={readOnly}
          info={info}
          actions={store.actions}
        />
      ))}
    </ul>
  );
}

/** The question a follow-up hangs on, if that does not stand right above it or at the head of its own thread. */
function strayedFrom(settled: readonly Exchange[], index: number): string | undefined {
  const question = settled[index]?.question;
  if (!question?.parent || !isFollowUp(question)) return undefined;
  // Up through the follow-ups before it to the question that all of them hang on.
  for (let above = index - 1; above >= 0; above -= 1) {
    const exchange = settled[above];
    if (!exchange || exchange.id === question.parent) return undefined;
    if (!isFollowUp(exchange.question)) break;
  }
  return settled.find(({ id }) => id === question.parent)?.question.text;
}
