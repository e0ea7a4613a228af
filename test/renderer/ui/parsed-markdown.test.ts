// What of Markdown is made a tree, and what is left as it stands.
import { expect, test } from 'vitest';
import { parsedMarkdown } from '../../../renderer/ui/parsed-markdown.ts';

// Seen failing without the bound on what looks like links: 50,000 of them took the parser a minute and a half.
test.each([
  ['links that never end', '[a]('.repeat(10_000)],
  ['quotes in quotes', '> '.repeat(60)],
  ['very long', 'word '.repeat(20_000)],
])('%s stay as they stand', (_name, text) => {
  expect(parsedMarkdown(text)).toBe(null);
});

test('a long entry with many links is made a tree', () => {
  const entry = 'We went to [the harbour](https://example.org/harbour), and *stayed*.\n\n'.repeat(150);
  expect(parsedMarkdown(entry)?.firstChild?.type).toBe('paragraph');
});
