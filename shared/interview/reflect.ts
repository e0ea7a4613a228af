// Turns a person's words round, so that "I miss my brother" can stand in a question as "you miss your brother".
// Declines whenever it is not sure: a question without a quotation is better than a crooked one.

const turned: Readonly<Record<string, string>> = {
  i: 'you',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  "i'm": "you're",
  "i've": "you've",
  "i'd": "you'd",
  "i'll": "you'll",
  im: "you're",
  // Where the person is, the listener is not.
  here: 'there',
  ive: "you've",
};

/** Words that already speak to somebody, or of a group the listener may or may not be in. */
const declined = new Set(
  "you your yours yourself yourselves you're you've you'd you'll u ur ya thou thee thy we us our ours ourselves we're we've we'd we'll let's lets methinks".split(
    ' ',
  ),
);

/** Words that are lower case inside a sentence, so a capital on them only marked its beginning. */
const lowerInside = new Set(
  "i'm i've i'd i'll a an the this that these those it its it's he he's she she's they they're their his her him them there here nobody no none nothing never everyone everybody everything all every each some someone somebody something people one most many much my mine me myself being having how what when where who why whether if in on at by for from to with without after before since because as not always only just even maybe perhaps sometimes anything anyone any both neither although though even while instead part seeing we our us once most before there's that's here's work home life school today yesterday tomorrow tonight lately sometimes mornings evenings sundays nights food money sleep love grief silence music time words".split(
    ' ',
  ),
);

const roman =
  /^(?:war|part|type|chapter|volume|phase|act|book|level|class|king|queen|pope|henry|charles|james|george|william|elizabeth|grade|act)$/i;
