// The templates of a person's own: one JSON file each, read anew whenever they are asked for, so that files changed by
// hand count. A broken one is told and never hides the good ones, and none is overwritten by what did not know it.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { builtInTemplates, findTemplate } from '../../shared/interview/built-in-templates.ts';
import { freeTemplateId } from '../../shared/interview/copy-template.ts';
import {
  type BrokenTemplate,
  type OwnTemplate,
  type OwnTemplates,
  readOwnTemplate,
  type TemplateFileProblem,
} from '../../shared/interview/own-template.ts';
import type { Template } from '../../shared/interview/template.ts';
import { longestTemplateFile, templateFile } from '../../shared/interview/template-file.ts';
import { diskFailure, isErrno } from './disk-failure.ts';
import { dropTemp, randomName, replaceDurably, syncFolder, writeTemp } from './durable-write.ts';
import { nullIfMissing } from './session-view.ts';
import { fileKey, nodeStoreFs, type StoreFs } from './store-fs.ts';

export type TemplateFiles = {
  /** What is in the folder now. Rejects only if the folder itself cannot be read. */
  list: () => Promise<OwnTemplates>;
  /** The own template with this id that can be begun with. */
  find: (id: string) => Promise<Template | undefined>;
  /**
   * Saves the text of a template file, durably. `known` is the version it was made from, null for a new one. Where the
   * file is another by now, or the id or name of a new one is taken, it is saved beside it, under a free one. `invalid-input`.
   */
  save: (text: string, known: string | null) => Promise<OwnTemplate>;
  /** Removes the file of this template; nothing happens if there is none. */
  remove: (id: string) => Promise<void>;
  /** Writes a copy of this template's file, or of a built-in one, to `path`, over what is there. `not-found`. */
  copyTo: (id: string, path: string) => Promise<void>;
};

/** In UTF-8 a character of a template's file takes three bytes at most. */
const mostBytes = BigInt(3 * longestTemplateFile + 3);
const longestName = 80;
const tempsLastMs = 3_600_000;

type Read = { file: string; template: Template | null; version: string; problems: TemplateFileProblem[]; text: string };

