// Server-sent events as they come over the wire, cut anywhere: the part of that format a chat stream uses.

/**
 * Takes pieces of text and calls `onData` with the data of each whole event, in order. Lines end in CR, LF or CRLF;
 * a line that begins with a colon is a comment; fields other than `data` are passed over.
 * Format: WHATWG HTML, "Server-sent events".
 */
export function createEventStream(onData: (data: string) => void): { write(piece: string): void } {
  let rest = '';
  let data: string[] = [];
  let afterReturn = false;

  const line = (text: string) => {
    if (text === '') {
      if (data.length > 0) onData(data.join('\n'));
      data = [];
    } else if (text === 'data' || text.startsWith('data:')) {
      data.push(text.slice(5).replace(/^ /, ''));
    }
  };

  return {
    write(piece) {
      // The LF of a CRLF that was cut in two is no line of its own.
      let text = afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
      if (piece !== '') afterReturn = piece.endsWith('\r');
      text = rest + text;
      const lines = text.split(/\r\n|\r|\n/);
      rest = lines.pop() ?? '';
      for (const one of lines) line(one);
    },
  };
}
