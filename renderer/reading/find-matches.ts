// Finds words in the text of a page as people look for them: whatever the case, accents or kind of quotes, across marks
// inside a sentence, and never from one paragraph into the next. Chromium's own search would find the search box too,
// and takes the focus away from it at every key.
import { type FoldedText, foldText, foldWithOffsets } from '../../shared/search/fold-text.ts';

/** The text of a page at one moment, and where each part of it stands. */
export type PageText = { nodes: { node: Text; start: number }[]; text: FoldedText };

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, label, legend, dt, dd, summary, blockquote, pre';
const notSearched = 'button, textarea, select, [data-no-find], .visually-hidden';
/** Folds to itself and stands in no text that can be typed. */
const boundary = '\u0000';

/** Reads what can be seen under `root`. */
export function readPage(root: Element): PageText {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: PageText['nodes'] = [];
  const parts: string[] = [];
  let length = 0;
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(notSearched) || !parent.checkVisibility()) continue;
    const own = parent.closest(blocks);
    if (own !== block) {
      parts.push(boundary);
      length += boundary.length;
      block = own;
    }
    nodes.push({ node, start: length });
    parts.push(node.data);
    length += node.data.length;
  }
  return { nodes, text: foldWithOffsets(parts.join('')) };
}

/** The places of `query` in a page, in order, none overlapping another; none for white space alone. */
export function findMatches({ nodes, text }: PageText, query: string): Range[] {
  const wanted = foldText(query).trim();
  if (wanted === '') return [];
  const ranges: Range[] = [];
  for (let at = text.folded.indexOf(wanted); at >= 0; at = text.folded.indexOf(wanted, at + wanted.length)) {
    const start = text.starts[at];
    const end = text.ends[at + wanted.length - 1];
    const range = start === undefined || end === undefined ? null : rangeBetween(nodes, start, end);
    if (range) ranges.push(range);
  }
  return ranges;
}

function rangeBetween(nodes: PageText['nodes'], start: number, end: number): Range | null {
  const first = nodeAt(nodes, start);
  const last = nodeAt(nodes, end - 1);
  if (!first || !last || start < first.start) return null;
  const range = new Range();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, Math.min(end - last.start, last.node.data.length));
  return range;
}

/** The last node that begins at `place` or before. */
function nodeAt(nodes: PageText['nodes'], place: number): PageText['nodes'][number] | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1];
}
