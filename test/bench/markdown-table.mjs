// A table in Markdown.

/** `header`: a list of cells; `rows`: a list of such lists. */
export function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
