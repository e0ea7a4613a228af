// One exchange of the conversation: question, answer with heard words underlined, editing in place, earlier texts.
import { type JSX, useState } from 'react';
import { answerOf, type Exchange } from '../../shared/session/session.ts';
import type { Edit } from '../state/interview-state.ts';
import type { InterviewActions } from '../state/interview-store.ts';
import { words } from '../words/words.ts';
import { GrowingTextarea } from './growing-textarea.tsx';
import { HeardText, shownSpans } from './heard-text.tsx';

type Props = {
  exchange: Exchange;
  /** Spans of this answer that a later question quoted. */
  heard: readonly string[];
  edit: Edit | null;
  readOnly: boolean;
  locale: string;
  actions: Pick<InterviewActions, 'startEdit' | 'typeEdit' | 'saveEdit' | 'cancelEdit' | 'restoreText'>;
};

export function ExchangeItem({ exchange, heard, edit, readOnly, locale, actions }: Props): JSX.Element {
  const answer = answerOf(exchange);
  const editing = edit?.exchangeId === exchange.id ? edit : null;
  const followUp = exchange.question.kind === 'follow-up';
  return (
    <li className={followUp ? 'exchange exchange-follow-up' : 'exchange'}>
      {exchange.question.text !== '' && (
        <p className="exchange-question">
          <HeardText text={exchange.question.text} spans={shownSpans(exchange.question)} as="span" />
        </p>
      )}
      {editing ? (
        <EditBox edit={editing} actions={actions} />
      ) : answer === undefined ? (
        <p className="exchange-skipped">
          {exchange.state === 'skipped' ? words.interview.skipped : words.interview.notAnswered}
        </p>
      ) : (
        <p className="exchange-answer" dir="auto">
          <HeardText text={answer} spans={heard} as="span" />
        </p>
      )}
      {!editing && !readOnly && answer !== undefined && (
        <div className="exchange-actions">
          <button type="button" className="small-quiet" onClick={() => actions.startEdit(exchange.id)}>
            {words.interview.edit}
          </button>
          {exchange.texts.length > 1 && (
            <EarlierTexts exchange={exchange} locale={locale} onRestore={actions.restoreText} />
          )}
        </div>
      )}
    </li>
  );
}

function EditBox({ edit, actions }: { edit: Edit; actions: Props['actions'] }): JSX.Element {
  return (
    <div className="edit">
      <GrowingTextarea
        className="answer-box answer-box-edit"
        aria-label={words.interview.editBox}
        value={edit.text}
        onType={actions.typeEdit}
        autoFocus
        rows={2}
        dir="auto"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void actions.saveEdit();
        }}
      />
      <div className="row">
        <button type="button" className="primary primary-small" onClick={() => void actions.saveEdit()}>
          {words.interview.saveEdit}
        </button>
        <button type="button" className="quiet" onClick={() => void actions.cancelEdit()}>
          {words.interview.cancelEdit}
        </button>
      </div>
    </div>
  );
}

type EarlierProps = {
  exchange: Exchange;
  locale: string;
  onRestore: (exchangeId: string, textId: string) => Promise<void>;
};

function EarlierTexts({ exchange, locale, onRestore }: EarlierProps): JSX.Element {
  const [shown, setShown] = useState(false);
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <button type="button" className="small-quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {words.interview.earlierTexts}
      </button>
      {shown && (
        <ol className="earlier-texts">
          {exchange.texts.slice(0, -1).map((text) => (
            <li key={text.id}>
              <p>{text.text}</p>
              <span className="small">{time.format(new Date(text.at))}</span>
              <button type="button" className="small-quiet" onClick={() => void onRestore(exchange.id, text.id)}>
                {words.interview.restoreText}
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
