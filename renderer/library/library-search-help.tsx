// What the search understands, in a few lines; a filter that is pressed comes into the box.
import type { JSX } from 'react';
import { words } from '../words/words.ts';

export function LibrarySearchHelp({ onFilter }: { onFilter: (filter: string) => void }): JSX.Element {
  return (
    <section className="search-help" aria-label={words.search.help}>
      <dl>
        {words.search.ways.map(([typed, meaning]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.search.filtersHeading}</h2>
      <ul>
        {words.search.filters.map(([filter = '', example]) => (
          <li key={filter}>
            <button type="button" className="search-filter" onClick={() => onFilter(filter)}>
              {filter}
            </button>
            <span className="search-example">{example}</span>
          </li>
        ))}
      </ul>
      <p>{words.search.filtersHint}</p>
    </section>
  );
}
