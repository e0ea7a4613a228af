// One quiet line where no backup could be made; Settings has the rest.
import { type JSX, useEffect } from 'react';
import { useStore } from 'zustand';
import { on } from '../bridge/events.ts';
import { windowBackups } from '../state/backup-store.ts';
import { words } from '../words/words.ts';

/** Milliseconds. What went wrong before this window was opened can wait until it is drawn. */
const afterStart = 15_000;

export function BackupNotice(): JSX.Element {
  const trouble = useStore(windowBackups, ({ list }) => list?.trouble ?? null);
  useEffect(() => {
    const load = () => void windowBackups.actions.load();
    const stop = on('backup:changed', load);
    const timer = setTimeout(load, afterStart);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return (
    <div role="status">
      {trouble && <p className="notice small">{words.backups.notice(words.backups.troubleReason(trouble))}</p>}
    </div>
  );
}
