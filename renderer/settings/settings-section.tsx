// One part of Settings under its heading; the list beside the page jumps to it by this id.
import type { JSX, ReactNode } from 'react';

type Props = { id: string; title: string; children: ReactNode };

export function SettingsSection({ id, title, children }: Props): JSX.Element {
  return (
    <section id={`settings-${id}`} aria-labelledby={`settings-${id}-title`}>
      <h3 id={`settings-${id}-title`} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
