// Versions that were found beside the journal: a line for each, with what is in it, and what can be done with it.
import type { JSX } from 'react';
import { useStore } from 'zustand';
import type { Offer } from '../../shared/session/offer.ts';
import type { OffersStore } from '../state/offers-store.ts';
import { words } from '../words/words.ts';

const shownAtOnce = 3;

export function FoundVersions({ store, locale }: { store: OffersStore; locale: string }): JSX.Element | null {
  const { offers, busy, decided, failure } = useStore(store);
  if (offers.length === 0 && !decided && !failure) return null;
  const line = (offer: Offer) => (
    <FoundVersion key={offer.id} offer={offer} locale={locale} busy={busy !== null} actions={store.actions} />
  );
  const later = offers.slice(shownAtOnce);
  return (
    <section className="found-versions" aria-label={words.found.label}>
      <p role="status">{decided && words.found.decided[decided.kind](decided.title)}</p>
      {failure && <p role="alert">{words.found.failed(words.reasons[failure])}</p>}
      {offers.slice(0, shownAtOnce).map(line)}
      {later.length > 0 && (
        <details>
          <summary>
            <span>{words.found.more(later.length)}</span>
          </summary>
          {later.map(line)}
        </details>
      )}
    </section>
  );
}

type Props = { offer: Offer; locale: string; busy: boolean; actions: OffersStore['actions'] };

function FoundVersion({ offer, locale, busy, actions }: Props): JSX.Element {
  const { kind, missing, title, answers, added, at, file } = offer;
  const changed = new Date(at).toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <article className="found-version">
      <p>{(missing ? words.found.missing : words.found.known)[kind](title)}</p>
      <div className="found-actions">
        <button type="button" className="link" disabled={busy} onClick={() => void actions.accept(offer)}>
          {missing ? words.found.bringBack : words.found.merge}
        </button>
        <button type="button" className="link" disabled={busy} onClick={() => void actions.decline(offer)}>
          {words.found.aside}
        </button>
      </div>
      <details>
        <summary>
          <span>{words.found.inIt}</span>
        </summary>
        <p>{words.found.adds(answers, missing)}</p>
        <ul>
          {added.map(({ id, question, text }) => (
            <li key={id}>
              <span className="small">{question}</span>
              <q>{text}</q>
            </li>
          ))}
        </ul>
        {answers > added.length && <p>{words.found.moreAnswers(answers - added.length)}</p>}
        <p className="small">{words.found.changed(changed)}</p>
        <p className="small found-file">{file}</p>
      </details>
    </article>
  );
}
