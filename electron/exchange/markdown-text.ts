// A person's words as Markdown that cannot change what stands around them. What only dresses words stays (bold, lists, quotes,
// links, closed code); what would be taken for a heading, swallow what follows, or act as HTML is escaped with a backslash.

const marks = /[\\`*_[\]<>~|]|&(?=#?\w+;)|\$(?=\$)|%(?=%)|=(?==)/gu;

/** Words on one line, for headings and the like: they read exactly as they are. Pure. */
export const asMarkdownLine = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(marks, (mark) => `\\${mark}`)
    // Hashes at the end of a heading would be taken for its closing; at the beginning of a line, for a heading.
    .replace(/(?:^|(?<= ))#+$/u, (hashes) => hashes.replaceAll('#', '\\#'))
    .replace(/^[#+=-]/u, (mark) => `\\${mark}`)
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');

/** An answer as a block of its own. Lines, and what they say, stay as they are. Pure. */
export function asMarkdownBlock(text: string): string {
  const lines = text.replaceAll(/\r\n?/gu, '\n').replaceAll('\0', '\uFFFD').split('\n');
  const isCode = linesOfCode(lines);
  return lines
    .map((line, index) => (isCode[index] ? line : escapedLine(line)))
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .replace(/\s+$/u, '');
}

const closing = /^(?<indent> {0,3})(?<fence>`{3,}|~{3,})[ \t]*$/u;
const opening = /^(?<indent> {0,3})(?<fence>`{3,}(?=[^`]*$)|~{3,})/u;

/**
 * Which lines are code between fences that close again. A fence that is indented may belong to a list: then the whole block
 * must be, or a line of it would end both.
 */
function linesOfCode(lines: readonly string[]): boolean[] {
  const isCode = lines.map(() => false);
  for (let from = 0; from < lines.length; from++) {
    const { indent = '', fence = '' } = opening.exec(lines[from] ?? '')?.groups ?? {};
    if (fence === '') continue;
    for (let to = from + 1; to < lines.length; to++) {
      const line = lines[to] ?? '';
      const end = closing.exec(line)?.groups;
      if (end?.fence?.startsWith(fence)) {
        // An indented one is surely closed only by one like it.
        if (indent !== '' && end.indent !== indent) break;
        isCode.fill(true, from, to + 1);
        from = to;
        break;
      }
      if (line.trim() !== '' && !line.startsWith(indent)) break;
    }
  }
  return isCode;
}

/** What may stand before a block: indentation, quotes, the marks of lists. Every branch begins with a character of its own. */
const before = '(?<before>(?:[ \\t>]|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))*)';
const heading = new RegExp(`^${before}(?<mark>#{1,6})(?=[ \\t]|$)`, 'u');
const underline = new RegExp(`^${before}(?<mark>=+|-+)[ \\t]*$`, 'u');
const fence = new RegExp(`^${before}(?<mark>\`{3,}|~{3,})`, 'u');

function escapedLine(line: string): string {
  let escaped = line;
  for (const pattern of [heading, underline, fence])
    escaped = escaped.replace(pattern, (whole, ...rest) => {
      const { before: start, mark } = groupsOf(rest);
      return `${start}${[...mark].map((one) => `\\${one}`).join('')}${whole.slice(start.length + mark.length)}`;
    });
  // Comments and formulas of Obsidian and Joplin that are not closed reach to the end of the note; so do some kinds of HTML.
  return escaped.replaceAll(
    /(?<slashes>\\*)(?<mark><(?=[A-Za-z/!?])|%(?=%)|(?<=%)%|\$(?=\$)|(?<=\$)\$)/gu,
    (whole, ...rest) => {
      const { slashes, mark } = groupsOf(rest);
      return slashes.length % 2 === 1 ? whole : `${slashes}\\${mark}`;
    },
  );
}

function groupsOf(rest: unknown[]): { before: string; mark: string; slashes: string } {
  const groups: unknown = rest.at(-1);
  const found = { before: '', mark: '', slashes: '' };
  return Object.assign(found, groups);
}
