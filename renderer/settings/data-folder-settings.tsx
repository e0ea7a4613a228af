// The data folder: moving it elsewhere, using another journal's, and the copy a move left behind.
import { type JSX, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { FolderChange } from '../../shared/backup/folder-move.ts';
import { Failure } from '../../shared/failure.ts';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import { createLongWork } from '../state/long-work.ts';
import { ProgressLine } from '../ui/progress-line.tsx';
import { words } from '../words/words.ts';

type Task = 'data:move' | 'data:find-other';
type Found = Extract<FolderChange, { outcome: 'found' }>;

export function DataFolderSettings({ locale }: { locale: string }): JSX.Element {
  const { data } = words.backups;
  const [work] = useState(() => createLongWork(call, on, () => crypto.randomUUID()));
  const { running, progress } = useStore(work);
  const [task, setTask] = useState<Task>('data:move');
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => () => void work.actions.cancel(), [work]);

  const say = (text: string, bad = false) => setSaid({ text, bad });
  const told = (change: FolderChange, restarting: string) => {
    if (change.outcome === 'refused') say(data.refusals[change.reason], true);
    if (change.outcome === 'restarting') say(restarting);
    if (change.outcome === 'found') setFound(change);
  };
  const failed = (cause: unknown) => {
    const { code } = Failure.from(cause);
    if (code === 'cancelled') say(data.cancelled);
    else say(data.failed(words.reasons[code]), true);
  };
  const run = async (next: Task) => {
    if (running) return;
    setTask(next);
    setSaid(null);
    setFound(null);
    try {
      told(await work.actions.run((workId) => call(next, { workId })), data.restarting);
    } catch (cause) {
      failed(cause);
    }
  };
  const takeFound = () =>
    call('data:use-found', undefined).then((change) => told(change, data.restartingOther), failed);

  return (
    <div className="data-folder">
      <p className="setting-buttons">
        <button type="button" className="link" aria-describedby="move-hint" onClick={() => void run('data:move')}>
          {data.move}
        </button>
        <span id="move-hint" className="small">
          {data.moveHint}
        </span>
      </p>
      <p className="setting-buttons">
        <button
          type="button"
          className="link"
          aria-describedby="other-hint"
          onClick={() => void run('data:find-other')}
        >
          {data.other}
        </button>
        <span id="other-hint" className="small">
          {data.otherHint}
        </span>
      </p>
      {running && progress !== null && (
        <ProgressLine
          label={task === 'data:move' ? data.moving : data.examining}
          progress={progress}
          locale={locale}
          onCancel={() => void work.actions.cancel()}
        />
      )}
      <div role="status">
        {said && <p className={said.bad ? 'bad' : ''}>{said.text}</p>}
        {found && (
          <p>
            {data.found(found.sessions, found.folder)} {found.findings > 0 && data.findings(found.findings)}
          </p>
        )}
      </div>
      {found && (
        <div className="row">
          <button type="button" className="primary primary-small" onClick={() => void takeFound()}>
            {data.useFound}
          </button>
          <button type="button" className="small-quiet" onClick={() => setFound(null)}>
            {data.notFound}
          </button>
        </div>
      )}
      <OldFolder />
    </div>
  );
}

/** What a move left behind, until the person says what becomes of it. */
function OldFolder(): JSX.Element {
  const { data } = words.backups;
  const [old, setOld] = useState<string | null>(null);
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
  useEffect(() => {
    call('data:folder', undefined).then(
      (state) => setOld(state.old),
      (cause: unknown) => setSaid({ text: data.failed(words.reasons[Failure.from(cause).code]), bad: true }),
    );
  }, [data]);
  const settle = async (what: 'keep' | 'trash') => {
    try {
      await call('data:settle-old', { what });
      setOld(null);
      setSaid({ text: what === 'keep' ? data.oldKept : data.oldTrashed, bad: false });
    } catch {
      setSaid({ text: data.oldFailed, bad: true });
    }
  };
  return (
    <>
      <div role="status">{said && <p className={said.bad ? 'bad' : ''}>{said.text}</p>}</div>
      {old !== null && (
        <div className="notice data-old">
          <p>{data.old(old)}</p>
          <div className="row">
            <button type="button" className="link" onClick={() => void settle('trash')}>
              {data.trashOld}
            </button>
            <button type="button" className="link" onClick={() => void settle('keep')}>
              {data.keepOld}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
