// A session that has ended, as a page worth reading; its answers can still be edited in place.
import { type JSX, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { call } from '../bridge/client.ts';
import { exportThese } from '../state/export-choice.ts';
import type { InterviewStore } from '../state/interview-store.ts';
import { pageActions } from '../state/page-actions.ts';
import { SilenceSession } from '../ui/bring-up.tsx';
import { EarlierVersions } from '../ui/earlier-versions.tsx';
import { SaveStateLine } from '../ui/save-state-line.tsx';
import { SummaryCard } from '../ui/summary-card.tsx';
import { SummaryFields } from '../ui/summary-fields.tsx';
import { words } from '../words/words.ts';
import { FindBar } from './find-bar.tsx';
import { ReadAttachments } from './read-attachments.tsx';
import { ReadConversation } from './read-conversation.tsx';
import { ReadingHeader } from './reading-header.tsx';
import { type ReadingActions, ReadingTools } from './reading-tools.tsx';
import { useReadingPlace } from './use-reading-place.ts';

type Props = {
  store: InterviewStore;
  info: AppInfo;
  /** To the session before and after, as the library lists them. */
  neighbours: Pick<ReadingActions, 'previous' | 'next'>;
  onTrash: () => void;
};

export function ReadingScreen({ store, info, neighbours, onTrash }: Props): JSX.Element {
  const { session, refused, readOnly, save } = useStore(store);
  const { actions } = store;
  const { id } = session;
  const [asked, setAsked] = useState(0);
  const [finding, setFinding] = useState(false);
  const [versions, setVersions] = useState(false);
  const [failed, setFailed] = useState<FailureCode | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const fixed = readOnly || session.deletedAt !== null;
  useReadingPlace(scroller, id);

  const request = (asking: Promise<void>) =>
    void asking.then(
      () => setFailed(null),
      (cause: unknown) => setFailed(Failure.from(cause).code),
    );
  const find = () => {
    setFinding(true);
    setAsked((before) => before + 1);
  };
  const print = () => request(call('window:print', undefined));
  const run = useRef({ find, print });
  run.current = { find, print };
  useEffect(() => {
    const stops = [
      pageActions.offer('find', () => run.current.find()),
      pageActions.offer('print', () => run.current.print()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  const settled = session.exchanges.some(({ state }) => state === 'answered');
  return (
    <main className="reading" aria-label={session.title}>
      <ReadingTools
        platform={info.platform}
        actions={{
          ...neighbours,
          find,
          print,
          versions: () => setVersions(true),
          openWindow: () => request(call('window:open', { route: `/session/${id}` })),
          showFile: () => request(call('session:show-file', { sessionId: id })),
          exportIt: () => exportThese([id], session.title),
        }}
      />
      {finding && <FindBar root={article} asked={asked} onClose={() => setFinding(false)} />}
      {/* In the order of the keyboard, because a long page has to be scrolled by it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <div className="scroller" ref={scroller} tabIndex={0}>
        <article className="column" ref={article}>
          <ReadingHeader session={session} info={info} readOnly={readOnly} />
          {(refused ?? failed) && (
            <p className="notice" role="alert">
              {words.trouble.actionFailed(words.reasons[refused ?? failed ?? 'unexpected'])}
            </p>
          )}
          {!settled && <p className="small">{words.reading.nothing}</p>}
          <ReadConversation store={store} info={info} readOnly={fixed} />
          <ReadAttachments session={session} />
          {settled && (
            <div className="reading-card">
              <SummaryCard session={session} readOnly={fixed} locale={info.locale} actions={actions} />
              <SummaryFields session={session} readOnly={fixed} actions={actions} />
            </div>
          )}
        </article>
      </div>
      <footer className="footer">
        <SaveStateLine save={save} locale={info.locale} />
        {!readOnly && (
          <div className="row">
            {session.deletedAt === null ? (
              <>
                <SilenceSession session={session} />
                <button type="button" className="quiet" onClick={onTrash}>
                  {words.reading.moveToTrash}
                </button>
                <button type="button" className="quiet" onClick={() => void actions.reopen()}>
                  {words.reading.continue}
                </button>
              </>
            ) : (
              <button type="button" className="quiet" onClick={() => void actions.send({ type: 'restore' })}>
                {words.reading.restore}
              </button>
            )}
          </div>
        )}
      </footer>
      {versions && <EarlierVersions store={store} info={info} readOnly={fixed} onClose={() => setVersions(false)} />}
    </main>
  );
}
