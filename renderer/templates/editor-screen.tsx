// Writing a template: its questions with advice beside each, every change saved as it is made.
import { type JSX, useId } from 'react';
import { useStore } from 'zustand';
import { mostQuestions, type Template } from '../../shared/interview/template.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { TemplateEditor } from '../state/template-editor.ts';
import { savable } from '../state/template-edits.ts';
import { NumberField } from '../ui/number-field.tsx';
import { SaveStateLine } from '../ui/save-state-line.tsx';
import { words } from '../words/words.ts';
import { Advice, type ProblemsAt, useLint } from './advice.tsx';
import { StepFields } from './step-fields.tsx';
import { StepList } from './step-list.tsx';
import { Check, StepOptions } from './step-options.tsx';

type Props = { editor: TemplateEditor; info: AppInfo; onBack: () => void; onPreview: (template: Template) => void };

export function EditorScreen({ editor, info, onBack, onPreview }: Props): JSX.Element {
  const { draft, saved, save, removed, copied, held } = useStore(editor);
  const { change } = editor.actions;
  const { editor: text } = words.templates;
  const { all, at } = useLint(draft);
  const faults = all.filter(({ level }) => level === 'error').length;
  const set = (changes: Partial<Template>) => change((before) => ({ ...before, ...changes }));
  const undo = () => {
    editor.actions.undo();
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-step="${removed?.step.id}"] .step-handle`)?.focus(),
    );
  };

  return (
    <main className="templates-page" aria-label={text.screen}>
      <div className="scroller">
        <div className="column templates-column editor">
          <div className="row editor-top">
            <button type="button" className="link" onClick={onBack}>
              {text.back}
            </button>
          </div>
          <h1>{draft.name.trim() === '' ? saved.name : draft.name}</h1>
          <p className={faults > 0 ? 'notice bad' : 'notice'} role="status">
            {faults > 0
              ? words.templates.cannotBegin(faults).replace(/:$/u, '.')
              : all.length > 0
                ? text.advice(all.length)
                : text.fine}
          </p>
          {copied && <p className="notice">{text.copied}</p>}
          <Basics draft={draft} set={set} />
          <section>
            <h2>{text.opening}</h2>
            <p className="small">{text.wordingsHint}</p>
            <StepFields
              step={draft.opening}
              label={text.opening}
              path={['opening']}
              lint={at}
              withoutWords={text.needsOpening}
              onChange={(opening) => set({ opening })}
            />
            <StepOptions
              step={draft.opening}
              path={['opening']}
              lint={at}
              earlier={[]}
              onChange={(opening) => set({ opening })}
            />
          </section>
          <section>
            <h2>{text.arc}</h2>
            <Advice problems={at(['arc'])} />
            <StepList list="arc" draft={draft} editor={editor} lint={at} />
          </section>
          <section>
            <h2>{text.prompts}</h2>
            <p className="small">{text.promptsHint}</p>
            <StepList list="prompts" draft={draft} editor={editor} lint={at} />
          </section>
          <Closing draft={draft} saved={saved} lint={at} set={set} />
          <Budget draft={draft} lint={at} set={set} />
        </div>
      </div>
      {removed && (
        <p className="notice editor-undo" role="status">
          {text.removed} {/* Where the keyboard goes on once the question it was in is gone. */}
          <button key={removed.step.id} type="button" className="link" autoFocus onClick={undo}>
            {words.undo}
          </button>
        </p>
      )}
      <footer className="footer">
        <div>
          <SaveStateLine save={save} locale={info.locale} />
          {held && (
            <p className="small bad" role="alert">
              {text.held}
            </p>
          )}
        </div>
        <button type="button" className="primary primary-small" onClick={() => onPreview(savable(draft, saved))}>
          {words.templates.preview}
        </button>
      </footer>
    </main>
  );
}

type Part = { draft: Template; set: (changes: Partial<Template>) => void };

function Basics({ draft, set }: Part): JSX.Element {
  const id = useId();
  const { editor: text } = words.templates;
  return (
    <section className="fields">
      <div className="field">
        <label htmlFor={`${id}-name`}>{text.name}</label>
        <input
          id={`${id}-name`}
          value={draft.name}
          maxLength={80}
          aria-describedby={`${id}-name-note`}
          onChange={({ target }) => set({ name: target.value })}
        />
        <span id={`${id}-name-note`} className="small">
          {draft.name.trim() === '' && text.needsName}
        </span>
      </div>
      <div className="field">
        <label htmlFor={`${id}-purpose`}>{text.purpose}</label>
        <input
          id={`${id}-purpose`}
          value={draft.purpose}
          maxLength={200}
          aria-describedby={`${id}-purpose-note`}
          onChange={({ target }) => set({ purpose: target.value })}
        />
        <span id={`${id}-purpose-note`} className="small">
          {draft.purpose.trim() === '' && text.needsPurpose}
        </span>
      </div>
      <NumberField
        label={text.minutes}
        value={draft.minutes}
        least={1}
        most={240}
        onChange={(minutes) => minutes !== null && set({ minutes })}
      />
    </section>
  );
}

function Closing({ draft, saved, lint, set }: Part & { saved: Template; lint: ProblemsAt }): JSX.Element {
  const { editor: text } = words.templates;
  const { closing } = draft;
  const choose = (on: boolean) =>
    set({ closing: on ? (saved.closing ?? { id: 'closing', variants: [''], followUps: false }) : null });
  return (
    <section>
      <h2>{text.closing}</h2>
      <Check label={text.hasClosing} on={closing !== null} onChange={choose} />
      <Advice problems={lint(['closing'])} />
      {closing && (
        <>
          <StepFields
            step={closing}
            label={text.closing}
            path={['closing']}
            lint={lint}
            withoutWords={text.needsWording}
            onChange={(step) => set({ closing: step })}
          />
          <StepOptions
            step={closing}
            path={['closing']}
            lint={lint}
            earlier={[]}
            onChange={(step) => set({ closing: step })}
          />
        </>
      )}
    </section>
  );
}

function Budget({ draft, lint, set }: Part & { lint: ProblemsAt }): JSX.Element {
  const { editor: text } = words.templates;
  const most = mostQuestions({ ...draft, questions: 2 }) ?? 2;
  return (
    <section className="fields">
      <h2>{text.how}</h2>
      <Check
        label={text.untilFinish}
        on={draft.questions === null}
        onChange={(endless) => set({ questions: endless ? null : most })}
      />
      <NumberField
        label={text.questions}
        value={draft.questions}
        least={2}
        most={Math.max(2, most)}
        disabled={draft.questions === null}
        onChange={(questions) => questions !== null && set({ questions })}
      />
      <Advice problems={lint(['questions'])} />
      <NumberField
        label={text.perThread}
        value={draft.followUpsPerThread}
        least={0}
        most={10}
        onChange={(followUpsPerThread) => followUpsPerThread !== null && set({ followUpsPerThread })}
      />
      <NumberField
        label={text.perSession}
        value={draft.followUpsPerSession}
        least={0}
        most={40}
        onChange={(followUpsPerSession) => followUpsPerSession !== null && set({ followUpsPerSession })}
      />
    </section>
  );
}
