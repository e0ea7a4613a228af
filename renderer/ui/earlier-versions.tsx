// The earlier versions of a session, loaded when somebody looks back: no start and no page waits for them.
import { type JSX, lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { InterviewStore } from '../state/interview-store.ts';

const SessionHistory = lazy(async () => {
  const { SessionHistory: dialog } = await import('./session-history.tsx');
  return { default: dialog };
});

type Props = { store: InterviewStore; info: AppInfo; readOnly: boolean; onClose: () => void };

export function EarlierVersions({ store, info, readOnly, onClose }: Props): JSX.Element {
  const { session, refused } = useStore(store);
  const { send } = store.actions;
  return (
    <Suspense>
      <SessionHistory
        session={session}
        info={info}
        readOnly={readOnly}
        refused={refused}
        send={send}
        onClose={onClose}
      />
    </Suspense>
  );
}
