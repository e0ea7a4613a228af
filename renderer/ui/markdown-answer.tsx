// An answer that came from a journal written in Markdown, as that journal showed it. Elements are made of what was parsed,
// never HTML, and no address is followed: what a file brings cannot reach out.
import type { Node as MarkdownNode } from 'commonmark';
import { Fragment, type JSX, type ReactNode, useMemo } from 'react';
import { MarkedAnswer } from './marked-answer.tsx';
import { parsedMarkdown } from './parsed-markdown.ts';

type Props = { text: string; heard: readonly string[]; kept: readonly string[] };

const headings = ['h3', 'h4', 'h5', 'h6'] as const;

export function MarkdownAnswer({ text, heard, kept }: Props): ReactNode {
  const document = useMemo(() => parsedMarkdown(text), [text]);
  const marked = (words: string) => <MarkedAnswer text={words} heard={heard} kept={kept} />;
  return document === null ? <p>{marked(text)}</p> : inside(document, marked);
}

type Marked = (words: string) => ReactNode;

/** What lies in a node; neighbouring text as one, so that a kept line is found across its marks of punctuation. */
function inside(node: MarkdownNode, marked: Marked): ReactNode[] {
  const shown: ReactNode[] = [];
  let words = '';
  const flush = () => {
    if (words !== '') shown.push(<Fragment key={shown.length}>{marked(words)}</Fragment>);
    words = '';
  };
  for (let child = node.firstChild; child; child = child.next) {
    if (child.type === 'text' || child.type === 'html_inline') words += child.literal ?? '';
    else if (child.type === 'softbreak') words += '\n';
    else {
      flush();
      shown.push(<Fragment key={shown.length}>{shownAs(child, marked)}</Fragment>);
    }
  }
  flush();
  return shown;
}

function shownAs(node: MarkdownNode, marked: Marked): ReactNode {
  const literal = node.literal ?? '';
  switch (node.type) {
    case 'paragraph':
      // In a tight list the words stand in the item itself.
      return node.parent?.type === 'item' && node.parent.listTight ? (
        inside(node, marked)
      ) : (
        <p>{inside(node, marked)}</p>
      );
    case 'heading': {
      // Below the page's own headings.
      const Heading = headings[Math.min(node.level, headings.length) - 1] ?? 'h6';
      return (
        <Heading className="markdown-heading" data-level={node.level}>
          {inside(node, marked)}
        </Heading>
      );
    }
    case 'block_quote':
      return <blockquote>{inside(node, marked)}</blockquote>;
    case 'list':
      return node.listType === 'ordered' ? (
        <ol start={node.listStart}>{inside(node, marked)}</ol>
      ) : (
        <ul>{inside(node, marked)}</ul>
      );
    case 'item':
      return <li>{inside(node, marked)}</li>;
    case 'emph':
      return <em>{inside(node, marked)}</em>;
    case 'strong':
      return <strong>{inside(node, marked)}</strong>;
    case 'code':
      return <code>{literal}</code>;
    case 'code_block':
      return (
        <pre>
          <code>{literal.replace(/\n$/u, '')}</code>
        </pre>
      );
    case 'thematic_break':
      return <hr />;
    case 'linebreak':
      return <br />;
    case 'link':
    case 'image':
      return <Address node={node}>{inside(node, marked)}</Address>;
    default:
      // HTML is words here, like any others.
      return <p>{marked(literal)}</p>;
  }
}

/** The words of a link; it opens outside, in the person's browser, if it is of a kind that may. Others show where they lead. */
function Address({ node, children }: { node: MarkdownNode; children: ReactNode[] }): JSX.Element {
  const address = node.destination ?? '';
  const mayOpen = node.type === 'link' && /^(?:https|mailto):/iu.test(address);
  if (mayOpen)
    return (
      <a href={address} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  return (
    <>
      {children}
      {address !== '' && !address.startsWith('#') && <span className="markdown-address"> ({address})</span>}
    </>
  );
}
