// One template being edited in this window: every change is saved as it is made.
import { createStore } from 'zustand/vanilla';
import type { OwnTemplate } from '../../shared/interview/own-template.ts';
import type { Template, TemplateStep } from '../../shared/interview/template.ts';
import { templateFile } from '../../shared/interview/template-file.ts';
import type { Call } from '../bridge/client.ts';
import { type AutosaveState, createAutosave } from './autosave.ts';
import type { SaveState } from './save-state.ts';
import { putBack, type StepList, savable, withSteps } from './template-edits.ts';

export type TemplateEditorState = {
  /** As it stands in the fields; a name or a wording may be empty. */
  draft: Template;
  /** As it was last stored. */
  saved: Template;
  save: SaveState;
  /** The question that Undo would bring back. */
  removed: { list: StepList; index: number; step: TemplateStep } | null;
  /** It was changed elsewhere too, so this became a template of its own. */
  copied: boolean;
  /** The person was told that what they typed is not on the disk. */
  held: boolean;
};

export type TemplateEditor = ReturnType<typeof createTemplateEditor>;

export function createTemplateEditor(own: OwnTemplate, { call, now }: { call: Call; now: () => Date }) {
  let known = own.version;
  const store = createStore<TemplateEditorState>(() => ({
    draft: own.template,
    saved: own.template,
    save: { kind: 'nothing' },
    removed: null,
    copied: false,
    held: false,
  }));
  const { setState: set, getState: get } = store;

  const autosave = createAutosave<Template>(async (draft) => {
    // A change under way may have got another id meanwhile.
    const template = { ...draft, id: get().draft.id };
    const stored = await call('template:save', { text: templateFile(savable(template, get().saved)), known });
    known = stored.version;
    const { id, name } = stored.template;
    if (id !== template.id) set({ draft: { ...get().draft, id, name }, copied: true });
    set({ saved: stored.template, held: false });
  }, report);

  function report(state: AutosaveState): void {
    if (state.kind === 'failed') set({ save: { kind: 'not-saved', code: state.code } });
    else if (state.kind === 'kept') set({ save: { kind: 'saved', at: now() } });
    else set({ save: { kind: 'saving' } });
  }

  const change = (update: (draft: Template) => Template): void => {
    const draft = update(get().draft);
    if (draft === get().draft) return;
    set({ draft });
    autosave.change(draft);
  };

  const actions = {
    change,
    remove(list: StepList, index: number): void {
      const step = get().draft[list][index];
      if (step === undefined) return;
      change((draft) =>
        withSteps(
          draft,
          list,
          draft[list].filter((one) => one !== step),
        ),
      );
      set({ removed: { list, index, step } });
    },
    undo(): void {
      const { removed } = get();
      set({ removed: null });
      if (removed) change((draft) => putBack(draft, removed.list, removed.index, removed.step));
    },
    /** The template as another window or program left it; what is typed here goes first. */
    changedElsewhere(there: OwnTemplate): void {
      if (there.version === known || get().save.kind === 'saving' || get().save.kind === 'not-saved') return;
      known = there.version;
      set({ draft: there.template, saved: there.template, removed: null });
    },
    flush: () => autosave.flush(),
    /** Whether the window may go: all is kept, or the person has been told and closes again. */
    async mayClose(): Promise<boolean> {
      if (await autosave.flush()) return true;
      const { held } = get();
      set({ held: true });
      return held;
    },
  };
  return Object.assign(store, { actions });
}
