// The head of a session's page: what it is called, when and with which template it was written, and what it is about.
import { type JSX, useMemo } from 'react';
import { closingCard } from '../../shared/interview/closing.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { Session } from '../../shared/session/session.ts';
import { words } from '../words/words.ts';

type Props = { session: Session; info: AppInfo; readOnly: boolean };

export function ReadingHeader({ session, info, readOnly }: Props): JSX.Element {
  const { plan, createdAt, timeZone, subject, keptLines, mood, tags } = session;
  const mentions = useMemo(() => {
    const { people, themes } = closingCard(session);
    return [...people, ...themes];
  }, [session]);
  const day = new Intl.DateTimeFormat(info.locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: knownZone(timeZone),
  });
  const facts: [string, string][] = [];
  if (mood !== null) facts.push([words.page.mood, words.summary.moods[mood - 1] ?? '']);
  if (tags.length > 0) facts.push([words.page.tags, tags.join(', ')]);
  if (mentions.length > 0) facts.push([words.page.people, mentions.join(', ')]);
  const link = subject?.link ?? null;
  const hasSubject = subject !== null && (link !== null || subject.title !== session.title) && subject.title !== '';
  return (
    <header className="reading-header" id={`head-${session.id}`} tabIndex={-1}>
      <h1>{session.title === '' ? plan.template.name : session.title}</h1>
      <p className="small">
        <time dateTime={createdAt}>{day.format(new Date(createdAt))}</time> · {plan.template.name}
        {keptLines.length > 0 && ` · ${words.page.keptLines(keptLines.length)}`}
      </p>
      {hasSubject && (
        <p className="small reading-subject">
          {words.page.subject}: {subject.title}
          {/* Text and no link: nothing here goes out into the network by a click. */}
          {link !== null && <span className="reading-link"> {link}</span>}
        </p>
      )}
      {facts.length > 0 && (
        <dl className="reading-facts small">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {readOnly && <p className="notice">{words.interview.readOnly}</p>}
      {session.deletedAt !== null && <p className="notice">{words.reading.inTrash}</p>}
    </header>
  );
}

/** The zone if this system knows it; else undefined, which shows the local time. */
function knownZone(timeZone: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return undefined;
  }
}
