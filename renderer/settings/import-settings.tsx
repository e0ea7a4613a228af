// Settings → Your data → Import: the way to it, with what it can bring.
import type { JSX } from 'react';
import { words } from '../words/words.ts';

export function ImportSettings({ onImport }: { onImport: () => void }): JSX.Element {
  const { imports } = words;
  return (
    <div className="your-data-check">
      <button type="button" className="link" aria-describedby="import-hint" onClick={onImport}>
        {imports.open}
      </button>
      <p id="import-hint" className="small">
        {imports.settingsHint}
      </p>
    </div>
  );
}
