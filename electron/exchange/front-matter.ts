// The block of properties at the head of a Markdown file, read as plain texts: no types are guessed, no tags obeyed.
import { parseDocument } from 'yaml';
import { z } from 'zod';

export type FrontMatter = { properties: Map<string, string | string[]>; body: string };

/** Far above what a person writes there, and small enough to be read at once. */
const longest = 100_000;

const Value = z.union([
  z.string(),
  z.null().transform(() => ''),
  z.array(z.unknown()).transform((list) => list.filter((item) => typeof item === 'string')),
]);

/**
 * Splits a text into its properties, names in lower case, and the rest. A block that cannot be read belongs to the text,
 * so that nothing of it is lost. Only a block at the very beginning counts.
 */
export function readFrontMatter(text: string): FrontMatter {
  const whole = text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const found = /^---[ \t]*\n(?<yaml>[\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/u.exec(whole);
  const yaml = found?.groups?.yaml ?? '';
  if (!found || yaml.length > longest) return { properties: new Map(), body: whole };
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, strict: false });
  const read = z.record(z.string(), z.unknown()).safeParse(document.errors.length > 0 ? null : plain(document));
  if (!read.success) return { properties: new Map(), body: whole };
  const properties = new Map<string, string | string[]>();
  for (const [name, value] of Object.entries(read.data)) {
    const parsed = Value.safeParse(value);
    properties.set(name.toLowerCase(), parsed.success ? parsed.data : JSON.stringify(value));
  }
  // One empty line after the block belongs to it.
  return { properties, body: whole.slice(found[0].length).replace(/^\n/u, '') };
}

/** An alias can name a block many times over: what grows like that is no front matter, and the library throws. */
function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch {
    return null;
  }
}
