// HTML of other journals as the Markdown we keep. What is not writing, such as scripts and styles, is left out.
import TurndownService from 'turndown';

const service = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
});
service.remove(['script', 'style', 'iframe', 'object', 'embed', 'noscript', 'template']);

// Of an address that is neither of the web nor of a mailbox only the words stay.
service.addRule('other addresses', {
  filter: (node) => node.nodeName === 'A' && !/^(?:https?:|mailto:)/iu.test(node.getAttribute('href')?.trim() ?? ''),
  replacement: (content) => content,
});

/** Turns a fragment of HTML into Markdown. Pure; fetches nothing. */
export const htmlToMarkdown = (html: string): string => service.turndown(html).trim();
