// The insights counted once more by somebody who knows none of the product's counting: plain loops over sessions, the
// system's own calendar, one answer at a time.
import type { Session } from '../../../shared/session/session.ts';

export type NaiveAnswer = { session: Session; day: string; hour: number | null; words: number };

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Every written answer of every session that is not in the trash. Swedes write dates as `2026-03-29 01:30:00`. */
export function naiveAnswers(sessions: readonly Session[]): NaiveAnswer[] {
  const found: NaiveAnswer[] = [];
  for (const session of sessions) {
    if (session.deletedAt) continue;
    for (const exchange of session.exchanges) {
      const newest = exchange.texts[exchange.texts.length - 1];
      const oldest = exchange.texts[0];
      if (exchange.state !== 'answered' || !newest || !oldest || newest.text.trim().length === 0) continue;
      const local = new Date(oldest.at).toLocaleString('sv-SE', { timeZone: session.timeZone });
      const clock = local.slice(11);
      let words = 0;
      for (const piece of segmenter.segment(newest.text)) if (piece.isWordLike) words++;
      const hour =
        oldest.source === 'imported' && (clock === '12:00:00' || clock === '00:00:00')
          ? null
          : Number(clock.slice(0, 2));
      found.push({ session, day: local.slice(0, 10), hour, words });
    }
  }
  return found;
}

/** Days from one to another, both with them. */
export function naiveDays(from: string, to: string): string[] {
  const days: string[] = [];
  const date = new Date(`${from}T12:00:00Z`);
  while (date.toISOString().slice(0, 10) <= to) {
    days.push(date.toISOString().slice(0, 10));
    date.setUTCDate(date.getUTCDate() + 1);
  }
  return days;
}

/** The first day of the week of a day, walked back to one day at a time; `first` is 1 for Monday to 7. */
export function naiveWeek(day: string, first: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  while (date.getUTCDay() !== first % 7) date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

export const daysLater = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** Sessions, answers and words of some answers. */
export function naiveCounts(answers: readonly NaiveAnswer[]) {
  const ids: string[] = [];
  let words = 0;
  for (const answer of answers) {
    words += answer.words;
    if (!ids.includes(answer.session.id)) ids.push(answer.session.id);
  }
  return { sessions: ids.length, answers: answers.length, words };
}
