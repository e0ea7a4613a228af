// Folds text so that words which people hold for the same compare equal: case, accents, ligatures, curly quotes, kinds
// of space. What is folded can be traced back to where it stood, so that highlights are right in the text as written.

/** A letter with what is combined with it; plain ASCII by itself is folded without this. */
const cluster = /[^\0-\x7f][\p{M}\uff9e\uff9f]*|[\0-\x7f][\p{M}\uff9e\uff9f]+/gu;

/** Without width or meaning for a reader: soft hyphens, joiners, directions, variation selectors. */
const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks by themselves are meant
  /[\u034f\xad\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu;
/** Accents of European scripts, points of Hebrew, vowel signs and stretching of Arabic. Marks of others are letters. */
const accents =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks by themselves are meant
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]|\u0640/gu;
/** й and ї are letters of their own; only the marks of stress are accents in Cyrillic. */
const stresses = /[\u0300\u0301]/gu;
const cyrillic = /[\u0400-\u04ff]/u;

const ownFolds = new Map(
  Object.entries({
    ...{ ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ŧ: 't', þ: 'th', æ: 'ae', œ: 'oe' },
    ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", '´': "'", ʼ: "'", '‹': "'", '›': "'" },
    ...{ '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"', '«': '"', '»': '"' },
    ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-' },
  }),
);

const known = new Map<string, string>();
const mostKnown = 20_000;

function foldCluster(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const visible = text.replace(invisible, '');
  const folded = ownFolds.get(visible) ?? foldLetters(visible);
  if (known.size >= mostKnown) known.clear();
  known.set(text, folded);
  return folded;
}

function foldLetters(visible: string): string {
  const bare = withoutAccents(visible.normalize('NFKD'));
  // By way of capitals ß becomes ss and both forms of sigma one.
  const folded = withoutAccents(bare.toLowerCase().toUpperCase().toLowerCase().normalize('NFKD')).replace(
    /[^\0-\x7f]/gu,
    (letter) => ownFolds.get(letter) ?? letter,
  );
  // Korean stays in parts, because half a syllable is how one begins to type it.
  const whole = /[\u1100-\u11ff]/u.test(folded) ? folded : folded.normalize('NFC');
  return whole.replace(/\s+/gu, ' ');
}

function withoutAccents(decomposed: string): string {
  if (!cyrillic.test(decomposed)) return decomposed.replace(accents, '');
  return decomposed.replace(/([Ее])\u0308/gu, '$1').replace(stresses, '');
}

/**
 * The folded form of a text: lower case, no accents, straight quotes, every run of white space one space. Never throws,
 * and what two texts have in common they still have in common when folded.
 */
export function foldText(text: string): string {
  const plain = /^[\0-\x7f]*$/.test(text) ? text : text.replace(cluster, foldCluster);
  return plain.toLowerCase().replace(/\s+/gu, ' ');
}

/** `folded` with, for each of its UTF-16 units, where in the text it comes from: from `starts[i]` up to `ends[i]`. */
export type FoldedText = { folded: string; starts: Uint32Array; ends: Uint32Array };

/** `foldText` with the way back. Marks and joiners that fold to nothing belong to the letter before them. */
export function foldWithOffsets(text: string): FoldedText {
  const places = createPlaces(text.length);
  let at = 0;
  for (const { 0: piece, index } of text.matchAll(cluster)) {
    addAscii(places, text, at, index);
    at = index + piece.length;
    const folded = foldCluster(piece);
    if (folded === '') places.widen(at);
    for (let unit = 0; unit < folded.length; unit += 1) places.add(folded.charCodeAt(unit), index, at);
  }
  addAscii(places, text, at, text.length);
  return { folded: foldText(text), ...places.all() };
}

function addAscii(places: Places, text: string, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    places.add(unit >= 9 && unit <= 13 ? space : unit, at, at + 1);
  }
}

const space = 0x20;
type Places = ReturnType<typeof createPlaces>;

/** Where each folded unit comes from; a space behind a space is the same one. */
function createPlaces(expected: number) {
  let starts = new Uint32Array(Math.max(64, expected + (expected >> 3)));
  let ends = new Uint32Array(starts.length);
  let length = 0;
  let lastUnit = 0;
  const widen = (end: number): void => {
    if (length > 0) ends[length - 1] = end;
  };
  return {
    widen,
    add(unit: number, start: number, end: number): void {
      if (unit === space && lastUnit === space) {
        widen(end);
        return;
      }
      lastUnit = unit;
      if (length === starts.length) {
        starts = grown(starts, 2 * length);
        ends = grown(ends, 2 * length);
      }
      starts[length] = start;
      ends[length] = end;
      length += 1;
    },
    all: () => ({ starts: starts.subarray(0, length), ends: ends.subarray(0, length) }),
  };
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
