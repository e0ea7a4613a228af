// Privacy: what went over the network, what is stored where, the log, and deleting everything.
import { type JSX, useEffect, useState } from 'react';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { StoredPlace } from '../../shared/stored-place.ts';
import { call } from '../bridge/client.ts';
import { byteWords } from '../ui/byte-words.ts';
import { words } from '../words/words.ts';
import { EraseEverything } from './erase-everything.tsx';
import { LogViewer } from './log-viewer.tsx';
import { ModelRequests } from './model-requests.tsx';
import { SentToModel } from './sent-to-model.tsx';

type Props = { networkRequests: number; locale: string; onMemory: () => void };

export function PrivacySettings({ networkRequests, locale, onMemory }: Props): JSX.Element {
  const { privacy } = words;
  return (
    <>
      <p>{privacy.network(networkRequests)}</p>
      <ModelRequests />
      <SentToModel locale={locale} />
      <p>
        <button type="button" className="link" onClick={onMemory}>
          {words.memory.open}
        </button>
      </p>
      <StoredPlaces locale={locale} />
      <LogViewer />
      <p className="small">{privacy.crashes}</p>
      <EraseEverything locale={locale} />
    </>
  );
}

function StoredPlaces({ locale }: { locale: string }): JSX.Element {
  const { privacy } = words;
  const [places, setPlaces] = useState<StoredPlace[] | FailureCode | null>(null);
  useEffect(() => {
    call('privacy:stored', undefined).then(setPlaces, (cause: unknown) => setPlaces(Failure.from(cause).code));
  }, []);
  return (
    <div className="stored-places">
      <h4 id="stored-places-title">{privacy.stored}</h4>
      <p className="small">{privacy.storedHint}</p>
      {places === null ? (
        <p className="small">{privacy.looking}</p>
      ) : typeof places === 'string' ? (
        <p className="small bad">{words.trouble.actionFailed(words.reasons[places])}</p>
      ) : (
        <table aria-labelledby="stored-places-title">
          <thead>
            <tr>
              <th scope="col">{privacy.what}</th>
              <th scope="col">{privacy.amount}</th>
              <th scope="col">{privacy.where}</th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ kind, folder, names, bytes, files }) => (
              <tr key={kind}>
                <th scope="row">{privacy.kinds[kind]}</th>
                <td>{privacy.amountOf(byteWords(bytes, locale), files)}</td>
                <td>
                  <code title={folder}>{names.join(', ')}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
