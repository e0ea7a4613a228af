// Texts in which what a careful reader would take out of them is marked, written before the rules that look for it.
import { readFileSync } from 'node:fs';

/** `wanted`: what should be found, as it stands there; `heldOut`: counted only, no rule was mended from it. */
export type MarkedText = { answers: string[]; wanted: string[]; heldOut: boolean };

const everyThird = 3;

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`../../../fixtures/interview/closing/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** One answer a line, what is wanted between ⟦ and ⟧. */
export const markedIn = (file: 'intentions' | 'people' | 'lines'): MarkedText[] =>
  linesOf(file).map((line, index) => ({
    answers: [line.replace(/[⟦⟧]/gu, '')],
    wanted: [...new Set([...line.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, span = '']) => span))],
    heldOut: index % everyThird === everyThird - 1,
  }));

/** One session a line: answers with | between them, then => and what is wanted, with | between. */
export const markedSessions = (): MarkedText[] =>
  linesOf('themes').map((line, index) => {
    const [said = '', wanted = ''] = line.split('=>');
    const parts = (text: string) => text.split('|').flatMap((part) => part.trim() || []);
    return { answers: parts(said), wanted: parts(wanted), heldOut: index % everyThird === everyThird - 1 };
  });

export type Score = { right: number; wrong: string[]; missed: string[]; precision: number; recall: number };

/** How much of what is found is wanted, and how much of what is wanted is found; capitals do not matter. */
export const scoreOf = (texts: readonly MarkedText[], find: (answers: string[]) => readonly string[]): Score => {
  const same = (text: string) => text.toLowerCase();
  const score = { right: 0, wrong: [] as string[], missed: [] as string[] };
  for (const { answers, wanted } of texts) {
    const found = find(answers);
    const wants = new Set(wanted.map(same));
    const finds = new Set(found.map(same));
    score.right += found.filter((one) => wants.has(same(one))).length;
    score.wrong.push(...found.filter((one) => !wants.has(same(one))));
    score.missed.push(...wanted.filter((one) => !finds.has(same(one))));
  }
  const share = (part: number, of: number) => (of === 0 ? 1 : part / of);
  return {
    ...score,
    precision: share(score.right, score.right + score.wrong.length),
    recall: share(score.right, score.right + score.missed.length),
  };
};
