// Whether an answer was written in Markdown: those of other journals that are written so, and no answer typed here.
import type { Exchange, Session } from './session.ts';

/** The kinds of import (`importKinds`) whose texts are Markdown, or were made Markdown of HTML. */
const writtenSo: ReadonlySet<string> = new Set(['day-one', 'joplin', 'markdown', 'mini-diary', 'mini-diarium']);

/** True also after the person edited it here: what they edit is the Markdown. Pure. */
export const cameAsMarkdown = ({ source }: Pick<Session, 'source'>, { texts }: Pick<Exchange, 'texts'>): boolean =>
  source !== null && writtenSo.has(source.kind) && texts[0]?.source === 'imported';
