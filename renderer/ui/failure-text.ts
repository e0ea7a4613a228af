// Words for people, chosen by a failure's code.
import type { FailureCode } from '../../shared/failure.ts';
import type { SaveState } from '../state/save-state.ts';
import { words } from '../words/words.ts';

/** Failures that are tried again by themselves; the words promise it, so this must stay true. */
const triedAgain: ReadonlySet<FailureCode> = new Set([
  'disk-full',
  'read-only',
  'no-permission',
  'no-hard-links',
  'io-error',
  'unexpected',
]);

/** The words of the save state; empty while there is nothing to say. */
export function saveStateText(save: SaveState, locale: string): string {
  switch (save.kind) {
    case 'nothing':
      return '';
    case 'draft-kept':
      return words.save.draftKept;
    case 'saving':
      return words.save.saving;
    case 'saved':
      return words.save.saved(
        new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(save.at),
      );
    case 'not-saved': {
      const reason = words.reasons[save.code];
      return triedAgain.has(save.code) ? words.save.notSaved(reason) : words.save.refused(reason);
    }
  }
}
