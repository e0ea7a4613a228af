// The Markdown Day One writes: escapes its export adds, media by identifier, links between entries.

/** Where a text mentions a photo, recording, film or PDF: `identifier` names it among the media of all entries. */
export type DayOneMention = { identifier: string; kind: 'photo' | 'video' | 'audio' | 'pdfAttachment' };

const moment =
  /!\[[^[\]]*\]\(dayone-moment:\/(?:\/|(?<kind>video|audio|pdfAttachment)\/)(?<identifier>[0-9A-Za-z-]+)\)/gu;

/** The media a text mentions, in order. */
export const mentionsOf = (text: string): DayOneMention[] =>
  [...text.matchAll(moment)].map(({ groups: { kind, identifier = '' } = {} }) => ({
    identifier,
    kind: kind === 'video' || kind === 'audio' || kind === 'pdfAttachment' ? kind : 'photo',
  }));

/** The text with each mention of media replaced by what `shown` says of it. */
export const withMentions = (text: string, shown: (mention: DayOneMention) => string): string =>
  text.replaceAll(moment, (whole) => {
    const [mention] = mentionsOf(whole);
    return mention ? shown(mention) : whole;
  });

/**
 * Takes out the backslashes Apple's exports put before punctuation. Only before ASCII punctuation and not in code, so that
 * `C:\path` and what somebody typed stay; a zero-width space, which the editor leaves, goes.
 */
export function unescapeDayOne(text: string): string {
  const parts = text.replaceAll('\u200B', '').split(/(```[\s\S]*?(?:```|$)|`[^`\n]*`)/u);
  // Every second part is code.
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1'))).join('');
}

/** The first line as a title, where it is a heading or a short line; the whole text stays the answer. */
export function titleIn(text: string): string {
  const line = text.split('\n').find((found) => found.trim() !== '') ?? '';
  const bare = line
    .replace(/^#+\s*/u, '')
    .replaceAll(/[*_`]|!\[[^\]]*\]\([^)]*\)/gu, '')
    .trim();
  return bare.length > 100 ? `${bare.slice(0, bare.lastIndexOf(' ', 100))}…` : bare;
}
