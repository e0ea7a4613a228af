// What a search finds, in which order, and what it shows of it.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Marked } from '../../../shared/search/excerpt.ts';
import { parseSearchQuery } from '../../../shared/search/search-query.ts';
import { find, idsFound, indexOf, searchable } from './searchable.ts';

const marked = (found: Marked | undefined): string[] =>
  found?.marks.map(([start, end]) => found.text.slice(start, end)) ?? [];

/** The same, slowly and by itself: every word of the query by a regular expression, over every field. */
function finds(query: string, fields: readonly string[]): boolean {
  const { terms, without } = parseSearchQuery(query);
  const plain = fields.map((field) =>
    field.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' '),
  );
  const holds = ({ text, prefix }: { text: string; prefix: boolean }) => {
    const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
    const before = /^[a-z]/u.test(text) ? '(?<![a-z])' : '';
    const after = !prefix && /[a-z]$/u.test(text) ? '(?![a-z])' : '';
    return plain.some((field) => new RegExp(`${before}${escaped}${after}`, 'u').test(field));
  };
  return terms.every(holds) && !without.some(holds);
}

// Seen failing with `findTerm` without its look at the letter before.
test('finds the same sessions as a slow search written anew', () => {
  const field = fc.string({
    unit: fc.constantFrom('a', 'b', 'É', 'e', ' ', ' ', '雨', '.', '-', "'", '\n'),
    maxLength: 14,
  });
  const query = fc.string({
    unit: fc.constantFrom('a', 'b', 'E', ' ', ' ', '雨', '.', '-', '"', '*'),
    minLength: 1,
    maxLength: 8,
  });
  let found = 0;
  fc.assert(
    fc.property(query, fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 6 }), (text, texts) => {
      const { terms, without } = parseSearchQuery(text);
      fc.pre(terms.length + without.length > 0);
      const sessions = texts.map(([title, question, answer], number) =>
        searchable(`s${number}`, [], { title, exchanges: [{ id: 'e', question, answer }] }),
      );
      const expected = texts.flatMap((fields, number) => (finds(text, fields) ? [`s${number}`] : []));
      found += expected.length;
      const { hits, total } = find(indexOf(sessions), text);
      expect(hits.map(({ sessionId }) => sessionId).sort()).toEqual(expected);
      expect(total).toBe(expected.length);
    }),
    { numRuns: 3_000 },
  );
  expect(found).toBeGreaterThan(500);
});

// Seen failing with each mark ending one unit after the beginning of its last letter.
test('what is marked, folded, holds a term that was looked for', () => {
  const text = fc.string({
    unit: fc.constantFrom('e\u0301', 'É', 'ß', 's', ' ', '👩‍👧', 'が', '한', '\u00ad', 'x', '\n'),
  });
  fc.assert(
    fc.property(text, fc.constantFrom('é', 'ss', 'e', '👩', 'が', '하', 'x', 'xs'), (answer, query) => {
      const [hit] = find(indexOf([searchable('s', [answer])]), query).hits;
      if (!hit?.best) return;
      const { excerpt } = hit.best;
      expect(excerpt.marks.length).toBeGreaterThan(0);
      for (const [start, end] of excerpt.marks) {
        expect(start).toBeLessThan(end);
        const { total } = find(indexOf([searchable('m', [excerpt.text.slice(start, end)])]), query);
        expect(total).toBe(1);
      }
    }),
    { numRuns: 1_000 },
  );
});

describe('finds', () => {
  const index = indexOf([
    searchable('one', ['The quince was in flower.', 'I walked to the Café by the sea.'], { title: 'Garden' }),
    searchable('two', ['In the garden it rained, heart and all.'], {
      tags: ['Long walks'],
      mood: 4,
      day: '2024-03-31',
    }),
    searchable('three', ['今日は雨が降った。', 'ฉันรักสวนมาก', '한국에서 왔다'], { status: 'paused' }),
    searchable('gone', ['The garden of before.'], { inTrash: true }),
    searchable('proto', ['__proto__ and constructor, .* and \\d', 'toString'], { subject: 'A book on soil' }),
    searchable('rtl', ['קראתי ספר בגן', 'قرأت كِتَابًا في الحديقة', 'A 👩‍👧 in the rain']),
  ]);
  it.each([
    ['garden', ['one', 'two']],
    ['GARD', ['one', 'two']],
    ['gard ', ['one', 'two']],
    ['gard flower', []],
    ['gard* flower', ['one']],
    ['art', []],
    ['cafe sea', ['one']],
    ['quince café', ['one']],
    ['"quince was"', ['one']],
    ['"was quince"', []],
    ['"flower. I"', []],
    ['garden -rained', ['one']],
    ['-garden', ['rtl', 'three', 'proto']],
    ['雨', ['three']],
    ['雨が', ['three']],
    ['สวน', ['three']],
    ['한국 왔다', ['three']],
    ['하', ['three']],
    ['ספר', ['rtl']],
    ['كتابا', ['rtl']],
    ['👩', ['rtl']],
    ['__proto__', ['proto']],
    ['constructor', ['proto']],
    ['.*', ['proto']],
    ['soil', ['proto']],
    ['toString', ['proto']],
    ['hasOwnProperty', []],
    ['tag:walk', ['two']],
    ['tag:long garden', ['two']],
    ['tag:ong', []],
    ['mood:good', ['two']],
    ['-mood:4 garden', ['one']],
    ['status:paused', ['three']],
    ['status:trash', ['gone']],
    ['status:trash garden', ['gone']],
    ['status:trash status:paused', ['gone', 'three']],
    ['before:2025', ['two']],
    ['after:2024-03 garden', ['one']],
    ['on:2024-03', ['two']],
    ['after:2024-03-31 before:2024-04', []],
    ['template:refl -garden -雨 -soil', ['rtl']],
    ['nowhere', []],
    ['', []],
  ])('%s', (text, ids) => expect(idsFound(index, text).sort()).toEqual([...ids].sort()));
});

