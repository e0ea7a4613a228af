// The closing card: the person's own words, whole and verbatim, and honest counts.
import { describe, expect, test } from 'vitest';
import { intentionsIn } from '../../../shared/interview/closing/intentions-in.ts';
import { linesIn } from '../../../shared/interview/closing/lines-in.ts';
import { closingCard } from '../../../shared/interview/closing.ts';
import { answered, instantAfter, makeSession, skipped } from '../../support/make-session.ts';

describe('intentions', () => {
  test.each([
    'I’ll call Maria on Friday.',
    "I'll call Maria on Friday.",
    "I'm going to ask for fewer hours.",
    'I want to learn to swim.',
    'On Monday I will speak to the landlord.',
    'I’ve decided to leave the choir!',
    'i want to write to her',
    "I'd like to see my brother again before winter.",
    'I still intend to finish the shed.',
    'I plan to run on Sunday mornings, even if it rains.',
  ])('finds: %s', (sentence) => {
    expect(
      intentionsIn(`The day was long. ${sentence} It was dark by then.`.replace(/([^.!]) It was/, '$1\nIt was')),
    ).toEqual([sentence]);
  });

  test.each([
    'I wanted to call her.',
    'I don’t want to go there.',
    'I’ll never forgive him.',
    'I’m not going to answer.',
    'I’m going to the market.',
    'I’ll be late again.',
    'I will have to wait.',
    'She said I will regret it.',
    '“I will call you,” she said.',
    'If it rains I will stay in.',
    'Will I call her?',
    'The will I found was his.',
    'I’ll admit it was good.',
    'I want to die.',
    'Skill I want to have is patience.',
    'I am going to be sick.',
  ])('leaves: %s', (sentence) => {
    expect(intentionsIn(sentence)).toEqual([]);
  });
});

describe('lines', () => {
  test('are whole sentences that see or decide something, never questions or what others said', () => {
    const text =
      'We ate soup. I realised that I had been waiting for permission all along! Was it me? “I realise it now too,” he said. It was cold.';
    expect(linesIn(text).map((line) => line.text)).toEqual([
      'I realised that I had been waiting for permission all along!',
    ]);
  });

  test('stand verbatim in the answers, at most five, in the order they were written', () => {
    let session = makeSession();
    const answers = Array.from(
      { length: 5 },
      (_, index) =>
        `I realised ${index} things about myself. I noticed that I want ${index} of them because they matter to me.`,
    );
    for (const answer of answers) session = answered(session, answer);
    const { lines } = closingCard(session);
    expect(lines).toHaveLength(5);
    const places = lines.map(({ exchangeId, text }) => {
      const exchange = session.exchanges.find(({ id }) => id === exchangeId);
      expect(exchange?.texts.at(-1)?.text).toContain(text);
      return session.exchanges.findIndex(({ id }) => id === exchangeId);
    });
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('counts', () => {
  test('words in any script, of answers only', () => {
    const session = skipped(answered(answered(makeSession(), 'One two, three.'), '今日はとても疲れました。'));
    const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
    const japanese = [...segmenter.segment('今日はとても疲れました。')].filter(({ isWordLike }) => isWordLike).length;
    expect(japanese).toBeGreaterThan(2);
    expect(closingCard(session).words).toBe(3 + japanese);
  });

  test('words of a long text as of its parts', () => {
    const long = 'One two, three. '.repeat(5_000);
    expect(closingCard(answered(makeSession(), long)).words).toBe(15_000);
    expect(closingCard(answered(makeSession(), `${'a'.repeat(5_000)} b`)).words).toBe(2);
  });

  test('minutes leave out long gaps and cannot be longer than the time that passed', () => {
    let session = answered(makeSession(), 'one');
    session = answered(session, 'two');
    expect(closingCard(session).minutes).toBe(2);
    const later = (minutes: number, thinkingMs?: number) => {
      const [first, second] = session.exchanges;
      if (first === undefined || second === undefined) throw new Error('no exchanges');
      const texts = second.texts.map((text) => ({ ...text, at: instantAfter(minutes) }));
      return {
        ...session,
        exchanges: [first, { ...second, texts, ...(thinkingMs === undefined ? {} : { thinkingMs }) }],
      };
    };
    expect(closingCard(later(9)).minutes).toBe(9);
    expect(closingCard(later(300)).minutes).toBe(1);
    expect(closingCard(later(300, 4 * 60_000)).minutes).toBe(5);
    expect(closingCard(later(3, 80 * 60_000)).minutes).toBe(3);
    expect(closingCard(makeSession()).minutes).toBe(0);
  });
});

test('the whole card of one session', () => {
  let session = answered(makeSession(), 'My sister Ana asked me why I never call. I’ll call her on Sunday.');
  session = answered(session, 'I had lunch with Peter in Paris. I realised that I miss being asked.');
  expect(closingCard(session)).toEqual({
    lines: [{ exchangeId: 'exchange-2', text: 'I realised that I miss being asked.' }],
    intentions: [
      { id: expect.stringMatching(/^exchange-1:[0-9a-f]{8}$/), text: 'I’ll call her on Sunday.', done: false },
    ],
    people: ['Ana', 'Peter'],
    themes: [],
    words: 28,
    minutes: 2,
  });
  expect(closingCard(makeSession())).toEqual({
    lines: [],
    intentions: [],
    people: [],
    themes: [],
    words: 0,
    minutes: 0,
  });
});

// Seen failing with the filter in closing.ts taken out.
test('words that point to a crisis are offered neither as a line nor as an intention', () => {
  const session = answered(
    makeSession(),
    'I realised that I want to kill myself. I’ll call Ana on Sunday. I no longer want to live.',
  );
  const { lines, intentions } = closingCard(session);
  expect(lines.filter(({ text }) => /kill|live/u.test(text))).toEqual([]);
  expect(intentions.map(({ text }) => text)).toEqual(['I’ll call Ana on Sunday.']);
});

// Seen failing with the fallback of `linesOf` taken out.
test('several quiet answers still give a line, and people are listed by what they are to the person, each once', () => {
  let session = answered(makeSession(), 'Mum came by at four.');
  session = answered(session, 'We had rolls and the last of the jam.');
  session = answered(session, 'I drove my mother and my brother’s girlfriend to the station.');
  const { lines, people } = closingCard(session);
  expect(lines.length).toBeGreaterThanOrEqual(1);
  expect(people).toEqual(['my mother', 'my brother’s girlfriend']);
});

test('a theme taken off by the noun of an earlier version stays off in its new form', () => {
  const answers = ['The letters came on Monday.', 'I put the letters away.'];
  const session = answers.reduce((before, answer) => answered(before, answer), makeSession());
  expect(closingCard(session).themes).toEqual(['the letters']);
  expect(closingCard({ ...session, mentions: [{ text: 'letters', kept: false }] }).themes).toEqual([]);
});
