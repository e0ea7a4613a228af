// In place of a question, when words point to a crisis: plain words and where to turn to. Nothing of it is stored.
import { type JSX, useEffect, useState } from 'react';
import { Failure } from '../../shared/failure.ts';
import type { CrisisHelp } from '../../shared/interview/crisis-file.ts';
import {
  type CrisisResource,
  type CrisisResources,
  countryResources,
  crisisResources,
} from '../../shared/interview/crisis-resources.ts';
import { call } from '../bridge/client.ts';
import { words } from '../words/words.ts';

export function CrisisCard({ text, locale }: { text: string; locale: string }): JSX.Element {
  const [help, setHelp] = useState<CrisisHelp | null>(null);
  useEffect(() => {
    let shown = true;
    call('crisis:resources', undefined).then(
      (found) => shown && setHelp(found),
      (cause: unknown) => {
        // Help must be on the screen whatever else fails: the built-in list is part of this page.
        console.warn('the crisis list was not read:', Failure.from(cause).code);
        if (shown) setHelp({ resources: crisisResources, problem: { kind: 'not-read', where: '' } });
      },
    );
    return () => {
      shown = false;
    };
  }, []);
  return (
    <div className="crisis">
      <h1 aria-live="polite" aria-atomic="true">
        <span className="question-text">{text}</span>
      </h1>
      {help ? <Places help={help} locale={locale} /> : <p className="small">{words.crisis.loading}</p>}
      <p className="small">{words.crisis.stay}</p>
    </div>
  );
}

function Places({ help: { resources, problem }, locale }: { help: CrisisHelp; locale: string }): JSX.Element {
  const { crisis } = words;
  const here = countryResources(resources, locale);
  const others = resources.countries.filter((country) => country !== here);
  return (
    <section aria-label={crisis.region} className="crisis-places">
      <p>{resources.emergency}</p>
      {here && (
        <>
          <h3>{here.name}</h3>
          <p className="crisis-emergency">{crisis.emergency(here.emergency)}</p>
          <List places={here.resources} />
        </>
      )}
      {/* With a place close by on the page, the others are one step away, so that the box stays near. */}
      {!here && <Everywhere resources={resources} />}
      {(here || others.length > 0) && (
        <details>
          <summary>{crisis.otherPlaces}</summary>
          {here && <Everywhere resources={resources} />}
          {others.map(({ country, name, emergency, resources: places }) => (
            <div key={country} className="crisis-country">
              <h3>
                {name} · {crisis.emergency(emergency)}
              </h3>
              <List places={places} />
            </div>
          ))}
        </details>
      )}
      <p className="small">
        {resources.note} {crisis.checked(monthOf(resources.checked, locale))}
      </p>
      {problem && <p className="notice">{crisis.problem[problem.kind](problem.where)}</p>}
    </section>
  );
}

const Everywhere = ({ resources }: { resources: CrisisResources }): JSX.Element => (
  <div className="crisis-country">
    <h3>{words.crisis.everywhere}</h3>
    <List places={resources.international} />
  </div>
);

const List = ({ places }: { places: readonly CrisisResource[] }): JSX.Element => (
  <ul className="crisis-list">
    {places.map(({ name, contact, hours }) => (
      <li key={name + contact}>
        <span>{name}</span>
        <strong>{contact}</strong>
        {hours !== null && <span className="small">{hours}</span>}
      </li>
    ))}
  </ul>
);

/** `2026-11` as a month with its year; what is no month is shown as it stands. */
function monthOf(checked: string, locale: string): string {
  const date = new Date(`${checked}-15T12:00:00`);
  return Number.isNaN(date.getTime()) ? checked : date.toLocaleDateString(locale, { month: 'long', year: 'numeric' });
}
