// What was found: one entry a session with the answer that fits best, the others of it when asked for.
import { type JSX, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type AppInfo, mostHits } from '../../shared/ipc/contract.ts';
import type { FoundExchange, SearchHit } from '../../shared/search/search-hit.ts';
import { parseSearchQuery } from '../../shared/search/search-query.ts';
import { type SearchState, windowSearch } from '../state/search-store.ts';
import { MarkedText } from '../ui/marked-text.tsx';
import { words } from '../words/words.ts';
import { mediumDay } from './day-label.ts';

type Open = (sessionId: string, exchangeId: string | null) => void;
type Props = { info: AppInfo; onOpen: Open; onOpenWindow: Open };

const { actions } = windowSearch;
/** A count is read out once typing rests, and not at every letter. */
const politeMs = 700;

export function LibrarySearchHits({ info, onOpen, onOpenWindow }: Props): JSX.Element {
  const { found, failure, unfolded } = useStore(windowSearch);
  const { locale } = info;
  return (
    <div className="search-found" data-answers={found?.query}>
      {failure && (
        <p className="small bad" role="alert">
          {words.search.failed(words.reasons[failure])}{' '}
          <button type="button" className="link" onClick={actions.again}>
            {words.search.tryAgain}
          </button>
        </p>
      )}
      {found && <Account found={found} locale={locale} />}
      {found && found.hits.length > 0 && (
        <ul className="hits" aria-label={words.search.results}>
          {found.hits.map((hit) => (
            <Hit
              key={hit.sessionId}
              hit={hit}
              others={unfolded[hit.sessionId] ?? null}
              locale={locale}
              onOpen={onOpen}
              onOpenWindow={onOpenWindow}
            />
          ))}
        </ul>
      )}
      {found && found.hits.length < Math.min(found.total, mostHits) && (
        <button type="button" className="quiet search-more" onClick={actions.showMore}>
          {words.search.showMore}
        </button>
      )}
    </div>
  );
}

type Found = NonNullable<SearchState['found']>;

/** How many there are, what was left aside, and what to do when there is nothing. */
function Account({ found, locale }: { found: Found; locale: string }): JSX.Element {
  const { hits, total, hints, tooLong, read, of, unread, query } = found;
  const reading = read < of;
  const lines = [
    ...(total > 0 ? [words.search.count(hits.length, total, locale)] : nothingFound(query.trim(), reading)),
    ...(reading ? [words.search.soFar(read, of, locale)] : []),
    ...hints.map(({ filter, value }) => words.search.hint(filter, value)),
    ...(tooLong ? [words.search.tooLong] : []),
    ...(unread > 0 ? [words.search.peopleUnread(unread)] : []),
  ];
  const text = lines.join(' ');
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), politeMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <div className="small search-account">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

function nothingFound(query: string, reading: boolean): string[] {
  const short = query.length > 80 ? `${query.slice(0, 80)}…` : query;
  if (reading) return [words.search.nothingYet(short)];
  const { filters } = parseSearchQuery(query);
  const named = filters.map(({ name, values, minus }) =>
    words.search.filter(name, values.map((value) => value.split('/')[0] ?? '').join(words.search.or), minus),
  );
  const asksForTrash = filters.some(({ name, values }) => name === 'status' && values.includes('trash'));
  return [
    words.search.nothing(short),
    named.length > 0 ? words.search.nothingFiltered(named.join(words.search.and)) : words.search.nothingHint,
    ...(asksForTrash ? [] : [words.search.trashHint]),
  ];
}

type HitProps = { hit: SearchHit; others: FoundExchange[] | null; locale: string; onOpen: Open; onOpenWindow: Open };

function Hit({ hit, others, locale, onOpen, onOpenWindow }: HitProps): JSX.Element {
  const { sessionId, title, subject, tags, templateName, day, inTrash, best, opening, more } = hit;
  const date = mediumDay(day, locale);
  const bestId = best?.exchangeId ?? null;
  return (
    <li className="hit">
      <HitButton onOpen={() => onOpen(sessionId, bestId)} onOpenWindow={() => onOpenWindow(sessionId, bestId)}>
        <span className="hit-title" dir="auto">
          {title.text === '' ? words.search.untitled : <MarkedText marked={title} />}
        </span>
        <span className="small hit-about">
          {date} · {templateName}
          {inTrash && ` · ${words.search.inTrash}`}
        </span>
        {[...(subject ? [subject] : []), ...tags].map((marked) => (
          <span key={marked.text} className="small hit-about" dir="auto">
            <MarkedText marked={marked} />
          </span>
        ))}
        {best ? (
          <Excerpt found={best} />
        ) : (
          opening !== '' && (
            <span className="hit-text" dir="auto">
              {opening}
            </span>
          )
        )}
      </HitButton>
      {more > 0 && (
        <button
          type="button"
          className="small-quiet hit-more"
          aria-expanded={others !== null}
          aria-label={others ? words.search.fewer : words.search.moreIn(more, title.text || words.search.untitled)}
          data-hit
          onClick={() => (others ? actions.fold(sessionId) : void actions.unfold(sessionId))}
        >
          {others ? words.search.fewer : words.search.more(more)}
        </button>
      )}
      {others && (
        <ul className="hit-others">
          {others
            .filter(({ exchangeId }) => exchangeId !== bestId)
            .map((found) => (
              <li key={found.exchangeId}>
                <HitButton
                  onOpen={() => onOpen(sessionId, found.exchangeId)}
                  onOpenWindow={() => onOpenWindow(sessionId, found.exchangeId)}
                >
                  <Excerpt found={found} />
                </HitButton>
              </li>
            ))}
        </ul>
      )}
    </li>
  );
}

type ButtonProps = { onOpen: () => void; onOpenWindow: () => void; children: React.ReactNode };

/** With Ctrl or Command it opens in a window of its own, as links do elsewhere. */
const HitButton = ({ onOpen, onOpenWindow, children }: ButtonProps): JSX.Element => (
  <button
    type="button"
    className="hit-open"
    data-hit
    onClick={({ ctrlKey, metaKey }) => (ctrlKey || metaKey ? onOpenWindow() : onOpen())}
    onAuxClick={({ button }) => button === 1 && onOpenWindow()}
  >
    {children}
  </button>
);

const Excerpt = ({ found: { part, excerpt } }: { found: FoundExchange }): JSX.Element => (
  <span className={part === 'question' ? 'hit-text hit-question' : 'hit-text'} dir="auto">
    {part === 'question' && <span className="visually-hidden">{words.search.inQuestion}: </span>}
    <MarkedText marked={excerpt} />
  </span>
);
