// Templates as other journals name them: by an id of ours, or by a name only they know.
import { findTemplate } from '../../shared/interview/built-in-templates.ts';

/** The template called `name` elsewhere; one we do not have keeps its name, and none is plain writing. */
export function templateNamed(name: string): { id: string; name: string } {
  const id = name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
  const known = findTemplate(id);
  return { id, name: known?.name ?? (name || 'Journal entry') };
}
