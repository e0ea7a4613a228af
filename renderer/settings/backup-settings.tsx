// Backups: how often, where, one now, those there are, and what is in one before anything of it is brought back.
import { type JSX, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { BackupInfo, BackupList } from '../../shared/backup/backup-info.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { backupRhythms, type Preferences, type PreferencesChange } from '../../shared/preferences.ts';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import { windowBackups } from '../state/backup-store.ts';
import { createLongWork } from '../state/long-work.ts';
import { ProgressLine } from '../ui/progress-line.tsx';
import { words } from '../words/words.ts';
import { BackupInside } from './backup-inside.tsx';
import { Choice } from './choice.tsx';
import { whenMade } from './when-made.ts';

type Props = { preferences: Preferences; locale: string; onChange: (change: PreferencesChange) => void };

export function BackupSettings({ preferences, locale, onChange }: Props): JSX.Element {
  const { backups } = words;
  const { list, failure } = useStore(windowBackups);
  const [work] = useState(() => createLongWork(call, on, () => crypto.randomUUID()));
  const { running, progress } = useStore(work);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [failed, setFailed] = useState<FailureCode | null>(null);
  const [inside, setInside] = useState<string | null>(null);
  const make = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    void windowBackups.actions.load();
    // What is still going on when the page is left is of no use to anybody.
    return () => void work.actions.cancel();
  }, [work]);

  const attempt = async (task: () => Promise<string | null>) => {
    setOutcome(null);
    setFailed(null);
    try {
      setOutcome(await task());
    } catch (cause) {
      const { code } = Failure.from(cause);
      if (code === 'cancelled') setOutcome(backups.makingCancelled);
      else setFailed(code);
    }
    await windowBackups.actions.load();
  };
  const backUp = () =>
    attempt(async () => {
      const { sessions, added } = await work.actions.run((workId) => call('backup:make', { workId }));
      return backups.made(sessions, added);
    });
  const chooseFolder = (usual: boolean) =>
    attempt(async () => {
      await call('backup:folder', { usual });
      return null;
    });

  return (
    <section className="backups" aria-labelledby="backups-title">
      <h4 id="backups-title">{backups.title}</h4>
      <p className="small">{backups.explained}</p>
      <Choice
        label={backups.rhythm}
        values={backupRhythms}
        names={backups.rhythms}
        value={preferences.backups}
        onChoose={(rhythm) => onChange({ backups: rhythm })}
      />
      {list && <BackupFolder list={list} onChoose={chooseFolder} />}
      <div className="your-data-check">
        <button
          ref={make}
          type="button"
          className="primary primary-small"
          aria-disabled={running}
          onClick={() => !running && void backUp()}
        >
          {backups.make}
        </button>
      </div>
      {running && (
        <ProgressLine
          label={backups.making}
          progress={progress}
          locale={locale}
          onCancel={() => {
            make.current?.focus({ preventScroll: true });
            void work.actions.cancel();
          }}
        />
      )}
      <div role="status" className="backup-outcome">
        {outcome && <p className="good">{outcome}</p>}
        {failed && !list?.trouble && <p className="bad">{backups.failed(backups.troubleReason(failed))}</p>}
        {failure && <p className="bad">{backups.failed(words.reasons[failure])}</p>}
        {list?.trouble && <p className="bad">{backups.trouble(backups.troubleReason(list.trouble))}</p>}
      </div>
      {list && <Backups list={list} locale={locale} onLook={setInside} />}
      {inside !== null && (
        <BackupInside
          id={inside}
          locale={locale}
          onClose={() => {
            setInside(null);
            void windowBackups.actions.load();
          }}
        />
      )}
    </section>
  );
}

function BackupFolder({ list, onChoose }: { list: BackupList; onChoose: (usual: boolean) => void }): JSX.Element {
  const { backups } = words;
  const [failed, setFailed] = useState<FailureCode | null>(null);
  const show = () =>
    call('backup:show-folder', undefined).then(
      () => setFailed(null),
      (cause: unknown) => setFailed(Failure.from(cause).code),
    );
  return (
    <>
      <p className="setting-line">
        <span className="setting-name">{backups.folder}</span>
        <code>{list.folder}</code>
      </p>
      <p className="setting-buttons">
        <button type="button" className="link" onClick={() => onChoose(false)}>
          {backups.chooseFolder}
        </button>
        {list.chosen && (
          <button type="button" className="link" onClick={() => onChoose(true)}>
            {backups.useUsual}
          </button>
        )}
        {list.backups.length > 0 && (
          <button type="button" className="link" onClick={() => void show()}>
            {backups.showFolder}
          </button>
        )}
      </p>
      {!list.chosen && <p className="small">{backups.usualFolder}</p>}
      {failed && <p className="small bad">{backups.failed(words.reasons[failed])}</p>}
    </>
  );
}

type ListProps = { list: BackupList; locale: string; onLook: (id: string) => void };

function Backups({ list, locale, onLook }: ListProps): JSX.Element {
  const { backups } = words;
  return (
    <>
      {list.backups.length === 0 ? (
        <p className="small">{backups.none}</p>
      ) : (
        <ul className="backup-list" aria-label={backups.list}>
          {list.backups.map((backup) => (
            <Entry key={backup.id} backup={backup} locale={locale} onLook={onLook} />
          ))}
        </ul>
      )}
      {list.unreadable > 0 && <p className="small">{backups.unreadable(list.unreadable)}</p>}
    </>
  );
}

function Entry({ backup, locale, onLook }: { backup: BackupInfo; locale: string; onLook: (id: string) => void }) {
  const { backups } = words;
  const when = whenMade(backup.createdAt, locale);
  return (
    <li>
      <span className="backup-when">{when}</span>
      <span className="small">
        {backups.entry(backup.sessions, backup.bytes)}
        {backup.reason !== 'automatic' && ` · ${backups.reasons[backup.reason]}`}
        {!backup.own && ` · ${backups.other}`}
      </span>
      <button type="button" className="link" aria-label={backups.lookInsideOf(when)} onClick={() => onLook(backup.id)}>
        {backups.lookInside}
      </button>
    </li>
  );
}
