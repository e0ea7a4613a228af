// Reads somebody's template file. Nothing in it is trusted: a broken one is answered with lines and reasons, never thrown.
import { type DocumentNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { lintTemplate, type TemplateProblem } from './lint-template.ts';
import type { Template } from './template.ts';
import { longestTemplateFile, TemplateFile, templateFileFormat } from './template-file.ts';

/**
 * Why a file cannot be used, and where: `line` counts from 1, `path` leads to the value (empty for the whole file).
 * `missing`, `wrong-type`, `out-of-range`, `wrong-pattern` and `unknown-value` are about one value; the rest of the
 * codes say it themselves or are those of `lintTemplate`.
 */
export type FileProblem = {
  line: number;
  path: (string | number)[];
  code:
    | 'empty'
    | 'too-big'
    | 'not-json'
    | 'too-deep'
    | 'not-a-template'
    | 'newer-format'
    | 'missing'
    | 'wrong-type'
    | 'out-of-range'
    | 'wrong-pattern'
    | 'unknown-value'
    | TemplateProblem['code'];
};

export type ParsedTemplateFile = { template: Template } | { problems: FileProblem[] };

const deepest = 32;
const mostProblems = 50;

const whole = (code: FileProblem['code'], line = 1): ParsedTemplateFile => ({ problems: [{ line, path: [], code }] });

/** The line on which brackets are nested deeper than any template, or null. Counted first: parsers call themselves. */
const tooDeepAt = (text: string): number | null => {
  let depth = 0;
  let line = 1;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\n' || (letter === '\r' && text[at + 1] !== '\n')) line += 1;
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"' || letter === '\n') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
    if (depth > deepest) return line;
  }
  return null;
};

const lineOfSyntaxError = (thrown: unknown): number => {
  const line = typeof thrown === 'object' && thrown !== null && 'line' in thrown ? thrown.line : 1;
  return typeof line === 'number' && line >= 1 ? line : 1;
};

/** The line of a value, or of the nearest thing around it that is there. */
const lineOf = (document: DocumentNode, path: readonly PropertyKey[]): number => {
  let node: ValueNode = document.body;
  let { line } = node.loc.start;
  for (const key of path) {
    let next: ValueNode | undefined;
    if (node.type === 'Object') {
      // The last of several equal keys is the one that counts.
      const member = node.members.findLast(({ name }) => (name.type === 'String' ? name.value : name.name) === key);
      if (member !== undefined) line = member.loc.start.line;
      next = member?.value;
    } else if (node.type === 'Array' && typeof key === 'number') {
      next = node.elements[key]?.value;
      if (next !== undefined) line = next.loc.start.line;
    }
    if (next === undefined) break;
    node = next;
  }
  return line;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Issue = { code: string; path: PropertyKey[]; input?: unknown };

const codeOf = (issue: Issue, file: unknown): FileProblem['code'] => {
  if (issue.code === 'too_big' || issue.code === 'too_small') return 'out-of-range';
  if (issue.code === 'invalid_format') return 'wrong-pattern';
  if (issue.code === 'invalid_value') return 'unknown-value';
  let value: unknown = file;
  for (const key of issue.path)
    value =
      Array.isArray(value) && typeof key === 'number' ? value[key] : isRecord(value) ? value[String(key)] : undefined;
  return value === undefined ? 'missing' : 'wrong-type';
};

const plainPath = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

/**
 * Reads the text of a template file. Either the template, or every reason why not (at most 50), with its line.
 * Branches that cannot work are reasons, and so is an id of `takenIds`; advice about wordings is not. Never throws,
 * whatever the text.
 */
export const parseTemplateFile = (text: string, takenIds: readonly string[] = []): ParsedTemplateFile => {
  if (text.length > longestTemplateFile) return whole('too-big');
  // Some editors begin a file with a byte order mark.
  const json = text.replace(/^\ufeff/u, '');
  if (json.trim() === '') return whole('empty');
  const deepLine = tooDeepAt(json);
  if (deepLine !== null) return whole('too-deep', deepLine);
  let document: DocumentNode;
  let file: unknown;
  try {
    document = parse(json, { mode: 'json' });
    file = JSON.parse(json);
  } catch (thrown) {
    return whole('not-json', lineOfSyntaxError(thrown));
  }
  const at = (path: readonly PropertyKey[], code: FileProblem['code']): FileProblem => ({
    line: lineOf(document, path),
    path: plainPath(path),
    code,
  });
  if (!isRecord(file)) return whole('not-a-template', lineOf(document, []));
  // First of all: what a later version wrote must not be blamed for not looking like ours.
  if (typeof file.format === 'number' && file.format > templateFileFormat)
    return { problems: [at(['format'], 'newer-format')] };
  if (file.format === undefined && file.template === undefined) return whole('not-a-template');
  const parsed = TemplateFile.safeParse(file);
  if (!parsed.success)
    return { problems: parsed.error.issues.slice(0, mostProblems).map((issue) => at(issue.path, codeOf(issue, file))) };
  const { template } = parsed.data;
  const errors = lintTemplate(template, takenIds).filter(({ level }) => level === 'error');
  if (errors.length === 0) return { template };
  return { problems: errors.slice(0, mostProblems).map(({ path, code }) => at(['template', ...path], code)) };
};