/** The templates in `templates/` of the data folder, which is made with the first of them. Changes are made in turn. */
export function openTemplates(directory: string, fs: StoreFs = nodeStoreFs): TemplateFiles {
  const folder = join(resolve(directory), 'templates');
  const remembered = new Map<string, { key: string; read: Read }>();
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = last.then(task).catch((error: unknown) => {
      throw diskFailure(error, 'the templates');
    });
    // Whoever asked hears of a failure; the next one only has to wait.
    last = run.catch(() => {});
    return run;
  }

  /** The names in the folder; none if there is no folder. */
  async function names(): Promise<string[]> {
    const stats = await nullIfMissing(fs.lstat(folder));
    if (stats === null) return [];
    if (!stats.isDirectory()) throw new Failure('forbidden', 'the templates folder is a link, or no folder');
    return fs.readdir(folder);
  }

  async function readFile(file: string): Promise<Read | null> {
    const broken = (code: TemplateFileProblem['code']): Read => ({
      file,
      template: null,
      version: '',
      problems: [{ line: 1, path: [], code }],
      text: '',
    });
    try {
      const path = join(folder, file);
      const stats = await fs.lstat(path);
      // A link may lead anywhere, and what it leads to would be overwritten or given away.
      if (!stats.isFile()) return broken('not-a-file');
      if (stats.size > mostBytes) return broken('too-big');
      const key = fileKey(stats);
      const known = remembered.get(file);
      if (known?.key === key) return known.read;
      const bytes = await fs.readFile(path);
      const text = decoded(bytes);
      const read =
        text === null ? broken('not-json') : { file, text, version: hashOf(bytes), ...readOwnTemplate(text) };
      remembered.set(file, { key, read });
      return read;
    } catch (error) {
      // Removed since its name was read.
      return isErrno(error, 'ENOENT') ? null : broken('unreadable');
    }
  }

  async function readAll(): Promise<Read[]> {
    const files = (await names()).filter((name) => /^[^.].*\.json$/iu.test(name)).sort();
    const reads: Read[] = [];
    for (const file of files) {
      const read = await readFile(file);
      if (read !== null) reads.push(read);
    }
    for (const file of remembered.keys()) if (!files.includes(file)) remembered.delete(file);
    return reads;
  }

  async function list(): Promise<OwnTemplates> {
    const templates: OwnTemplate[] = [];
    const broken: BrokenTemplate[] = [];
    const taken = new Set(builtInTemplates.map(({ id }) => id));
    // Of two with the same id, the one whose file is named after it is the template.
    const isNamed = ({ file, template }: Read) => file === `${template?.id}.json`;
    const reads = await readAll();
    for (const read of [...reads.filter(isNamed), ...reads.filter((one) => !isNamed(one))]) {
      const { file, template, version, problems, text } = read;
      if (template === null) broken.push({ file, problems });
      else if (taken.has(template.id)) broken.push({ file, problems: readOwnTemplate(text, [template.id]).problems });
      else {
        taken.add(template.id);
        templates.push({ file, template, version, problems });
      }
    }
    const byName = new Intl.Collator('en', { numeric: true });
    return {
      templates: templates.sort((a, b) => byName.compare(a.template.name, b.template.name)),
      broken: broken.sort((a, b) => byName.compare(a.file, b.file)),
    };
  }

  async function save(text: string, known: string | null): Promise<OwnTemplate> {
    const { template } = readOwnTemplate(text);
    if (template === null) throw new Failure('invalid-input', 'not a template');
    const { templates } = await list();
    const before = templates.find((one) => one.template.id === template.id);
    // The same once more: a reply was lost on its way.
    if (before && templateFile(before.template) === templateFile(template)) return before;
    const isChange = before !== undefined && before.version === known;
    // What was removed meanwhile is brought back by whoever still writes in it, under its own name.
    const isBack = before === undefined && known !== null && findTemplate(template.id) === undefined;
    const others = [...builtInTemplates, ...templates.map((one) => one.template)];
    const stems = (await names()).map((name) => name.toLowerCase().replace(/\.json$/u, ''));
    const id = isChange ? template.id : freeTemplateId(template.id, [...others.map((one) => one.id), ...stems]);
    const name = isChange || isBack ? template.name : freeName(template.name, new Set(others.map((one) => one.name)));
    const file = isChange ? before.file : `${id}.json`;
    const bytes = Buffer.from(withOtherKeys({ ...template, id, name }, isChange ? before.file : null), 'utf8');
    await write(file, bytes, isChange);
    const saved = await readFile(file);
    if (saved === null || saved.template === null)
      throw new Failure('io-error', 'the template was not there afterwards');
    return { file, template: saved.template, version: saved.version, problems: saved.problems };
  }

  /** The file's text; what a later version wrote beside the template stays. */
  function withOtherKeys(template: Template, file: string | null): string {
    const text = templateFile(template);
    const before = file === null ? undefined : remembered.get(file)?.read.text;
    if (before === undefined) return text;
    const known: unknown = JSON.parse(before.replace(/^\ufeff/u, ''));
    return `${JSON.stringify({ ...Object(known), ...JSON.parse(text) }, null, 2)}\n`;
  }

  async function write(file: string, bytes: Uint8Array, replace: boolean): Promise<void> {
    await fs.mkdir(folder, 0o700).catch((error: unknown) => {
      if (!isErrno(error, 'EEXIST')) throw error;
    });
    await dropOldTemps();
    const path = join(folder, file);
    const temp = join(folder, `.${randomName()}.tmp`);
    if (replace) return replaceDurably(fs, temp, path, bytes);
    await writeTemp(fs, temp, bytes);
    try {
      // Unlike a renamed one, a link never takes the place of what appeared there meanwhile.
      await fs.link(temp, path);
    } finally {
      await dropTemp(fs, temp);
    }
    await syncFolder(fs, folder);
    await syncFolder(fs, resolve(directory));
  }

  async function dropOldTemps(): Promise<void> {
    for (const name of (await names()).filter((one) => /^\.[0-9a-f]{16}\.tmp$/u.test(one))) {
      const stats = await nullIfMissing(fs.lstat(join(folder, name)));
      if (stats !== null && stats.mtimeMs < BigInt(Date.now() - tempsLastMs)) await dropTemp(fs, join(folder, name));
    }
  }

  const own = async (id: string) => (await list()).templates.find(({ template }) => template.id === id);

  return {
    list: () => inTurn(list),
    find: (id) =>
      inTurn(async () => {
        const found = await own(id);
        return found?.problems.length === 0 ? found.template : undefined;
      }),
    save: (text, known) => inTurn(() => save(text, known)),
    remove: (id) =>
      inTurn(async () => {
        const found = await own(id);
        if (found === undefined) return;
        await nullIfMissing(fs.unlink(join(folder, found.file)));
        await syncFolder(fs, folder);
      }),
    copyTo: (id, path) =>
      inTurn(async () => {
        const template = findTemplate(id) ?? (await own(id))?.template;
        if (template === undefined) throw new Failure('not-found', 'no such template');
        await replaceDurably(fs, `${path}.${randomName()}.tmp`, path, Buffer.from(templateFile(template), 'utf8'));
      }),
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The name itself if no other template has it, else with the lowest number from 2 behind it. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`;
    const candidate = `${name.slice(0, longestName - ending.length)}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}
