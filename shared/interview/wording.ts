// Chooses how a step is worded: with the subject if there is one, not as lately, not as before in this session.
import type { Session } from '../session/session.ts';
import { seededOrder } from './seeded-order.ts';
import type { TemplateStep } from './template.ts';

/** A step's text as it would be asked, and the id of the variant, e.g. `reflective.opening.2`. */
export type Wording = { id: string; text: string };

const longestTitle = 80;

/** The subject's title as it can stand inside a sentence, in quotation marks, or null. */
const subjectInSentence = (session: Session): string | null => {
  const title = session.subject?.title.replace(/\s+/gu, ' ').trim() ?? '';
  if (title === '') return null;
  const letters = Array.from(title);
  const short =
    letters.length <= longestTitle
      ? title.replace(/\.$/u, '')
      : `${letters
          .slice(0, longestTitle)
          .join('')
          .replace(/\s+\S*$/u, '')}…`;
  return /^[“"«„‘']/u.test(short) ? short : `“${short}”`;
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
  const isNew = (wording: Wording) => !used.has(wording.id);
  const isRested = (wording: Wording) => !recent.has(wording.id);
  return (
    others.find((wording) => isNew(wording) && isRested(wording)) ??
    others.find(isNew) ??
    others.find(isRested) ??
    others[0] ??
    null
  );
};
