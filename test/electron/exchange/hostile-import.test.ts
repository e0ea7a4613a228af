// Files made to harm: properties that grow, ask for types or nest without end, and HTML with scripts. They are text, or refused.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../electron/exchange/front-matter.ts';
import { htmlToMarkdown } from '../../../electron/exchange/html-to-markdown.ts';
import { importChosen } from '../../../electron/exchange/import-chosen.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openStore } from '../store/open-store.ts';

test('a bomb of aliases is no properties, and all of it stays text', () => {
  const levels = Array.from(
    { length: 12 },
    (_, n) =>
      `l${n}: &l${n} [${Array(9)
        .fill(n === 0 ? 'x' : `*l${n - 1}`)
        .join(', ')}]`,
  );
  const note = `---\n${levels.join('\n')}\n---\nbody`;
  const { properties, body } = readFrontMatter(note);
  expect([properties.size, body]).toEqual([0, note]);
});

test('a tag asks for a type and gets its text; names that mean something to JavaScript are only names', () => {
  const { properties } = readFrontMatter(
    '---\ntitle: !!js/function "function () { return 1 }"\nowner: !!python/object/apply:os.system ["ls"]\n__proto__: {polluted: 1}\nconstructor: x\n---\nbody',
  );
  expect(properties.get('title')).toBe('function () { return 1 }');
  expect(properties.get('constructor')).toBe('x');
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test('properties that nest without end are no properties', () => {
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  expect(readFrontMatter(`---\na: ${nested}\n---\nbody`).body).toContain('body');
});

// Seen failing with the rule for addresses left out.
test.each([
  ['<p onclick="x()">Hello</p>', 'Hello'],
  ['<script>x()</script>Hello<style>p{}</style>', 'Hello'],
  ['<a href="javascript:x()">Hello</a>', 'Hello'],
  ['<a href=" JaVa\nscript:x()">Hello</a>', 'Hello'],
  ['<a href="data:text/html,<script>x()</script>">Hello</a>', 'Hello'],
  ['<a href="https://example.org/">Hello</a>', '[Hello](https://example.org/)'],
  ['<svg onload="x()"><text>Hello</text></svg>', 'Hello'],
  ['<iframe src="https://example.org/">inside</iframe>Hello', 'Hello'],
])('%s is %s', (html, text) => expect(htmlToMarkdown(html)).toBe(text));

// Seen failing with nothing that counts the depth: the whole import ended.
test('an entry that nests without end is left out and told, and the others come', async () => {
  const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const entry = (uuid: string, more: string) =>
    `{"uuid":"${uuid}","creationDate":"2024-03-05T10:00:00Z","text":"${uuid}"${more}}`;
  const path = join(tempFolder(), 'Journal.json');
  writeFileSync(path, `{"entries":[${entry('A1', '')},${entry('A2', `,"deep":${nested}`)},${entry('A3', '')}]}`);
  const directory = tempFolder();
  const store = await openStore(directory);
  const options = { dryRun: false, timeZone: 'UTC', now: () => new Date() };
  const result = await importChosen([path], directory, store, options);
  expect(result).toMatchObject({ new: 2, skipped: [{ where: 'entry 2', reason: 'too-deep' }] });
  expect((await store.list()).map(({ title }) => title).sort()).toEqual(['A1', 'A3']);
});
