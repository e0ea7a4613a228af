// What a person made of the file with places to turn to in a crisis: theirs if it can be read, else the built-in list.
import { CrisisResources, crisisResources } from './crisis-resources.ts';

/** `where`: the line of a broken file (`line 4`), or the field that is wrong (`countries.2.name`); may be empty. */
export type CrisisHelp = {
  resources: CrisisResources;
  problem: { kind: 'not-json' | 'not-a-list' | 'not-read'; where: string } | null;
};

/** Reads the text of the file. Never throws: with anything wrong in it the built-in list is given, and what is wrong. */
export function readCrisisFile(text: string): CrisisHelp {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (cause) {
    const line = /line \d+/u.exec(cause instanceof Error ? cause.message : '')?.[0] ?? '';
    return { resources: crisisResources, problem: { kind: 'not-json', where: line } };
  }
  const parsed = CrisisResources.safeParse(json);
  if (parsed.success) return { resources: parsed.data, problem: null };
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  return { resources: crisisResources, problem: { kind: 'not-a-list', where } };
}
