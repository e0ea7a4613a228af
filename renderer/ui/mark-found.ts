// Marks, for a moment, what was looked for in the exchange or the head of the session that was opened, and brings it
// into view. The page itself is left as it is: the marks are painted over it, so nothing that is typed or selected there
// is disturbed.
import { markText } from '../../shared/search/excerpt.ts';
import type { Term } from '../../shared/search/search-query.ts';
import { showExchange } from './show-exchange.ts';

const name = 'searched';
const shownMs = 6_000;
/** A session that is opened for the first time takes a moment to be on the screen. */
const patienceMs = 5_000;
const mostMarks = 200;

let latest = 0;

/** Looks for the exchange until it is there. A later call takes the place of an earlier one. */
export function markFound(exchangeId: string, terms: readonly Term[]): void {
  markOnce(
    () => document.getElementById(`exchange-${exchangeId}`),
    (exchange) => {
      showExchange(exchangeId);
      return [...exchange.querySelectorAll('.exchange-question, .exchange-answer')];
    },
    terms,
  );
}

/** The same for what a session is called, tagged or about: the head of its page, under the keyboard. */
export function markHead(sessionId: string, terms: readonly Term[]): void {
  markOnce(
    () => document.getElementById(`head-${sessionId}`),
    (head) => {
      head.scrollIntoView({ block: 'nearest' });
      head.focus({ preventScroll: true });
      return [...head.children];
    },
    terms,
  );
}

/** `show` brings what was found before the eyes and names the blocks in which the words are to be marked. */
function markOnce(
  find: () => HTMLElement | null,
  show: (found: HTMLElement) => readonly Element[],
  terms: readonly Term[],
): void {
  latest += 1;
  const mine = latest;
  CSS.highlights.delete(name);
  const until = performance.now() + patienceMs;
  const look = (): void => {
    if (mine !== latest) return;
    const found = find();
    if (!found) {
      if (performance.now() < until) requestAnimationFrame(look);
      return;
    }
    const ranges = show(found).flatMap((block) => rangesIn(block, terms));
    if (ranges.length === 0) return;
    CSS.highlights.set(name, new Highlight(...ranges));
    // Once now, and once after whatever else the opening page scrolls to.
    const reveal = () => (mine === latest ? bringIntoView(best(ranges)) : undefined);
    reveal();
    setTimeout(reveal, 150);
    setTimeout(() => (mine === latest ? CSS.highlights.delete(name) : undefined), shownMs);
  };
  requestAnimationFrame(look);
}

/** In the answer rather than the question. */
const best = (ranges: readonly Range[]): Range | undefined =>
  ranges.find(({ startContainer }) => startContainer.parentElement?.closest('.exchange-answer')) ?? ranges[0];

function bringIntoView(range: Range | undefined): void {
  const scroller = range?.startContainer.parentElement?.closest('.scroller');
  if (!range || !scroller) return;
  const { top, bottom } = range.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (top >= frame.top + 24 && bottom <= frame.bottom - 24) return;
  scroller.scrollTop += top - frame.top - frame.height / 3;
}

function rangesIn(block: Element, terms: readonly Term[]): Range[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.textContent ?? '';
  }
  const place = (at: number) => {
    const found = nodes.findLast(({ start }) => start <= at) ?? nodes[0];
    return found && ([found.node, at - found.start] as const);
  };
  return markText(text, terms, mostMarks).marks.flatMap(([start, end]) => {
    const [from, to] = [place(start), place(end - 1)];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(to[0], to[1] + 1);
    return [range];
  });
}
