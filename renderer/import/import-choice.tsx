// Where an import begins: files or a folder, and what can be read.
import type { JSX } from 'react';
import { words } from '../words/words.ts';

export function ImportChoice({ onChoose }: { onChoose: (what: 'files' | 'folder') => void }): JSX.Element {
  const { imports } = words;
  return (
    <>
      <p>{imports.intro}</p>
      <div className="row">
        <button type="button" className="primary primary-small" data-first-focus onClick={() => onChoose('files')}>
          {imports.chooseFiles}
        </button>
        <button type="button" className="quiet" onClick={() => onChoose('folder')}>
          {imports.chooseFolder}
        </button>
      </div>
      <p className="small">{imports.introMedia}</p>
      <KnownFormats />
    </>
  );
}

export function KnownFormats(): JSX.Element {
  const { imports } = words;
  return (
    <section className="import-known" aria-labelledby="import-known">
      <h3 id="import-known">{imports.known}</h3>
      <ul>
        {imports.knownFormats.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
