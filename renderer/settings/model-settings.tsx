// A model that may ask questions: where it is, what it is called, how long it is waited for, and whether it is asked.
import { type JSX, useId, useState } from 'react';
import {
  type ModelAddress,
  mayBeAsked,
  parseModelAddress,
  type ModelSettings as Settings,
} from '../../shared/model-settings.ts';
import type { PreferencesChange } from '../../shared/preferences.ts';
import { SavedField } from '../ui/saved-field.tsx';
import { words } from '../words/words.ts';
import { Choice } from './choice.tsx';
import { SentToModel } from './sent-to-model.tsx';

type Props = { settings: Settings; locale: string; onChange: (change: PreferencesChange) => void };

const offeredSeconds = [10, 20, 40, 90];

export function ModelSettings({ settings, locale, onChange }: Props): JSX.Element {
  const { model } = words;
  const address = parseModelAddress(settings.address);
  const ready = settings.name !== '' && mayBeAsked({ ...settings, on: true });
  /** Stays on only for as long as what is set may be used. */
  const change = (changed: Partial<Settings>) => {
    const next = { ...settings, ...changed };
    onChange({ model: { ...next, on: next.on && next.name !== '' && mayBeAsked(next) } });
  };
  const seconds = [...new Set([...offeredSeconds, settings.seconds])].sort((a, b) => a - b).map(String);
  return (
    <div className="model-settings">
      <p className="small">{model.about}</p>
      <p className="small">{model.tells}</p>
      <div className="fields">
        <SavedField
          label={model.address}
          value={settings.address}
          readOnly={false}
          onSave={(text) => change({ address: text.trim().slice(0, 300) })}
        />
        {!address && <p className="small bad">{model.noAddress}</p>}
        {address && !address.onThisComputer && (
          <Away
            key={address.origin}
            address={address}
            agreed={settings.agreedTo === address.origin}
            onAgree={(agrees) => change({ agreedTo: agrees ? address.origin : null })}
          />
        )}
        <SavedField
          label={model.name}
          value={settings.name}
          placeholder={model.nameHint}
          readOnly={false}
          onSave={(text) => change({ name: text.trim().slice(0, 200) })}
        />
      </div>
      <Choice
        label={model.seconds}
        values={seconds}
        names={Object.fromEntries(seconds.map((value) => [value, model.inSeconds(Number(value))]))}
        value={String(settings.seconds)}
        onChoose={(value) => change({ seconds: Number(value) })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={settings.on}
          disabled={!ready && !settings.on}
          onChange={({ target }) => change({ on: target.checked })}
        />
        <span>{model.use}</span>
      </label>
      {address && settings.name === '' && <p className="small">{model.noName}</p>}
      <SentToModel locale={locale} />
    </div>
  );
}

type AwayProps = { address: ModelAddress; agreed: boolean; onAgree: (agrees: boolean) => void };

/** Another computer: allowed only by typing a whole sentence, so that it cannot be done in passing. */
function Away({ address, agreed, onAgree }: AwayProps): JSX.Element {
  const { model } = words;
  const id = useId();
  const [typed, setTyped] = useState('');
  if (agreed)
    return (
      <p className="small">
        {model.agreed(address.origin)}{' '}
        <button type="button" className="link" onClick={() => onAgree(false)}>
          {model.takeBack}
        </button>
      </p>
    );
  return (
    <div className="field">
      <p className="small">
        {model.away(address.origin)} {!address.secure && model.awayOpen}
      </p>
      <label htmlFor={id}>{model.agree(model.agreement)}</label>
      <input
        id={id}
        value={typed}
        autoComplete="off"
        onChange={({ target }) => {
          const isWhole = target.value.trim().toLowerCase() === model.agreement;
          // The system asks once more outside this page; after a no it can be typed again.
          setTyped(isWhole ? '' : target.value);
          if (isWhole) onAgree(true);
        }}
      />
    </div>
  );
}
