// Where else one can go from the library: insights, memory, settings.
import type { JSX } from 'react';
import { words } from '../words/words.ts';

type Props = { route: string; onInsights: () => void; onMemory: () => void; onSettings: () => void };

export function LibraryFooter({ route, onInsights, onMemory, onSettings }: Props): JSX.Element {
  const here = (place: string) => (route === place ? 'page' : undefined);
  return (
    <footer className="library-footer">
      <button type="button" className="quiet" aria-current={here('/insights')} onClick={onInsights}>
        {words.insights.screen}
      </button>
      <button type="button" className="quiet" aria-current={here('/memory')} onClick={onMemory}>
        {words.memory.screen}
      </button>
      <button type="button" className="quiet" onClick={onSettings}>
        {words.settings}
      </button>
    </footer>
  );
}
