// Settings: one page in parts, with a list of the parts beside it.
import type { JSX } from 'react';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { type PreferencesChange, submitKeys } from '../../shared/preferences.ts';
import { Dialog } from '../ui/dialog.tsx';
import { words } from '../words/words.ts';
import { AppearanceSettings } from './appearance-settings.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { Choice } from './choice.tsx';
import { DataFolderSettings } from './data-folder-settings.tsx';
import { ExportSettings } from './export-settings.tsx';
import { ImportSettings } from './import-settings.tsx';
import { InterviewSettings } from './interview-settings.tsx';
import { ModelSettings } from './model-settings.tsx';
import { PrivacySettings } from './privacy-settings.tsx';
import { RetentionSettings } from './retention-settings.tsx';
import { SettingsSection } from './settings-section.tsx';
import { YourDataSettings } from './your-data-settings.tsx';

type Props = {
  info: AppInfo;
  failed: string | null;
  onChange: (change: PreferencesChange) => void;
  onShowFolder: () => void;
  onImport: () => void;
  onTemplates: () => void;
  onMemory: () => void;
  onClose: () => void;
};

type Part = { id: string; title: string; content: JSX.Element };

export function SettingsDialog({
  info,
  failed,
  onChange,
  onShowFolder,
  onImport,
  onTemplates,
  onMemory,
  onClose,
}: Props): JSX.Element {
  const { preferences } = info;
  const { prefs } = words;
  const parts: Part[] = [
    {
      id: 'appearance',
      title: prefs.appearance,
      content: <AppearanceSettings preferences={preferences} onChange={onChange} />,
    },
    {
      id: 'interview',
      title: words.interviewPrefs.part,
      content: <InterviewSettings preferences={preferences} onChange={onChange} />,
    },
    {
      id: 'templates',
      title: words.templates.title,
      content: (
        <p className="setting-line">
          <span>{words.templates.openHint}</span>
          <button type="button" className="link" onClick={onTemplates}>
            {words.templates.open}
          </button>
        </p>
      ),
    },
    {
      id: 'writing',
      title: prefs.writing,
      content: (
        <Choice
          label={prefs.submitKey}
          values={submitKeys}
          names={prefs.submitKeys}
          value={preferences.submitKey}
          onChoose={(submitKey) => onChange({ submitKey })}
        />
      ),
    },
    {
      id: 'data',
      title: prefs.data,
      content: (
        <>
          <YourDataSettings dataFolder={info.dataFolder} locale={info.locale} onShowFolder={onShowFolder} />
          <ImportSettings onImport={onImport} />
          <ExportSettings locale={info.locale} />
          <DataFolderSettings locale={info.locale} />
          <BackupSettings preferences={preferences} locale={info.locale} onChange={onChange} />
          <RetentionSettings preferences={preferences} onChange={onChange} />
        </>
      ),
    },
    {
      id: 'model',
      title: words.model.title,
      content: <ModelSettings settings={preferences.model} locale={info.locale} onChange={onChange} />,
    },
    {
      id: 'privacy',
      title: prefs.privacy,
      content: <PrivacySettings networkRequests={info.networkRequests} locale={info.locale} onMemory={onMemory} />,
    },
    {
      id: 'about',
      title: prefs.about,
      content: <p className="small">{prefs.versions(info.version, info.electron, info.chromium)}</p>,
    },
  ];
  return (
    <Dialog title={words.settings} onClose={onClose} className="dialog-settings">
      {failed && (
        <p className="notice" role="alert">
          {failed}
        </p>
      )}
      <div className="settings">
        <nav aria-label={prefs.parts}>
          {parts.map(({ id, title }) => (
            <button key={id} type="button" className="quiet" onClick={() => showPart(id)}>
              {title}
            </button>
          ))}
        </nav>
        <div className="settings-parts">
          {parts.map(({ id, title, content }) => (
            <SettingsSection key={id} id={id} title={title}>
              {content}
            </SettingsSection>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

/** Focus goes along, so that Tab and a screen reader go on from there. */
function showPart(id: string): void {
  document.getElementById(`settings-${id}`)?.scrollIntoView({ block: 'start' });
  document.getElementById(`settings-${id}-title`)?.focus({ preventScroll: true });
}