const unsafe = /[*_#<>[\]{}|\\`~^=@]|https?:|[\r\n\t]|\p{Extended_Pictographic}|[\p{Cs}\p{Cc}\p{Cf}]/u;
/** What makes words unfit to stand in quotation marks as they are: markup, control characters, marks of their own. */
export const unsafeToShow = new RegExp(`${unsafe.source}|[“”"«»„‘]`, 'u');

const adverbs = new Set(
  'always never still just also only really often then now already even not once again soon so'.split(' '),
);
const tellVerbs = new Set('told tells tell reminded warned promised assured convinced informed persuaded'.split(' '));
const beContractions: Readonly<Record<string, string>> = {
  am: 'are',
  was: 'were',
  "wasn't": "weren't",
  wasnt: 'werent',
};

/** After one of these a verb may have another subject than the "I" a clause began with. */
const otherSubject =
  /^(?:i|he|she|it|they|we|you|who|which|that|there|what|this|because|when|while|as|if|where|how|why)$|^(?:he|she|it|they)'/u;

type Word = { text: string; plain: string; start: number; end: number };

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu)].map((match) => ({
    text: match[0],
    plain: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Ranges inside quotation marks, which belong to somebody else's mouth; null if a mark has no partner. */
const quotedRanges = (text: string): { start: number; end: number }[] | null => {
  const ranges = [...text.matchAll(/“[^“”"]*”|"[^“”"]*"/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const marks = text.match(/[“”"]/gu)?.length ?? 0;
  return marks === ranges.length * 2 ? ranges : null;
};

const hasStrayApostrophe = (text: string): boolean =>
  /‘|«|»|„|(?:^|[^\p{L}\p{N}])['’]|(?<![sS])['’](?![\p{L}])/u.test(text);

const isAdverb = (word: Word | undefined): boolean =>
  word !== undefined && (adverbs.has(word.plain) || /.ly$/.test(word.plain));

/** The form of "am" or "was" that fits once I is you, the word itself if it has another subject, or null if unsure. */
const turnedBe = (words: readonly Word[], index: number, hasI: boolean): string | null => {
  const word = words[index];
  if (word === undefined) return null;
  const other = beContractions[word.plain] ?? word.text;
  if (words[index + 1]?.plain === 'i') return other;
  let left = index - 1;
  while (left >= 0 && isAdverb(words[left])) left -= 1;
  const subject = words[left]?.plain;
  if (subject === 'i') return other;
  if (word.plain === 'am') return null;
  if (hasI && (subject === 'and' || subject === 'but' || subject === 'or' || left !== index - 1))
    return words[0]?.plain === 'i' && !words.slice(1, index).some(({ plain }) => otherSubject.test(plain))
      ? other
      : null;
  const whoAfterMe = (subject === 'who' || subject === 'that') && ['i', 'me'].includes(words[left - 1]?.plain ?? '');
  return whoAfterMe ? null : word.text;
};

const isShouting = (words: readonly Word[]): boolean => {
  const capitals = words.filter(
    ({ text }) => text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase(),
  );
  return capitals.length > 1 && capitals.length * 3 > words.length;
};

const matchMark = (original: string, replacement: string): string =>
  original.includes('’') ? replacement.replace("'", '’') : replacement;

/**
 * A span of the person's words as the listener would say them, to stand inside a sentence: first person becomes
 * second, verbs agree, a capital that only began a sentence goes. Words in quotation marks stay as they are.
 * Null if it cannot be done surely: other second persons, "we", unpaired marks, markup, shouting, doubtful verbs.
 */
export const turnRound = (span: string): string | null => {
  const text = span.trim();
  const words = wordsIn(text);
  const ranges = quotedRanges(text);
  if (words.length === 0 || ranges === null) return null;
  if (unsafe.test(text) || hasStrayApostrophe(text) || isShouting(words)) return null;
  const isSpoken = (word: Word) => ranges.some((range) => word.start >= range.start && word.end <= range.end);
  const own = words.filter((word) => !isSpoken(word));
  const hasI = own.some((word) => /^i(?:'|m$|ve$|$)/.test(word.plain));
  let result = '';
  let from = 0;
  for (const word of words) {
    result += text.slice(from, word.start);
    from = word.end;
    if (isSpoken(word)) {
      result += word.text;
      continue;
    }
    if (declined.has(word.plain)) return null;
    const index = own.indexOf(word);
    const before = own[index - 1];
    if (
      word.text === 'I' &&
      before !== undefined &&
      (roman.test(before.text) ||
        (/^[A-Z]/.test(before.text) &&
          own.indexOf(before) > 0 &&
          !/day$/.test(before.plain) &&
          !tellVerbs.has(own[index - 2]?.plain ?? '')))
    )
      return null;
    // "Reminded me of me" cannot be told apart once turned.
    if (word.plain === 'me' && before?.plain === 'of' && own[index - 2]?.plain === 'me') return null;
    // "me dad" is "my dad" in some mouths.
    if (
      word.plain === 'me' &&
      /^(?:dad|da|mum|mam|ma|mother|father|brother|sister|nan|gran|mate|mates|wife|lad|lass)$/.test(
        own[index + 1]?.plain ?? '',
      )
    )
      return null;
    if (word.plain === 'my' && /^(?:god|goodness|word|gosh|lord|oh)$/.test(own[index + 1]?.plain ?? '')) return null;
    if (word.plain === 'mine' && /^(?:a|an|the|this|that|coal|gold|salt)$/.test(before?.plain ?? '')) return null;
    if (word.plain in beContractions) {
      const be = turnedBe(own, index, hasI);
      if (be === null) return null;
      result += matchMark(word.text, be);
      continue;
    }
    const replacement = Object.hasOwn(turned, word.plain) ? turned[word.plain] : undefined;
    if (replacement === undefined) {
      result += word.text;
      continue;
    }
    // "told me I should" needs its "that" once both are "you".
    const doubled =
      (word.plain === 'i' || word.plain.startsWith("i'")) &&
      before?.plain === 'me' &&
      text.slice(before.end, word.start) === ' ';
    if (doubled && !tellVerbs.has(own[index - 2]?.plain ?? '')) return null;
    result += `${doubled ? 'that ' : ''}${matchMark(word.text, replacement)}`;
  }
  result += text.slice(from);
  result = result.replace(/^([Yy])our (\p{L}+) and you\b/u, '$1ou and your $2');
  const first = words[0];
  if (first === undefined || isSpoken(first) || !lowerInside.has(first.plain)) return result;
  return (
    result.slice(0, first.start) +
    result.slice(first.start, first.start + 1).toLowerCase() +
    result.slice(first.start + 1)
  );
};

/** The text with a capital at its beginning. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const groupWords: Readonly<Record<string, string>> = {
  we: 'I',
  us: 'me',
  our: 'my',
  ours: 'mine',
  ourselves: 'myself',
};
const group = /(?<![\p{L}'’])(we|us|ours|our|ourselves)(?=(?:['’](?:ve|re|d|ll))?(?![\p{L}]))/giu;

/** "My wife made dinner and we ate": the two of them, where nobody else is named. */
const couple =
  /^my\s+(?:wife|husband|partner|sister|brother|mother|father|mum|mom|dad|son|daughter|boyfriend|girlfriend|friend|ex)\b(?!.*\bmy\b)/iu;
const alone = /(?<![\p{L}'’])(?:i|me|mine|myself|i['’]\p{L}+)(?![\p{L}])/iu;
/** "We buried Dad and I answered emails": two clauses, each with a subject of its own. */
const apart = /^we\b(?!.*\b(?:us|our|me|my)\b).*\b(?:and|but)\s+(?:\p{L}+\s+){0,3}I\s/iu;

/**
 * Words with "we" in them as a listener would say them: "we sold the piano" becomes "you sold the piano", you being
 * several. Null where the person speaks of "I" beside it, for then nobody would know who is meant.
 */
export const turnGroupRound = (span: string): string | null => {
  if (span.search(group) === -1 || /\b(?:both|each\s+other|together|all|one|none|some)\s+of\s+us\b/iu.test(span))
    return null;
  if (couple.test(span) && !alone.test(span)) {
    const parts = span.split(/\bwe\b(?!['’])/u);
    const [first = '', second = ''] = parts;
    if (parts.length !== 2 || second.search(group) !== -1 || first.search(group) !== -1) return null;
    const turned = turnRound(first.trim());
    return turned === null ? null : `${turned} the two of you${second}`;
  }
  if (!apart.test(span) && (alone.test(span) || /\bmy\b/iu.test(span))) return null;
  const single = span
    .replace(/(?<![\p{L}'’])we(['’])re(?!\p{L})/giu, 'I$1m')
    .replace(group, (word) => groupWords[word.toLowerCase()] ?? word);
  return turnRound(single);
};
