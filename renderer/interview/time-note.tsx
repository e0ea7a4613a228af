// The soft time marker: one quiet line once twenty minutes have gone into a session. Not a question.
import { type JSX, useState } from 'react';
import { timeMarker } from '../../shared/interview/time-marker.ts';
import type { Session } from '../../shared/session/session.ts';
import { words } from '../words/words.ts';

export function TimeNote({ session, on }: { session: Session; on: boolean }): JSX.Element | null {
  const [dismissed, setDismissed] = useState<string | null>(null);
  const marker = on ? timeMarker(session) : null;
  if (marker === null || marker.exchangeId === dismissed) return null;
  return (
    <p className="notice time-note" role="note">
      {words.time.passed(marker.minutes)}{' '}
      <button type="button" className="link" onClick={() => setDismissed(marker.exchangeId)}>
        {words.time.dismiss}
      </button>
    </p>
  );
}
