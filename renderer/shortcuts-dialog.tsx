// The list of shortcuts, straight from the one keymap.
import type { JSX } from 'react';
import type { AppInfo } from '../shared/ipc/contract.ts';
import { keymap, shortcutLabel, submitShortcuts } from '../shared/keymap.ts';
import { Dialog } from './ui/dialog.tsx';
import { words } from './words/words.ts';

export function ShortcutsDialog({ info, onClose }: { info: AppInfo; onClose: () => void }): JSX.Element {
  const rows = [
    { label: words.interview.save, shortcut: submitShortcuts[info.preferences.submitKey] },
    ...keymap.map(({ label, shortcut }) => ({ label, shortcut })),
  ];
  return (
    <Dialog title={words.shortcuts.title} onClose={onClose}>
      <dl className="shortcuts">
        {rows.map(({ label, shortcut }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <kbd>{shortcutLabel(shortcut, info.platform)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
