// The words that say where the text is. A live region, so a screen reader hears the change.
import type { JSX } from 'react';
import type { SaveState } from '../state/save-state.ts';
import { words } from '../words/words.ts';
import { saveStateText } from './failure-text.ts';

export function SaveStateLine({ save, locale }: { save: SaveState; locale: string }): JSX.Element {
  return (
    <div role="status" aria-label={words.save.label} className="save-state" data-kind={save.kind}>
      {saveStateText(save, locale)}
    </div>
  );
}
