// One quiet line: what the rule for old sessions put into the trash, and a way back.
import { type JSX, useState } from 'react';
import { useStore } from 'zustand';
import type { LibraryStore } from '../state/library-store.ts';
import { words } from '../words/words.ts';

export function MovedByRule({ library }: { library: LibraryStore }): JSX.Element | null {
  const moved = useStore(library, ({ movedByRule }) => movedByRule);
  const [read, setRead] = useState<readonly string[]>([]);
  const news = moved.filter((id) => !read.includes(id));
  if (news.length === 0) return null;
  return (
    <p className="undo" role="status">
      <span>{words.list.movedByRule(news.length)}</span>
      <button type="button" className="link" onClick={() => void library.actions.restore(news)}>
        {words.undo}
      </button>
      <button type="button" className="link" onClick={() => setRead(moved)}>
        {words.close}
      </button>
    </p>
  );
}
