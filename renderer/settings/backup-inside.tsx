// What is in a backup and not here, here and not in it, and different; and from there, what is brought back.
import { type JSX, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { BackupPreview, BackupSession } from '../../shared/backup/backup-info.ts';
import { backupDifferences } from '../../shared/backup/backup-info.ts';
import { Failure } from '../../shared/failure.ts';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import { createLongWork } from '../state/long-work.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { words } from '../words/words.ts';
import { whenMade } from './when-made.ts';

type Props = { id: string; locale: string; onClose: () => void };
type Task = 'looking' | 'restoring' | 'unpacking';

const shown = 50;

export function BackupInside({ id, locale, onClose }: Props): JSX.Element {
  const { backups } = words;
  const [work] = useState(() => createLongWork(call, on, () => crypto.randomUUID()));
  const { running, progress } = useStore(work);
  const [task, setTask] = useState<Task>('looking');
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const [outcome, setOutcome] = useState<{ text: string; bad: boolean } | null>(null);

  const run = async <T,>(next: Task, ask: (workId: string) => Promise<T>): Promise<T | null> => {
    setTask(next);
    setOutcome(null);
    try {
      return await work.actions.run(ask);
    } catch (cause) {
      const { code } = Failure.from(cause);
      if (code !== 'cancelled') setOutcome({ text: backups.failed(backupReason(code)), bad: true });
      else if (next === 'restoring') setOutcome({ text: backups.cancelled, bad: false });
      return null;
    }
  };
  const look = async () => setPreview(await run('looking', (workId) => call('backup:look', { workId, backupId: id })));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each backup
  useEffect(() => {
    void look();
    return () => void work.actions.cancel();
  }, [id, work]);

  const restore = async (what: 'missing' | 'everything') => {
    const restored = await run('restoring', (workId) => call('backup:restore', { workId, backupId: id, what }));
    if (restored === null) return;
    await look();
    setOutcome({ text: backups.restored(restored.added, restored.changed), bad: false });
  };
  const unpack = async () => {
    const folder = await run('unpacking', (workId) => call('backup:unpack', { workId, backupId: id }));
    if (folder !== null) setOutcome({ text: backups.unpacked(folder), bad: false });
  };

  return (
    <Dialog
      title={preview ? backups.inside(whenMade(preview.backup.createdAt, locale)) : backups.title}
      onClose={onClose}
      wide
    >
      <div className="backup-inside">
        {running && (
          <ProgressLine
            label={backups[task]}
            progress={progress}
            locale={locale}
            onCancel={() => (task === 'looking' ? onClose() : void work.actions.cancel())}
          />
        )}
        <div role="status">{outcome && <p className={outcome.bad ? 'bad' : 'good'}>{outcome.text}</p>}</div>
        {preview && <Preview preview={preview} locale={locale} />}
        {preview && (
          <Actions
            preview={preview}
            busy={running}
            onRestore={(what) => void restore(what)}
            onUnpack={() => void unpack()}
          />
        )}
      </div>
    </Dialog>
  );
}

const backupReason = (code: Failure['code']): string =>
  code === 'not-found' ? words.backups.troubleReason('backup-folder-missing') : words.reasons[code];

function Preview({ preview, locale }: { preview: BackupPreview; locale: string }): JSX.Element {
  const { backups } = words;
  const { counts, sessions, missingAttachments, missingTemplates, damaged } = preview;
  const groups = [...backupDifferences, 'onlyHere' as const].filter((name) => counts[name] > 0);
  const isSame = groups.length === 0 && missingAttachments === 0 && missingTemplates.length === 0 && damaged === 0;
  return (
    <>
      <p>{isSame ? backups.nothingDifferent : backups.same(counts.same)}</p>
      {groups.map((name) => (
        <Group
          key={name}
          title={backups.group(backups.groups[name], counts[name])}
          open={name === 'missing'}
          sessions={sessions[name]}
          count={counts[name]}
          locale={locale}
        />
      ))}
      {missingAttachments > 0 && <p>{backups.attachments(missingAttachments)}</p>}
      {missingTemplates.length > 0 && <p>{backups.templates(missingTemplates)}</p>}
      {damaged > 0 && <p className="bad">{backups.damaged(damaged)}</p>}
    </>
  );
}

type GroupProps = { title: string; open: boolean; sessions: readonly BackupSession[]; count: number; locale: string };

function Group({ title, open, sessions, count, locale }: GroupProps): JSX.Element {
  const { backups } = words;
  const [day] = useState(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
  const listed = sessions.slice(0, shown);
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul>
        {listed.map((session) => (
          <li key={session.id}>
            {session.title || backups.untitled}{' '}
            <span className="small">
              {day.format(new Date(session.createdAt))}
              {session.inTrash && ` · ${backups.inTrash}`}
            </span>
          </li>
        ))}
        {count > listed.length && <li className="small">{backups.andMore(count - listed.length)}</li>}
      </ul>
    </details>
  );
}

type ActionProps = {
  preview: BackupPreview;
  busy: boolean;
  onRestore: (what: 'missing' | 'everything') => void;
  onUnpack: () => void;
};

function Actions({ preview, busy, onRestore, onUnpack }: ActionProps): JSX.Element {
  const { backups } = words;
  const { counts, missingAttachments, missingTemplates } = preview;
  const isMissing = counts.missing > 0 || missingAttachments > 0 || missingTemplates.length > 0;
  const actions = [
    ...(isMissing
      ? [{ name: backups.restoreMissing, hint: backups.restoreMissingHint, act: () => onRestore('missing') }]
      : []),
    { name: backups.restoreAll, hint: backups.restoreAllHint, act: () => onRestore('everything') },
    { name: backups.unpack, hint: backups.unpackHint, act: onUnpack },
  ];
  return (
    <ul className="backup-actions">
      {actions.map(({ name, hint, act }, index) => (
        <li key={name}>
          <button
            type="button"
            className={index === 0 ? 'primary primary-small' : 'link'}
            aria-disabled={busy}
            aria-describedby={`backup-action-${index}`}
            onClick={() => !busy && act()}
          >
            {name}
          </button>
          <p id={`backup-action-${index}`} className="small">
            {hint}
          </p>
        </li>
      ))}
    </ul>
  );
}
