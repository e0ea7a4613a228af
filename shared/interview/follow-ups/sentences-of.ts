// Cuts an answer into the person's own plain sentences: not what others said, not questions, not list marks.

/** A sentence as it stands in the answer; `mark` is what ended it. `spoken` when any of it is in quotation marks. */
export type Sentence = { text: string; mark: string; spoken: boolean };

const abbreviation =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|st|prof|sr|jr|vs|etc|e\.g|i\.e|a\.m|p\.m|approx|capt|col|gen|rev|edw|wm|thos|jas|chas|robt|geo|rich|[a-z])\.$/i;
const listMark = /^(?:[-*•–—>]+|\d{1,3}[.)])\s+/u;

type Piece = { start: number; stop: number; end: string };

const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /[.!?…。！？]+["”’)\]]*(?=\s|$)|\n+|\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)*/gu,
  )) {
    const mark = match[0];
    const stop = match.index;
    if (mark === '.' && abbreviation.test(text.slice(Math.max(start, stop - 12), stop + 1))) continue;
    // A trailing-off "…" before a small letter is a pause, not an end.
    if (/^(?:…|\.{2,})$/u.test(mark) && /^\s*\p{Ll}/u.test(text.slice(stop + mark.length, stop + mark.length + 4)))
      continue;
    pieces.push({ start, stop, end: mark });
    start = stop + mark.length;
  }
  pieces.push({ start, stop: text.length, end: '' });
  return pieces;
};

/** For every position whether it is inside quotation marks; a mark left open ends with its paragraph. */
const spokenMap = (text: string): Uint8Array => {
  const map = new Uint8Array(text.length);
  let open = false;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index];
    const opens = mark === '“' || mark === '«' || mark === '„' || (mark === '"' && !open);
    const closes = !opens && open && (mark === '”' || mark === '»' || mark === '"');
    if (opens) open = true;
    if (open || closes) map[index] = 1;
    if (closes || (mark === '\n' && text[index + 1] === '\n')) open = false;
  }
  return map;
};

/** The sentences of a text in order. A line break ends a sentence as a full stop does. */
export const sentencesOf = (text: string): Sentence[] => {
  const spoken = spokenMap(text);
  return piecesOf(text).flatMap((piece) => {
    const raw = text.slice(piece.start, piece.stop);
    const trimmed = raw.trim().replace(listMark, '');
    if (trimmed === '') return [];
    // White space between sentence and mark would make the two together no longer verbatim.
    const mark = /\s$/u.test(raw) ? '' : piece.end.trim();
    return [
      {
        text: trimmed,
        mark: /[?？]/u.test(piece.end) && mark === '' ? '?' : mark,
        spoken: spoken.subarray(piece.start, piece.stop).includes(1),
      },
    ];
  });
};
