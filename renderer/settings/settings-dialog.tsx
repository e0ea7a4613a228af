// Settings: how it looks, how an answer is saved, where the data lives, and what leaves this computer (nothing).
import { type JSX, useId } from 'react';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { lineWidths, type PreferencesChange, submitKeys, textSizes, themes } from '../../shared/preferences.ts';
import { Dialog } from '../ui/dialog.tsx';
import { words } from '../words/words.ts';

type Props = {
  info: AppInfo;
  failed: string | null;
  onChange: (change: PreferencesChange) => void;
  onShowFolder: () => void;
  onClose: () => void;
};

export function SettingsDialog({ info, failed, onChange, onShowFolder, onClose }: Props): JSX.Element {
  const { preferences } = info;
  const { prefs } = words;
  return (
    <Dialog title={words.settings} onClose={onClose} wide>
      {failed && (
        <p className="notice" role="alert">
          {failed}
        </p>
      )}
      <section>
        <h3>{prefs.appearance}</h3>
        <Choice
          label={prefs.theme}
          values={themes}
          names={prefs.themes}
          value={preferences.theme}
          onChoose={(theme) => onChange({ theme })}
          firstFocus
        />
        <Choice
          label={prefs.textSize}
          values={textSizes}
          names={prefs.textSizes}
          value={preferences.textSize}
          onChoose={(textSize) => onChange({ textSize })}
        />
        <Choice
          label={prefs.lineWidth}
          values={lineWidths}
          names={prefs.lineWidths}
          value={preferences.lineWidth}
          onChoose={(lineWidth) => onChange({ lineWidth })}
        />
      </section>
      <section>
        <h3>{prefs.writing}</h3>
        <Choice
          label={prefs.submitKey}
          values={submitKeys}
          names={prefs.submitKeys}
          value={preferences.submitKey}
          onChoose={(submitKey) => onChange({ submitKey })}
        />
      </section>
      <section>
        <h3>{prefs.data}</h3>
        <p className="setting-line">
          <span className="setting-name">{prefs.folder}</span>
          <code>{info.dataFolder}</code>
          <button type="button" className="link" onClick={onShowFolder}>
            {prefs.openFolder}
          </button>
        </p>
      </section>
      <section>
        <h3>{prefs.privacy}</h3>
        <p>{prefs.network(info.networkRequests)}</p>
      </section>
      <section>
        <h3>{prefs.about}</h3>
        <p className="small">{prefs.versions(info.version, info.electron, info.chromium)}</p>
      </section>
    </Dialog>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  values: readonly Value[];
  names: Record<Value, string>;
  value: Value;
  onChoose: (value: Value) => void;
  firstFocus?: boolean;
};

function Choice<Value extends string>({
  label,
  values,
  names,
  value,
  onChoose,
  firstFocus = false,
}: ChoiceProps<Value>): JSX.Element {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choice-values">
        {values.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              checked={option === value}
              data-first-focus={firstFocus && option === value ? '' : undefined}
              onChange={() => onChoose(option)}
            />
            <span>{names[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
