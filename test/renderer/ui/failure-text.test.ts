// The words of the save state, to the letter.
import { expect, it } from 'vitest';
import { saveStateText } from '../../../renderer/ui/failure-text.ts';

it('says exactly what the interface promises', () => {
  expect(saveStateText({ kind: 'draft-kept' }, 'en-GB')).toBe('Draft kept');
  expect(saveStateText({ kind: 'saving' }, 'en-GB')).toBe('Saving…');
  expect(saveStateText({ kind: 'saved', at: new Date(2026, 10, 23, 14, 32) }, 'en-US')).toBe('Saved 14:32');
  expect(saveStateText({ kind: 'not-saved', code: 'disk-full' }, 'en')).toBe(
    'Not saved: the disk is full. Your text is kept here; trying again.',
  );
});

it('does not promise to try again what cannot pass', () => {
  expect(saveStateText({ kind: 'not-saved', code: 'newer-format' }, 'en')).not.toContain('trying again');
});
