// All texts an answer ever had, newest first: when and how each came, compared with the answer now, and brought back.
import { type JSX, useId, useRef, useState } from 'react';
import type { AnswerText, Exchange } from '../../shared/session/session.ts';
import { words } from '../words/words.ts';
import { DiffText } from './diff-text.tsx';

type Props = {
  exchange: Exchange;
  locale: string;
  readOnly: boolean;
  onRestore: (exchangeId: string, textId: string) => Promise<void>;
};

export function AnswerHistory({ exchange, locale, readOnly, onRestore }: Props): JSX.Element {
  const [comparing, setComparing] = useState(true);
  const texts = exchange.texts.toReversed();
  const now = texts[0]?.text ?? '';
  const section = useRef<HTMLElement>(null);
  const restore = (textId: string) => {
    // The button goes once that text is the answer; the list stays.
    section.current?.focus({ preventScroll: true });
    return onRestore(exchange.id, textId);
  };
  return (
    <section ref={section} tabIndex={-1} className="answer-history" aria-label={words.history.ofAnswer}>
      <label className="history-compare">
        <input type="checkbox" checked={comparing} onChange={({ target }) => setComparing(target.checked)} />
        <span>{words.history.compare}</span>
      </label>
      {comparing && <p className="small">{words.history.legend}</p>}
      <ol className="earlier-texts">
        {texts.map((text, index) => (
          <EarlierText
            key={text.id}
            text={text}
            now={index === 0 ? null : now}
            comparing={comparing}
            locale={locale}
            onRestore={readOnly ? null : () => restore(text.id)}
          />
        ))}
      </ol>
    </section>
  );
}

type EarlierProps = {
  text: AnswerText;
  /** The answer now; null for the text that is it. */
  now: string | null;
  comparing: boolean;
  locale: string;
  onRestore: (() => Promise<void>) | null;
};

function EarlierText({ text, now, comparing, locale, onRestore }: EarlierProps): JSX.Element {
  const whenId = useId();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const isSame = now === null || now === text.text;
  return (
    <li>
      <div className="history-head">
        <span className="small" id={whenId}>
          {now === null && `${words.history.now} · `}
          <time dateTime={text.at}>{time.format(new Date(text.at))}</time>
          {` · ${words.history.sources[text.source]}`}
        </span>
        {now !== null && isSame && <span className="small">{words.history.sameAsNow}</span>}
        {!isSame && onRestore && (
          <button type="button" className="small-quiet" aria-describedby={whenId} onClick={() => void onRestore()}>
            {words.interview.restoreText}
          </button>
        )}
      </div>
      <p dir="auto">
        {text.text === '' && isSame ? (
          <span className="small">{words.history.empty}</span>
        ) : comparing && now !== null && !isSame ? (
          <DiffText was={text.text} now={now} />
        ) : (
          text.text
        )}
      </p>
    </li>
  );
}
