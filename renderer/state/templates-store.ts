// The person's own templates as this window lists them, what can be done with each, and those being edited.
import { createStore } from 'zustand/vanilla';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { copyTemplate } from '../../shared/interview/copy-template.ts';
import type { OwnTemplate, OwnTemplates, TemplateFileProblem } from '../../shared/interview/own-template.ts';
import { parseTemplateFile } from '../../shared/interview/parse-template-file.ts';
import type { Template } from '../../shared/interview/template.ts';
import { longestTemplateFile, templateFile } from '../../shared/interview/template-file.ts';
import type { Call } from '../bridge/client.ts';
import { createTemplateEditor, type TemplateEditor } from './template-editor.ts';

/** What was done last, to be said in one line. */
export type Done =
  | { kind: 'imported'; name: string }
  | { kind: 'exported'; name: string; target: string }
  | { kind: 'deleted'; template: Template }
  | { kind: 'not-imported'; file: string; problems: TemplateFileProblem[] };

export type TemplatesState = OwnTemplates & {
  loaded: boolean;
  /** Why they cannot be listed. */
  listFailure: FailureCode | null;
  /** Why the last thing asked for was not done. */
  failure: FailureCode | null;
  done: Done[];
};

export type TemplatesStore = ReturnType<typeof createTemplatesStore>;

/** What a page gets of a file that is chosen or dropped. */
export type GivenFile = { name: string; size: number; text: () => Promise<string> };

export function createTemplatesStore(call: Call, now: () => Date) {
  const store = createStore<TemplatesState>(() => ({
    templates: [],
    broken: [],
    loaded: false,
    listFailure: null,
    failure: null,
    done: [],
  }));
  const { setState: set, getState: get } = store;
  /** Editors on the screen (true), and those left before all that was typed in them was kept. */
  const editors = new Map<TemplateEditor, boolean>();

  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const value = await work();
      set({ failure: null });
      return value;
    } catch (cause) {
      set({ failure: Failure.from(cause).code });
      return null;
    }
  }

  const create = (template: Template): Promise<OwnTemplate> =>
    call('template:save', { text: templateFile(template), known: null });

  async function bringIn(file: GivenFile): Promise<Done> {
    // Far larger than any template, so it is not even read.
    const isHuge = file.size > 3 * longestTemplateFile + 3;
    const parsed = isHuge ? tooBig : parseTemplateFile(await file.text());
    if ('problems' in parsed) return { kind: 'not-imported', file: file.name, problems: parsed.problems };
    const { template } = await create(parsed.template);
    return { kind: 'imported', name: template.name };
  }

  const actions = {
    async load(): Promise<void> {
      try {
        set({ ...(await call('template:list', undefined)), loaded: true, listFailure: null });
      } catch (cause) {
        set({ loaded: true, listFailure: Failure.from(cause).code });
        return;
      }
      for (const editor of editors.keys()) {
        const { id } = editor.getState().draft;
        const there = get().templates.find(({ template }) => template.id === id);
        if (there) editor.actions.changedElsewhere(there);
      }
    },
    /** Resolves to the id of the copy, null if it could not be made. */
    async duplicate(template: Template, name: string): Promise<string | null> {
      const copy = await attempt(() => create(copyTemplate(template, name, [])));
      await actions.load();
      return copy?.template.id ?? null;
    },
    /** Takes the good ones of several files in; each is told of. */
    async bringIn(files: readonly GivenFile[]): Promise<void> {
      await attempt(async () => {
        const done: Done[] = [];
        for (const file of files) done.push(await bringIn(file));
        set({ done });
      });
      await actions.load();
    },
    async remove(template: Template): Promise<void> {
      const isGone = await attempt(async () => {
        await call('template:remove', { templateId: template.id });
        return true;
      });
      if (isGone) set({ done: [{ kind: 'deleted', template }] });
      await actions.load();
    },
    /** Brings the template back that was deleted last. */
    async undo(template: Template): Promise<void> {
      if (await attempt(() => create(template))) set({ done: [] });
      await actions.load();
    },
    async exportTo({ id, name }: { id: string; name: string }): Promise<void> {
      const target = await attempt(() => call('template:export', { templateId: id }));
      if (target !== null) set({ done: [{ kind: 'exported', name, target }] });
    },
    /** The page goes elsewhere: what was told is not told again. */
    forget: () => set({ done: [], failure: null }),
    /** The editor of a template: the one left with something not yet kept, or a fresh one; null if there is none. */
    async edit(id: string): Promise<TemplateEditor | null> {
      const find = () => [...editors.keys()].find((editor) => editor.getState().draft.id === id);
      if (find() === undefined) await actions.load();
      const left = find();
      if (left) {
        editors.set(left, true);
        return left;
      }
      const own = get().templates.find(({ template }) => template.id === id);
      if (own === undefined) return null;
      const editor = createTemplateEditor(own, { call, now });
      editors.set(editor, true);
      return editor;
    },
    /** The editor is no longer on the screen; it goes once all is kept. */
    async leave(editor: TemplateEditor): Promise<void> {
      editors.set(editor, false);
      const kept = await editor.actions.flush();
      if (kept && editors.get(editor) === false) editors.delete(editor);
    },
  };
  return Object.assign(store, { actions });
}

const tooBig: { problems: TemplateFileProblem[] } = { problems: [{ line: 1, path: [], code: 'too-big' }] };
