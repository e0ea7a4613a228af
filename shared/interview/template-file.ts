// A template as a file of its own, for giving it to somebody: how it is written, and how big it may be.
import { z } from 'zod';
import { Failure } from '../failure.ts';
import { Template } from './template.ts';

export const templateFileFormat = 1;

/** In UTF-16 units. Far more than a person writes, and read in well under a second. */
export const longestTemplateFile = 1_000_000;

/** The file's content. Unknown keys are kept, so that a file of a later version loses nothing on its way through. */
export const TemplateFile = z
  .looseObject({
    $schema: z.string().max(500).optional(),
    format: z.literal(templateFileFormat),
    template: Template,
  })
  .meta({ title: 'Interview template', description: 'A template for interviews, as one file.' });

/**
 * The text of a template's file: JSON, two spaces, a line break at the end. Reading it back with `parseTemplateFile`
 * gives an equal template. Throws `Failure('invalid-input')` for what is no template, or too long for a file.
 */
export const templateFile = (template: Template): string => {
  const checked = TemplateFile.safeParse({ format: templateFileFormat, template });
  if (!checked.success) throw new Failure('invalid-input', 'not a template');
  let text: string;
  try {
    text = `${JSON.stringify(checked.data, null, 2)}\n`;
  } catch (cause) {
    // Keys this version does not know may hold anything, even themselves.
    throw new Failure('invalid-input', 'the template is no plain data', { cause });
  }
  if (text.length > longestTemplateFile) throw new Failure('invalid-input', 'the template is too long for a file');
  return text;
};

/** The JSON Schema of such files, published as `docs/template.schema.json`. */
export const templateFileSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(TemplateFile, { io: 'input', target: 'draft-2020-12' }), null, 2)}\n`;
