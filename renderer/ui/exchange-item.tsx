// One exchange of the conversation: question, answer with heard words underlined, editing in place, earlier texts.
import { type JSX, useState } from 'react';
import { isFollowUp } from '../../shared/interview/conversation.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { matchSubmit } from '../../shared/keymap.ts';
import { answerOf, type Exchange } from '../../shared/session/session.ts';
import type { EditActions } from '../state/edit-actions.ts';
import type { Edit } from '../state/interview-state.ts';
import { words } from '../words/words.ts';
import { GrowingTextarea } from './growing-textarea.tsx';
import { HeardText, shownSpans } from './heard-text.tsx';

type Props = {
  exchange: Exchange;
  /** Spans of this answer that a later question quoted. */
  heard: readonly string[];
  edit: Edit | null;
  /** An edit of it was cancelled, and can be brought back. */
  cancelled: boolean;
  readOnly: boolean;
  info: AppInfo;
  actions: EditActions;
};

export function ExchangeItem({ exchange, heard, edit, cancelled, readOnly, info, actions }: Props): JSX.Element {
  const answer = answerOf(exchange);
  const followUp = isFollowUp(exchange.question);
  return (
    <li id={`exchange-${exchange.id}`} className={followUp ? 'exchange exchange-follow-up' : 'exchange'}>
      {exchange.question.text !== '' && (
        <p className="exchange-question">
          <HeardText text={exchange.question.text} spans={shownSpans(exchange.question)} as="span" />
        </p>
      )}
      {edit ? (
        <EditBox edit={edit} info={info} actions={actions} />
      ) : answer === undefined ? (
        <p className="exchange-skipped">
          {exchange.state === 'skipped' ? words.interview.skipped : words.interview.notAnswered}
        </p>
      ) : (
        <p className="exchange-answer" dir="auto">
          <HeardText text={answer} spans={heard} as="span" />
        </p>
      )}
      {cancelled && (
        <p className="notice">
          {words.interview.editCancelled}{' '}
          <button type="button" className="link" onClick={() => actions.undoCancelEdit(exchange.id)}>
            {words.undo}
          </button>
        </p>
      )}
      {!edit && !readOnly && answer !== undefined && (
        <div className="exchange-actions">
          <button type="button" className="small-quiet" onClick={() => actions.startEdit(exchange.id)}>
            {words.interview.edit}
          </button>
          {exchange.texts.length > 1 && (
            <EarlierTexts exchange={exchange} locale={info.locale} onRestore={actions.restoreText} />
          )}
        </div>
      )}
    </li>
  );
}

function EditBox({ edit, info, actions }: { edit: Edit; info: AppInfo; actions: EditActions }): JSX.Element {
  const { exchangeId, text } = edit;
  const save = () => void actions.saveEdit(exchangeId);
  return (
    <div className="edit">
      <GrowingTextarea
        className="answer-box answer-box-edit"
        aria-label={words.interview.editBox}
        value={text}
        onType={(typed, caret) => actions.typeEdit(exchangeId, typed, caret)}
        autoFocus
        rows={2}
        dir="auto"
        onKeyDown={(event) => {
          // 229: an input method is at work, as in the answer box.
          const { submitKey } = info.preferences;
          if (event.keyCode === 229 || !matchSubmit(event.nativeEvent, info.platform, submitKey)) return;
          event.preventDefault();
          save();
        }}
      />
      <div className="row">
        <button type="button" className="primary primary-small" onClick={save}>
          {words.interview.saveEdit}
        </button>
        <button type="button" className="quiet" onClick={() => void actions.cancelEdit(exchangeId)}>
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
