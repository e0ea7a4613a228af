// One exchange of the conversation: question, answer with heard words underlined, editing in place, earlier texts.
import { type JSX, useState } from 'react';
import { isFollowUp } from '../../shared/interview/conversation.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { matchSubmit } from '../../shared/keymap.ts';
import { cameAsMarkdown } from '../../shared/session/came-as-markdown.ts';
import { answerOf, type Exchange, type Session } from '../../shared/session/session.ts';
import type { EditActions } from '../state/edit-actions.ts';
import type { Edit } from '../state/interview-state.ts';
import { words } from '../words/words.ts';
import { AnswerHistory } from './answer-history.tsx';
import { AnswerWithAttachments } from './answer-with-attachments.tsx';
import { GrowingTextarea } from './growing-textarea.tsx';
import { HeardText, shownSpans } from './heard-text.tsx';
import { MarkedAnswer } from './marked-answer.tsx';

type Props = {
  exchange: Exchange;
  /** Spans of this answer that a later question quoted. */
  heard: readonly string[];
  /** Lines of this answer that the person keeps. */
  kept?: readonly string[];
  /** Where it is read: the session whose files are shown where the answer mentions them. */
  session?: Pick<Session, 'id' | 'attachments' | 'source'>;
  /** What a follow-up hangs on, where that does not stand right above it. */
  followUpTo?: string | undefined;
  edit: Edit | null;
  /** An edit of it was cancelled, and can be brought back. */
  cancelled: boolean;
  readOnly: boolean;
  info: AppInfo;
  actions: EditActions;
};

export function ExchangeItem(props: Props): JSX.Element {
  const { exchange, heard, kept = [], session, followUpTo, edit, cancelled, readOnly, info, actions } = props;
  const [historyShown, setHistoryShown] = useState(false);
  const hasHistory = exchange.texts.length > 1;
  const answer = answerOf(exchange);
  const followUp = isFollowUp(exchange.question);
  const markdown = session !== undefined && cameAsMarkdown(session, exchange);
  const Answer = markdown ? 'div' : 'p';
  return (
    <li id={`exchange-${exchange.id}`} className={followUp ? 'exchange exchange-follow-up' : 'exchange'}>
      {followUp && (
        <p className="exchange-kind">{followUpTo ? words.page.followUpTo(followUpTo) : words.page.followUp}</p>
      )}
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
        <Answer className={markdown ? 'exchange-answer exchange-markdown' : 'exchange-answer'} dir="auto">
          {session ? (
            <AnswerWithAttachments text={answer} heard={heard} kept={kept} session={session} markdown={markdown} />
          ) : (
            <MarkedAnswer text={answer} heard={heard} kept={kept} />
          )}
        </Answer>
      )}
      {cancelled && (
        <p className="notice">
          {words.interview.editCancelled}{' '}
          <button type="button" className="link" onClick={() => actions.undoCancelEdit(exchange.id)}>
            {words.undo}
          </button>
        </p>
      )}
      {!edit && (hasHistory || (!readOnly && answer !== undefined)) && (
        <div className="exchange-actions">
          {!readOnly && (
            <button type="button" className="small-quiet" onClick={() => actions.startEdit(exchange.id)}>
              {words.interview.edit}
            </button>
          )}
          {hasHistory && (
            <button
              type="button"
              className="small-quiet"
              aria-expanded={historyShown}
              onClick={() => setHistoryShown(!historyShown)}
            >
              {words.history.open}
            </button>
          )}
        </div>
      )}
      {!edit && historyShown && hasHistory && (
        <AnswerHistory exchange={exchange} locale={info.locale} readOnly={readOnly} onRestore={actions.restoreText} />
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
