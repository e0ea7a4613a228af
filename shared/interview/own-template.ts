// Templates of a person's own, each a file in their data folder: what is known of them, good or broken.
import { type FileProblem, parseTemplateFile } from './parse-template-file.ts';
import type { Template } from './template.ts';
import { TemplateFile } from './template-file.ts';

/** Why a file in the folder cannot be used. `not-a-file`: a link or a folder; `unreadable`: the disk did not give it. */
export type TemplateFileProblem = Omit<FileProblem, 'code'> & {
  code: FileProblem['code'] | 'not-a-file' | 'unreadable';
};

/**
 * A template that can be edited. `version` changes with the file's content; with `problems` it cannot be begun with
 * until its branches are mended.
 */
export type OwnTemplate = { template: Template; version: string; file: string; problems: TemplateFileProblem[] };

export type BrokenTemplate = { file: string; problems: TemplateFileProblem[] };

/** The folder as it is: by name, the broken files apart. */
export type OwnTemplates = { templates: OwnTemplate[]; broken: BrokenTemplate[] };

/**
 * Like `parseTemplateFile`, but a template whose only fault is that branches of it cannot work is given too, because it
 * can be mended in the editor. `template` is null for what has not the shape of one, or an id of `takenIds`.
 */
export const readOwnTemplate = (
  text: string,
  takenIds: readonly string[] = [],
): { template: Template | null; problems: FileProblem[] } => {
  const parsed = parseTemplateFile(text, takenIds);
  if ('template' in parsed) return { template: parsed.template, problems: [] };
  const { problems } = parsed;
  const isMendable = problems.every(({ code }) => mendable.includes(code));
  const file = isMendable ? TemplateFile.safeParse(JSON.parse(text.replace(/^\ufeff/u, ''))) : undefined;
  return { template: file?.data?.template ?? null, problems };
};

const mendable: readonly FileProblem['code'][] = ['unknown-step', 'circular-branch', 'dead-branch'];
