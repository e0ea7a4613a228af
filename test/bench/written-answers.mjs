// Answers as people write them: 200 to 400 characters of varied sentences, the same ones in every run.

const openings = [
  'I think',
  'Honestly,',
  'Last week',
  'When I was nine,',
  'My sister says',
  'At work',
  'On the train',
  'It seems',
];
const subjects = ['the house in Porto', 'my father’s workshop', 'the letter I never sent', 'a long silence at dinner'];
const verbs = [
  'keeps coming back to me',
  'was never really mine',
  'made me angry and then tired',
  'turned out to be smaller',
];
const turns = [
  'because nobody asked',
  'although I had promised',
  'and I could not say why',
  'which surprised me',
  'so I went for a walk',
];
const endings = [
  'I want to write to her about it.',
  'Maybe that is enough for today.',
  'It is quieter now – almost good.',
  'We laughed.',
];

/** A generator of numbers in [0, 1) that is the same for the same seed (mulberry32, a public-domain idea by T. Ettinger). */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A function that writes one answer after another. */
export function createWriter(seed = 1) {
  const next = chance(seed);
  const one = (words) => words[Math.floor(next() * words.length)];
  return () => {
    const length = 200 + Math.floor(next() * 170);
    let text = '';
    while (text.length < length - 30) text += `${one(openings)} ${one(subjects)} ${one(verbs)}, ${one(turns)}. `;
    return `${text.slice(0, 360)}${one(endings)}`;
  };
}

/** An answer command; `number` makes its ids unique within its session. */
export const answerCommand = (number, text) => ({
  type: 'answer',
  commandId: `c-${number}-${'0123456789abcdef'.repeat(2)}`,
  exchangeId: `x-${number}-${'0123456789abcdef'.repeat(2)}`,
  question: {
    id: `question-${number}`,
    text: `You said something about that earlier. What did it feel like at the time, and what is left of it (${number})?`,
    kind: 'own',
    depth: 0,
  },
  text,
  thinkingMs: 42_000 + number,
});

/** The same answer as it stands in a session, for contenders that put it there themselves. */
export function exchangeOf({ commandId, exchangeId, question, text, thinkingMs }) {
  const at = new Date().toISOString();
  const texts = [{ id: commandId, at, text, source: 'typed' }];
  return { id: exchangeId, at, question, state: 'answered', texts, thinkingMs };
}
