// Why a template's file cannot be used: a line and a reason for each fault, the first few of many.
import type { JSX } from 'react';
import type { TemplateFileProblem } from '../../shared/interview/own-template.ts';
import { words } from '../words/words.ts';

const mostShown = 5;

export function ProblemLines({ problems }: { problems: readonly TemplateFileProblem[] }): JSX.Element {
  const shown = problems.slice(0, mostShown);
  return (
    <ul className="problem-lines">
      {shown.map(({ line, path, code }) => (
        <li key={`${path.join('.')} ${code}`}>
          {words.templates.atLine(line, placeOf(path), words.templates.file[code])}
        </li>
      ))}
      {problems.length > shown.length && <li>{words.templates.more(problems.length - shown.length)}</li>}
    </ul>
  );
}

/** The place as the file names it, with places in lists counted from one: `arc 3 › variants 1`. */
const placeOf = (path: readonly (string | number)[]): string =>
  path
    .filter((key, index) => index > 0 || key !== 'template')
    .map((key) => (typeof key === 'number' ? ` ${key + 1}` : ` › ${key}`))
    .join('')
    .replace(/^ › /u, '');
