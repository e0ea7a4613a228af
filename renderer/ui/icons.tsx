// The few signs the app draws itself, so that no font decides how they look. They take the colour of the text.
import type { JSX } from 'react';

/** A window with its library; the library's side is filled while it is shown. */
export function LibraryIcon({ shown }: { shown: boolean }): JSX.Element {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7.75 4v12" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {shown && <path d="M3 4h4.75v12H3z" fill="currentColor" />}
    </svg>
  );
}

/** More can be done with this. */
export function MoreIcon(): JSX.Element {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      {[4, 10, 16].map((x) => (
        <circle key={x} cx={x} cy="10" r="1.5" fill="currentColor" />
      ))}
    </svg>
  );
}

/** Points onwards; turned by the style of where it stands. */
export function ChevronIcon(): JSX.Element {
  return (
    <svg className="icon chevron" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M7.5 5l5 5-5 5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
