// Where else one can go from the library: insights, memory, settings.
import type { JSX } from 'react';
import { words } from '../words/words.ts';

type Props = { onInsights: () => void; onMemory: () => void; onSettings: () => void };

export function LibraryFooter({ onInsights, onMemory, onSettings }: Props): JSX.Element {
  return (
    <footer className="library-footer">
      <button type="button" className="quiet" onClick={onInsights}>
        {words.insights.screen}
      </button>
      <button type="button" className="quiet" onClick={onMemory}>
        {words.memory.screen}
      </button>
      <button type="button" className="quiet" onClick={onSettings}>
        {words.settings}
      </button>
    </footer>
  );
}
