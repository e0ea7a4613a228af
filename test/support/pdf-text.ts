// The text in a PDF that Chromium made, for tests of what is printed. Chromium writes glyph numbers and, for each font, a
// table of what those mean; nothing else of the format is understood here.
import { inflateSync } from 'node:zlib';

/** `bytes`: how many make a glyph's number; one in the fonts that a variable font becomes. */
type Font = { bytes: 1 | 2; meaning: Map<number, string> };

type Pdf = { objects: Map<number, { head: string; stream: string | null }> };

/** The text of each page, in the order of drawing, with all white space left out: PDF has no spaces, only places. */
export function textOfPdf(bytes: Uint8Array): string[] {
  const pdf = parse(Buffer.from(bytes).toString('latin1'));
  const pages = [...pdf.objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  return pages.map(({ head }) => textOfPage(pdf, head));
}

function parse(file: string): Pdf {
  const objects: Pdf['objects'] = new Map();
  for (const { 1: number = '', 2: body = '' } of file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const begin = /stream\r?\n/.exec(body);
    const head = begin ? body.slice(0, begin.index) : body;
    const at = begin ? begin.index + begin[0].length : 0;
    const raw = begin ? body.slice(at, at + Number(/\/Length\s+(\d+)/.exec(head)?.[1] ?? 0)) : null;
    objects.set(Number(number), { head, stream: raw === null ? null : plain(head, raw) });
  }
  return { objects };
}

function plain(head: string, raw: string): string {
  if (!head.includes('FlateDecode')) return raw;
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
}

function textOfPage(pdf: Pdf, head: string): string {
  const fonts = fontsOf(pdf, head);
  const contents = [...(/\/Contents\s+(?:\[([^\]]*)\]|(\d+) 0 R)/.exec(head)?.[0] ?? '').matchAll(/(\d+) 0 R/g)];
  const drawn = contents.map(({ 1: number }) => pdf.objects.get(Number(number))?.stream ?? '').join('\n');
  let used: Font | undefined;
  let text = '';
  for (const { 1: font, 2: hex, 3: literal } of drawn.matchAll(
    /\/(\S+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f\s]*)>|\(((?:\\.|[^\\)])*)\)/gs,
  )) {
    if (font !== undefined) used = fonts.get(font);
    else for (const glyph of glyphsOf(hex, literal, used?.bytes ?? 2)) text += used?.meaning.get(glyph) ?? '';
  }
  return text.replace(/\s/gu, '');
}

function fontsOf(pdf: Pdf, head: string): Map<string, Font> {
  const named = /\/Font\s*<<([\s\S]*?)>>/.exec(head)?.[1] ?? '';
  return new Map(
    [...named.matchAll(/\/(\S+)\s+(\d+) 0 R/g)].map(({ 1: name = '', 2: number }) => {
      const font = pdf.objects.get(Number(number))?.head ?? '';
      const table = /\/ToUnicode\s+(\d+) 0 R/.exec(font)?.[1];
      const bytes = /\/Subtype\s*\/Type3/.test(font) ? 1 : 2;
      return [name, { bytes, meaning: meanings(pdf.objects.get(Number(table))?.stream ?? '') }];
    }),
  );
}

/** What the glyphs of a font stand for, from its ToUnicode table. */
function meanings(table: string): Map<number, string> {
  const known = new Map<number, string>();
  for (const { 1: part = '' } of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const { 1: glyph = '', 2: text = '' } of part.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      known.set(Number.parseInt(glyph, 16), utf16(text));
  for (const { 1: part = '' } of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const { 1: from = '', 2: to = '', 3: text = '' } of part.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      const begin = Number.parseInt(text, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph += 1)
        known.set(glyph, utf16((begin + glyph - first).toString(16).padStart(text.length, '0')));
    }
  return known;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function glyphsOf(hex: string | undefined, literal: string | undefined, size: 1 | 2): number[] {
  const bytes =
    hex === undefined
      ? Buffer.from(
          (literal ?? '').replace(/\\([0-7]{1,3}|[\s\S])/g, (_whole, sign: string) => unescaped(sign)),
          'latin1',
        )
      : Buffer.from(hex.replace(/\s/g, ''), 'hex');
  return Array.from({ length: Math.floor(bytes.length / size) }, (_item, index) =>
    bytes.readUIntBE(index * size, size),
  );
}

const signs: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };
const unescaped = (sign: string): string =>
  /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (signs[sign] ?? sign);
