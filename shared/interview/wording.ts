// Chooses how a step is worded: with the subject if there is one, not as lately, not as before in this session.
import type { Session } from '../session/session.ts';
import { seededOrder } from './seeded-order.ts';
import type { TemplateStep } from './template.ts';

/** A step's text as it would be asked, and the id of the variant, e.g. `reflective.opening.2`. */
export type Wording = { id: string; text: string };

/** Letters of a title that still reads as a name in a question. */
const longestTitle = 44;
const shortestPart = 6;
/** Where a long title has its parts: "The Daily, episode 412: A Story About the Sea", "A Talk | Somebody at a Place". */
const joints = /\s*(?:[:|–—•·]|\s-\s|\s\()\s*|,\s+/gu;

/** What a title without a short part is called by what it is: "How to …, the whole talk" is the talk. */
const kinds: readonly [RegExp, string][] = [
  [/\b(?:podcast|episode|ep\.?\s?\d+)\b/iu, 'that episode'],
  [/\b(?:talk|lecture|keynote|speech|sermon|ted)\b/iu, 'that talk'],
  [/\b(?:novel|book|memoir|chapter)\b/iu, 'that book'],
  [/\b(?:film|movie|documentary|video)\b/iu, 'that film'],
  [/\b(?:article|essay|column|interview)\b/iu, 'that piece'],
];

const quoted = (words: string): string => (/^[“"«„‘']/u.test(words) ? words : `“${words}”`);

/** The words of a title that can stand for all of it: as many of its first parts as fit, else its beginning. */
const shortTitle = (title: string): string => {
  const ends = [...title.matchAll(joints)].map(({ index }) => index);
  const end = ends.findLast((at) => at >= shortestPart && at <= longestTitle);
  if (end !== undefined) return quoted(title.slice(0, end).trim());
  const kind = kinds.find(([pattern]) => pattern.test(title));
  if (kind !== undefined) return kind[1];
  const start = Array.from(title).slice(0, longestTitle).join('');
  return quoted(`${/\s/u.test(start) ? start.replace(/\s+\S*$/u, '') : start}…`);
};

/** The subject's title as it can stand inside a sentence, in quotation marks, or null. */
const subjectInSentence = (session: Session): string | null => {
  const title = session.subject?.title.replace(/\s+/gu, ' ').trim() ?? '';
  if (title === '') return null;
  const whole = title.replace(/\.$/u, '');
  return Array.from(whole).length <= longestTitle ? quoted(whole) : shortTitle(whole);
};

const subjectMark = '{subject}';

/** Whether a question names the session's subject. */
export const namesSubject = (session: Session, text: string): boolean => {
  const subject = subjectInSentence(session);
  return subject !== null && text.includes(subject);
};

/** Every wording this session can use for a step, those about the subject first, else in an order fixed by the seed. */
export const wordingsOf = (session: Session, step: TemplateStep): Wording[] => {
  const subject = subjectInSentence(session);
  const all = step.variants.map((variant, index) => ({
    id: `${session.plan.template.id}.${step.id}.${index + 1}`,
    text: variant.replaceAll(subjectMark, () => subject ?? 'this'),
    aboutSubject: variant.includes(subjectMark),
  }));
  const ordered = seededOrder(all, session.plan.seed, (wording) => wording.id);
  const general = ordered.filter((wording) => !wording.aboutSubject);
  const about = ordered.filter((wording) => wording.aboutSubject);
  const usable = subject !== null ? [...about, ...general] : general.length > 0 ? general : about;
  return usable.map(({ id, text }) => ({ id, text }));
};

/** Wording ids already stored in this session. */
export const usedWordings = (session: Session): Set<string> =>
  new Set(session.exchanges.flatMap(({ question }) => (question.wording === undefined ? [] : [question.wording])));

/**
 * The best of several wordings: new here and not used lately; else new here; else not used lately; else any.
 * `avoid` is never chosen; null if nothing else is left.
 */
export const freshest = <T extends Wording>(session: Session, wordings: readonly T[], avoid?: Wording): T | null => {
  const used = usedWordings(session);
  const recent = new Set(session.plan.recentWordings);
  const others = wordings.filter((wording) => wording.id !== avoid?.id && wording.text !== avoid?.text);
  // A question from the start page stands here without the name of its wording.
  const asked = new Set(session.exchanges.map(({ question }) => question.text));
  const isNew = (wording: Wording) => !used.has(wording.id) && !asked.has(wording.text);
  const isRested = (wording: Wording) => !recent.has(wording.id);
  return (
    others.find((wording) => isNew(wording) && isRested(wording)) ??
    others.find(isNew) ??
    others.find(isRested) ??
    others[0] ??
    null
  );
};
