// What a person should know of the sessions as a whole, above the list of them.
import type { JSX } from 'react';
import { useStore } from 'zustand';
import type { LibraryStore } from '../state/library-store.ts';
import type { OffersStore } from '../state/offers-store.ts';
import { BackupNotice } from '../ui/backup-notice.tsx';
import { FoundVersions } from '../ui/found-versions.tsx';
import { TroubleLines } from '../ui/trouble-lines.tsx';
import { words } from '../words/words.ts';

type Props = { library: LibraryStore; offers: OffersStore; locale: string; onShowFolder: () => void };

export function LibraryNotices({ library, offers, locale, onShowFolder }: Props): JSX.Element {
  const sessions = useStore(library, (state) => state.sessions);
  const troubles = useStore(library, (state) => state.troubles);
  const failure = useStore(library, (state) => state.failure);
  return (
    <>
      <TroubleLines troubles={troubles} sessions={sessions} locale={locale} onShowFolder={onShowFolder} />
      <BackupNotice />
      <FoundVersions store={offers} locale={locale} />
      {failure && <p className="small bad">{words.trouble.actionFailed(words.reasons[failure])}</p>}
    </>
  );
}
