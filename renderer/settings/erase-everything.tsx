// Deleting everything: an archive offered first, and a phrase to be typed, so that no slip of the hand does it.
import { type JSX, useRef, useState } from 'react';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { erasePhrase } from '../../shared/stored-place.ts';
import { call } from '../bridge/client.ts';
import { words } from '../words/words.ts';
import { FinalArchive } from './final-archive.tsx';

export function EraseEverything({ locale }: { locale: string }): JSX.Element {
  const { privacy } = words;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'asking' | 'erasing' | FailureCode>('asking');
  const opener = useRef<HTMLButtonElement>(null);
  const ready = typed.trim().toLowerCase() === erasePhrase && state !== 'erasing';

  const keep = () => {
    setOpen(false);
    setTyped('');
    opener.current?.focus();
  };
  const erase = () => {
    if (!ready) return;
    setState('erasing');
    call('privacy:erase', { phrase: erasePhrase }).catch((cause: unknown) => setState(Failure.from(cause).code));
  };

  return (
    <div className="erase">
      <h4 id="erase-title">{privacy.erase}</h4>
      <p className="small">{privacy.eraseHint}</p>
      <button
        ref={opener}
        type="button"
        className="link"
        aria-expanded={open}
        onClick={() => (open ? keep() : setOpen(true))}
      >
        {privacy.eraseOpen}
      </button>
      {open && (
        <form
          aria-labelledby="erase-title"
          onSubmit={(event) => {
            event.preventDefault();
            erase();
          }}
        >
          <FinalArchive locale={locale} />
          <label>
            {privacy.eraseType(erasePhrase)}
            <input
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </label>
          <p className="erase-choice">
            <button type="submit" className="erase-now" aria-disabled={!ready}>
              {privacy.eraseDo}
            </button>
            <button type="button" className="quiet" onClick={keep}>
              {privacy.eraseNot}
            </button>
          </p>
          <div role="status">
            {state === 'erasing' && <p className="small">{privacy.erasing}</p>}
            {state !== 'erasing' && state !== 'asking' && (
              <p className="small bad">{words.trouble.actionFailed(words.reasons[state])}</p>
            )}
          </div>
        </form>
      )}
    </div>
  );
}
