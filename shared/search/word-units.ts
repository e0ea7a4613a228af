// Where words begin and end in folded text. Scripts written without spaces have no such places: there every sign may
// begin and end a match, as in Korean, where endings are written on to the word.

const wordLike = /[\p{L}\p{N}\p{M}_]/u;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\u30fc\u3005]/u;

const unknown = 0;
const inWord = 1;
const outside = 2;
const kinds = new Uint8Array(0x1_0000);

/** Whether a UTF-16 unit belongs to a word that spaces set apart. Halves of rarer signs, such as emoji, do not. */
export function isWordUnit(unit: number): boolean {
  if (kinds[unit] === unknown) {
    const sign = String.fromCharCode(unit);
    kinds[unit] = wordLike.test(sign) && !spaceless.test(sign) ? inWord : outside;
  }
  return kinds[unit] === inWord;
}
