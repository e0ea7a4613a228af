// The first line of the library: New session, or its name where the page offers that already.
import type { JSX } from 'react';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { words } from '../words/words.ts';

type Props = { info: AppInfo; showNewSession: boolean; onNew: () => void };

export function LibraryHead({ info, showNewSession, onNew }: Props): JSX.Element {
  return (
    <div className="library-top">
      {showNewSession ? (
        <button type="button" className="new-session" onClick={onNew}>
          {words.newSession}
          <kbd aria-hidden="true">{info.platform === 'darwin' ? '⌘N' : 'Ctrl N'}</kbd>
        </button>
      ) : (
        <p className="library-name">{words.library}</p>
      )}
    </div>
  );
}
