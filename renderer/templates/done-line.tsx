// One line about what was done with a template, with the way back where there is one.
import type { JSX } from 'react';
import type { Template } from '../../shared/interview/template.ts';
import type { Done } from '../state/templates-store.ts';
import { words } from '../words/words.ts';
import { ProblemLines } from './problem-lines.tsx';

export function DoneLine({ done, onUndo }: { done: Done; onUndo: (template: Template) => void }): JSX.Element {
  switch (done.kind) {
    case 'imported':
      return <p className="notice">{words.templates.imported(done.name)}</p>;
    case 'exported':
      return <p className="notice">{words.templates.exported(done.name, done.target)}</p>;
    case 'deleted':
      return (
        <p className="notice">
          {words.templates.deleted(done.template.name)}{' '}
          <button type="button" className="link" onClick={() => onUndo(done.template)}>
            {words.undo}
          </button>
        </p>
      );
    case 'not-imported':
      return (
        <div className="notice">
          <p className="bad">{words.templates.notImported(done.file)}</p>
          <ProblemLines problems={done.problems} />
        </div>
      );
  }
}
