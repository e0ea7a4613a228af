// What a scene is: a thing people do or meet again and again, told from how a line begins, with questions of its own.
import type { Move, MoveKind } from './rule.ts';

/** `when` is matched against one sentence or clause as written; `not` names look-alikes. */
export type Scene = { id: string; when: RegExp; not?: RegExp; moves: readonly Move[] };

/** Somebody else, as the subject of a sentence. */
export const who = String.raw`(?:he|she|they|mum|mom|dad|nan|gran|the\s+(?:little|older|young|big)\s+one|(?:my|the|one\s+of\s+(?:my|the)|an?)\s+(?:\p{L}+\s+){0,2}?\p{L}+|(?!(?:Everyone|Everybody|People|Never|Just|Only|Always|Suddenly|Finally|Said|Told|Asked|Who|Which|Because|If|Once|You|My|The|It|I|We|And|But|So|Then|That|This|There|What|When|Now)\b)\p{Lu}\p{Ll}+)`;
/** Words before the subject that change nothing. */
export const lead = String.raw`^(?:(?:and|but|so|then|now|today|tonight|yesterday|this\s+\p{L}+|still|yet|also)\s+)*`;
/** The writer as the subject, alone or with others. */
export const I = String.raw`${lead}(?:i|we)(?:\s+(?:just|only|then|even|still|also|actually|finally|quietly|always|really|suddenly))*\s+`;

export const line = (source: string): RegExp => new RegExp(source, 'iu');
/** A move of a scene: its id begins with the scene's, so that no two are taken for one. */
export const ask = (id: string, kind: MoveKind, question: string): Move => ({ id, kind, text: `{Span}. ${question}` });
