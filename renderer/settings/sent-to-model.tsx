// What went to a model, on request: how many requests since the start, and every word of the last one.
import { type JSX, useState } from 'react';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { SentToModel as Sent } from '../../shared/ipc/contract.ts';
import { call } from '../bridge/client.ts';
import { words } from '../words/words.ts';

export function SentToModel({ locale }: { locale: string }): JSX.Element {
  const { model } = words;
  const [sent, setSent] = useState<Sent | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const look = () => {
    call('model:sent', undefined).then(setSent, (cause: unknown) => setFailure(Failure.from(cause).code));
  };
  return (
    <details className="sent-to-model" onToggle={({ currentTarget }) => currentTarget.open && look()}>
      <summary>
        <span>{model.showSent}</span>
      </summary>
      {failure && <p className="small bad">{words.trouble.actionFailed(words.reasons[failure])}</p>}
      {sent && sent.last === null && <p className="small">{model.nothingSent}</p>}
      {sent?.last && <Last last={sent.last} requests={sent.requests} locale={locale} />}
    </details>
  );
}

type LastProps = { last: NonNullable<Sent['last']>; requests: number; locale: string };

function Last({ last, requests, locale }: LastProps): JSX.Element {
  const { model } = words;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(last.at));
  const outcome = last.trouble ? model.troubles[last.trouble] : last.over ? model.used : model.coming;
  return (
    <>
      <p className="small">{model.requests(requests)}</p>
      <p className="small">
        {model.sentTo(last.address, last.name, time)} {outcome} {model.sentKept}
      </p>
      {last.messages.map(({ role, content }) => (
        <section key={role} aria-label={model.roles[role]}>
          <h4>{model.roles[role]}</h4>
          <pre>{content}</pre>
        </section>
      ))}
    </>
  );
}