// Seen failing with all weights equal.
test('title before answer before question, whole before begun, phrase and nearness before words apart, then the newest', () => {
  const at = (day: string) => ({ createdAt: `2026-01-${day}T07:00:00.000Z` });
  const asked = { id: 'e', question: 'And the garden?', answer: 'Well.' };
  const index = indexOf([
    searchable('question', [], { exchanges: [asked], ...at('09') }),
    searchable('begun', ['My gardening.'], at('08')),
    searchable('older', ['The garden.'], at('06')),
    searchable('newer', ['A garden.'], at('07')),
    searchable('title', ['Nothing else.'], { title: 'Garden', ...at('01') }),
    searchable('apart', [`Snow first. ${'And so on and on. '.repeat(20)} In the end, rain.`], at('09')),
    searchable('near', ['The snow turned into rain.'], at('05')),
    searchable('beside', ['Snow rain.'], at('02')),
  ]);
  expect(idsFound(index, 'garden')).toEqual(['title', 'newer', 'older', 'begun', 'question']);
  expect(idsFound(index, 'snow rain')).toEqual(['beside', 'near', 'apart']);
});

// Seen failing with `narrows` content with one term that goes on from an older one.
test('typing on finds what typing anew finds', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '雨', '.'), maxLength: 12 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '雨', '-', '"', '*'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 8 }), text, (answers, typed) => {
      const sessions = answers.map((answer, number) => searchable(`s${number}`, [answer]));
      const index = indexOf(sessions);
      for (let end = 1; end <= typed.length; end += 1) {
        const query = typed.slice(0, end);
        expect(idsFound(index, query)).toEqual(idsFound(indexOf(sessions), query));
      }
    }),
    { numRuns: 1_000 },
  );
});

describe('a hit', () => {
  it('shows the answer that holds most of what was looked for, and counts the others', () => {
    const index = indexOf([searchable('s', ['Rain all day.', 'Snow and rain at once.', 'Nothing.', 'Snow.'])]);
    const [hit] = find(index, 'snow rain').hits;
    expect(hit?.best?.exchangeId).toBe('e1');
    expect(marked(hit?.best?.excerpt)).toEqual(['Snow', 'rain']);
    expect(hit?.more).toBe(2);
    const within = index.within('s', parseSearchQuery('snow rain'));
    expect(within.map(({ exchangeId }) => exchangeId)).toEqual(['e0', 'e1', 'e3']);
    expect(index.within('none', parseSearchQuery('snow'))).toEqual([]);
  });

  it('of one word in a hundred thousand letters is an excerpt around it', () => {
    const answer = `${'Straße um Straße. '.repeat(3_000)}Da war der Müller. ${'Weiter, weiter. '.repeat(3_000)}`;
    const [hit] = find(indexOf([searchable('s', [answer])]), 'mull').hits;
    const { excerpt } = hit?.best ?? {};
    expect(marked(excerpt)).toEqual(['Müll']);
    expect(excerpt?.text).toMatch(/^….*Da war der Müller\. .*…$/u);
    expect(excerpt?.text.length).toBeLessThan(200);
  });

  it('of a title shows how the first answer begins', () => {
    const [hit] = find(indexOf([searchable('s', ['First\nof all.'], { title: 'The Quince' })]), 'quin').hits;
    expect(marked(hit?.title)).toEqual(['Quin']);
    expect(hit?.best).toBeNull();
    expect(hit?.opening).toBe('First of all.');
  });

  it('never shows more than were asked for, and says how many there are', () => {
    const sessions = Array.from({ length: 900 }, (_, n) =>
      searchable(`s${String(n).padStart(3, '0')}`, ['rain'], { createdAt: new Date(n * 1e8).toISOString() }),
    );
    const { hits, total } = find(indexOf(sessions), 'rain', 3);
    expect(hits.map(({ sessionId }) => sessionId)).toEqual(['s899', 's898', 's897']);
    expect(total).toBe(900);
  });
});

// Seen failing with `result` taking what the walk found without a second look.
test('a session that changes while it is searched is shown as it is now, or not at all', () => {
  const index = indexOf([searchable('a', ['rain']), searchable('b', ['rain']), searchable('c', ['rain'])]);
  const run = index.search(parseSearchQuery('rain'), () => new Set());
  while (!run.step(1_000, () => 0));
  index.take(searchable('a', ['sun'], { revision: 2 }));
  index.drop('b');
  expect(run.result(50)).toMatchObject({ hits: [{ sessionId: 'c' }], total: 1 });
});
