// Markdown as a tree, unless it is of a kind nobody writes: that would hold up the page, and is shown as it stands.
import { type Node as MarkdownNode, Parser } from 'commonmark';

/** Longer than is worth laying out; deeper than anybody writes. */
const longest = 50_000;
const deepest = 40;
/** Each "](" may have the parser look through all that follows: their number times the length. */
const mostLooking = 2_500_000;

/** Null for what is too long, too deep or too full of what looks like links. Pure. */
export function parsedMarkdown(text: string): MarkdownNode | null {
  if (text.length > longest || (text.split('](').length - 1) * text.length > mostLooking) return null;
  const document = new Parser().parse(text);
  return depthOf(document) > deepest ? null : document;
}

/** By walking, so that depth itself costs no stack. */
function depthOf(document: MarkdownNode): number {
  const walker = document.walker();
  let depth = 0;
  let most = 0;
  for (let step = walker.next(); step; step = walker.next()) {
    if (!step.node.isContainer) continue;
    depth += step.entering ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}
