// The templates: the list of them, one being edited, or one tried out. Which, the window's route says.
import { type JSX, useCallback, useEffect, useRef, useState } from 'react';
import type { Template } from '../../shared/interview/template.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import type { TemplateEditor } from '../state/template-editor.ts';
import { createTemplatesStore } from '../state/templates-store.ts';
import { words } from '../words/words.ts';
import { EditorScreen } from './editor-screen.tsx';
import { PreviewScreen } from './preview-screen.tsx';
import { TemplateList } from './template-list.tsx';

type Props = {
  /** `/templates`, or `/templates/<id>`. */
  route: string;
  info: AppInfo;
  go: (route: string) => void;
  onShowFolder: () => void;
  /** Hands the window's flush to the app, which is asked for it before closing. */
  onFlush: (mayClose: (() => Promise<boolean>) | null) => void;
};

const templates = createTemplatesStore(call, () => new Date());

export function TemplatesScreen({ route, info, go, onShowFolder, onFlush }: Props): JSX.Element {
  const [previewed, setPreviewed] = useState<Template | null>(null);
  const [editor, setEditor] = useState<TemplateEditor | 'gone' | null>(null);
  const id = /^\/templates\/(.+)$/.exec(route)?.[1] ?? null;

  useEffect(() => {
    void templates.actions.load();
    const stop = on('templates:changed', () => void templates.actions.load());
    return () => {
      stop();
      templates.actions.forget();
    };
  }, []);

  const shown = useRef<{ editor: TemplateEditor; stop: () => void } | null>(null);
  const leave = useCallback(() => {
    const left = shown.current;
    shown.current = null;
    onFlush(null);
    if (left === null) return;
    left.stop();
    void templates.actions.leave(left.editor);
  }, [onFlush]);
  useEffect(() => leave, [leave]);

  useEffect(() => {
    // Kept as a template of its own it is at another address, and whoever types in it goes on.
    if (shown.current?.editor.getState().draft.id === id) return;
    leave();
    setPreviewed(null);
    setEditor(null);
    if (id === null) return;
    let isElsewhere = false;
    void templates.actions.edit(id).then((found) => {
      if (isElsewhere) {
        if (found) void templates.actions.leave(found);
        return;
      }
      setEditor(found ?? 'gone');
      if (!found) return;
      const stop = found.subscribe(({ draft }) => draft.id !== id && go(`/templates/${draft.id}`));
      shown.current = { editor: found, stop };
      onFlush(found.actions.mayClose);
    });
    return () => {
      isElsewhere = true;
    };
  }, [id, go, onFlush, leave]);

  if (previewed)
    return (
      <PreviewScreen
        template={previewed}
        info={info}
        back={id === null ? words.templates.dry.backToList : words.templates.dry.back}
        onBack={() => setPreviewed(null)}
      />
    );
  if (id === null)
    return <TemplateList store={templates} info={info} go={go} onPreview={setPreviewed} onShowFolder={onShowFolder} />;
  if (editor === null) return <main className="start" aria-busy="true" aria-label={words.templates.editor.screen} />;
  if (editor === 'gone')
    return (
      <main className="start" aria-label={words.templates.editor.screen}>
        <div className="column start-column">
          <h1>{words.templates.editor.gone}</h1>
          <button type="button" className="primary" onClick={() => go('/templates')}>
            {words.templates.editor.back}
          </button>
        </div>
      </main>
    );
  return <EditorScreen editor={editor} info={info} onBack={() => go('/templates')} onPreview={setPreviewed} />;
}
