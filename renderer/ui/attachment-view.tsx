// A photo, recording, film or PDF that belongs to a session. One that is missing says so.
import { type JSX, useState } from 'react';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { call } from '../bridge/client.ts';
import { words } from '../words/words.ts';

type Attachment = Session['attachments'][number];

type Props = {
  sessionId: string;
  /** Undefined for one that never came. */
  attachment: Attachment | undefined;
  name: string;
  /** What was written of it; may be empty. */
  alt: string;
};

/** What Chromium shows by itself. */
const shownImages = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'];

export function AttachmentView({ sessionId, attachment, name, alt }: Props): JSX.Element {
  const { attachments } = words;
  const [isBroken, setBroken] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const shownName = attachment?.name ?? name;
  if (!attachment || isBroken)
    return <span className="attachment attachment-missing">{attachments.missing(shownName)}</span>;
  const { sha256, type } = attachment;
  const address = `app://journal/attachment/${sha256}`;
  const broken = () => setBroken(true);
  if (shownImages.includes(type))
    return (
      <span className="attachment">
        <img src={address} alt={alt || attachments.photo(shownName)} loading="lazy" onError={broken} />
      </span>
    );
  const [kind] = type.split('/');
  if (kind === 'audio')
    return (
      <span className="attachment">
        {/* biome-ignore lint/a11y/useMediaCaption: a person's own recording has none */}
        <audio
          controls
          preload="metadata"
          src={address}
          aria-label={alt || attachments.audio(shownName)}
          onError={broken}
        />
        <span className="attachment-name">{shownName}</span>
      </span>
    );
  if (kind === 'video')
    return (
      <span className="attachment">
        {/* biome-ignore lint/a11y/useMediaCaption: a person's own film has none */}
        <video
          controls
          preload="metadata"
          src={address}
          aria-label={alt || attachments.video(shownName)}
          onError={broken}
        />
        <span className="attachment-name">{shownName}</span>
      </span>
    );
  const open = () =>
    call('attachment:open', { sessionId, sha256 }).then(
      () => setFailure(null),
      (cause: unknown) => setFailure(Failure.from(cause).code),
    );
  return (
    <span className="attachment attachment-file">
      <span className="attachment-name">{alt || shownName}</span>
      <button type="button" className="link" aria-label={attachments.openNamed(shownName)} onClick={() => void open()}>
        {attachments.open}
      </button>
      {failure && (
        <span role="alert" className="small bad">
          {attachments.notOpened(words.reasons[failure])}
        </span>
      )}
    </span>
  );
}
