// All templates: the person's own with what can be done with them, files that cannot be used, and the built-in ones.
import { type DragEvent, type JSX, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { builtInTemplates } from '../../shared/interview/built-in-templates.ts';
import type { OwnTemplate } from '../../shared/interview/own-template.ts';
import type { Template } from '../../shared/interview/template.ts';
import { questionsOf } from '../../shared/interview/template.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { TemplatesStore } from '../state/templates-store.ts';
import { words } from '../words/words.ts';
import { DoneLine } from './done-line.tsx';
import { ProblemLines } from './problem-lines.tsx';

type Props = {
  store: TemplatesStore;
  info: AppInfo;
  go: (route: string) => void;
  onPreview: (template: Template) => void;
  onShowFolder: () => void;
};

export function TemplateList({ store, go, onPreview, onShowFolder }: Props): JSX.Element {
  const { templates, broken, loaded, listFailure, failure, done } = useStore(store);
  const { actions } = store;
  const chooser = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState(false);
  const duplicate = async (template: Template) => {
    const id = await actions.duplicate(template, words.templates.copyName(template.name));
    if (id !== null) go(`/templates/${id}`);
  };
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setDragged(false);
    void actions.bringIn([...event.dataTransfer.files]);
  };

  return (
    <main
      className="templates-page"
      aria-label={words.templates.title}
      aria-busy={!loaded}
      data-dragged={dragged}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDragged(true);
      }}
      onDragLeave={(event) => event.target === event.currentTarget && setDragged(false)}
      onDrop={onDrop}
    >
      <div className="scroller">
        <div className="column templates-column">
          <div className="row editor-top">
            <button type="button" className="link" onClick={() => go('/start')}>
              {words.done}
            </button>
          </div>
          <h1>{words.templates.title}</h1>
          <div className="templates-told" aria-live="polite">
            {done.map((one) => (
              <DoneLine key={JSON.stringify(one)} done={one} onUndo={(template) => void actions.undo(template)} />
            ))}
            {failure && <p className="notice bad">{words.templates.failed(words.reasons[failure])}</p>}
          </div>
          <section aria-labelledby="own-templates">
            <h2 id="own-templates">{words.templates.ownList}</h2>
            {listFailure && (
              <p className="notice bad" role="alert">
                {words.templates.notListed(
                  listFailure === 'forbidden' ? words.templates.refolder : words.reasons[listFailure],
                )}
              </p>
            )}
            {loaded && templates.length === 0 && !listFailure && <p className="small">{words.templates.ownEmpty}</p>}
            <ul aria-labelledby="own-templates" className="template-rows">
              {templates.map((own) => (
                <OwnRow
                  key={own.template.id}
                  own={own}
                  onEdit={() => go(`/templates/${own.template.id}`)}
                  onPreview={() => onPreview(own.template)}
                  onDuplicate={() => void duplicate(own.template)}
                  onExport={() => void actions.exportTo(own.template)}
                  onDelete={() => void actions.remove(own.template)}
                />
              ))}
            </ul>
            <p className="row templates-import">
              <button type="button" className="link" onClick={() => chooser.current?.click()}>
                {words.templates.import}
              </button>
              <span className="small">{words.templates.importHint}</span>
              <input
                ref={chooser}
                type="file"
                accept=".json,application/json"
                multiple
                hidden
                aria-label={words.templates.import}
                onChange={({ target }) => {
                  void actions.bringIn([...(target.files ?? [])]);
                  // The same file may be chosen again once it is mended.
                  target.value = '';
                }}
              />
            </p>
            {broken.length > 0 && (
              <div className="broken-templates">
                <p className="notice">
                  {words.templates.brokenList(broken.length)}{' '}
                  <button type="button" className="link" onClick={onShowFolder}>
                    {words.trouble.showFolder}
                  </button>
                </p>
                <ul>
                  {broken.map(({ file, problems }) => (
                    <li key={file}>
                      <code>{file}</code>
                      <ProblemLines problems={problems} />
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </section>
          <section aria-labelledby="built-in-templates">
            <h2 id="built-in-templates">{words.templates.builtInList}</h2>
            <ul aria-labelledby="built-in-templates" className="template-rows">
              {builtInTemplates.map((template) => (
                <li key={template.id}>
                  <About template={template} />
                  <RowButtons
                    name={template.name}
                    onPreview={() => onPreview(template)}
                    onDuplicate={() => void duplicate(template)}
                  />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </main>
  );
}

function About({ template, onEdit }: { template: Template; onEdit?: () => void }): JSX.Element {
  const { name, purpose, minutes } = template;
  return (
    <div className="template-about">
      {onEdit ? (
        <button type="button" className="link template-name" aria-label={words.templates.edit(name)} onClick={onEdit}>
          {name}
        </button>
      ) : (
        <span className="template-name">{name}</span>
      )}
      <span className="small">{purpose}</span>
      <span className="small">{words.templates.about(minutes, questionsOf(template))}</span>
    </div>
  );
}

type Deeds = {
  name: string;
  onPreview: () => void;
  onDuplicate: () => void;
  onExport?: () => void;
  onDelete?: () => void;
};

function RowButtons({ name, onPreview, onDuplicate, onExport, onDelete }: Deeds): JSX.Element {
  const deeds: [string, string, (() => void) | undefined][] = [
    [words.templates.preview, words.templates.previewOf(name), onPreview],
    [words.templates.duplicate, words.templates.duplicateOf(name), onDuplicate],
    [words.templates.export, words.templates.exportOf(name), onExport],
    [words.templates.delete, words.templates.deleteOf(name), onDelete],
  ];
  return (
    <div className="row template-deeds">
      {deeds.map(
        ([label, fullName, act]) =>
          act && (
            <button key={label} type="button" className="small-quiet" aria-label={fullName} onClick={act}>
              {label}
            </button>
          ),
      )}
    </div>
  );
}

type OwnProps = Omit<Required<Deeds>, 'name'> & { own: OwnTemplate; onEdit: () => void };

function OwnRow({ own: { template, problems }, onEdit, ...deeds }: OwnProps): JSX.Element {
  return (
    <li>
      <About template={template} onEdit={onEdit} />
      <RowButtons name={template.name} {...deeds} />
      {problems.length > 0 && (
        <div className="small bad template-problems">
          <p>{words.templates.cannotBegin(problems.length)}</p>
          <ProblemLines problems={problems} />
        </div>
      )}
    </li>
  );
}
