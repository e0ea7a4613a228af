// Where an answer mentions a file that came with it, and that the rest of it stays as it was written.
import { expect, test } from 'vitest';
import { answerParts, pathsIn } from '../../../renderer/ui/answer-parts.ts';

const shown = (text: string) =>
  answerParts(text).map(({ text: part, path }) => (path === null ? part : { path, alt: part }));

test.each([
  ['no mention, two\n\nlines', ['no mention, two\n\nlines']],
  ['', []],
  ['![](attachment:photos/a.png)', [{ path: 'photos/a.png', alt: '' }]],
  ['Before\n\n![the sea](attachment:a.png)\n\nAfter', ['Before', { path: 'a.png', alt: 'the sea' }, 'After']],
  ['In ![](attachment:a b.png) line', ['In ', { path: 'a b.png', alt: '' }, ' line']],
  ['[a recording](attachment:x.m4a)', [{ path: 'x.m4a', alt: 'a recording' }]],
  ['![](https://example.org/a.png) ![](a.png)', ['![](https://example.org/a.png) ![](a.png)']],
  ['![](attachment:unclosed', ['![](attachment:unclosed']],
])('%j', (text, parts) => expect(shown(text)).toEqual(parts));

// Seen failing with a pattern that goes to the end of the line from every bracket: it took minutes.
test('the paths it mentions, and that a long answer full of brackets is looked through at once', () => {
  expect(pathsIn('![](attachment:a.png) ![](attachment:b.png)')).toEqual(['a.png', 'b.png']);
  expect(pathsIn('['.repeat(200_000))).toEqual([]);
});
