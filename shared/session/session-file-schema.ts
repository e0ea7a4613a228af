// The session file as JSON Schema, for whoever reads their data with other tools; derived from what the code checks by.
import { z } from 'zod';
import { SessionV1 } from './session-v1.ts';

const SessionFile = SessionV1.extend({
  checksum: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 (hex) over the canonical JSON of everything else; may be missing in a file made by hand.')
    .optional(),
}).meta({
  title: 'Innerview session',
  description:
    'A session file, format 1: sessions/session-<id>.json and sessions/.revisions/<id>/<12 digits>.json alike.',
});

/** The text of `docs/session.schema.json`: draft 2020-12, two spaces, a line break at the end. */
export const sessionFileSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(SessionFile, { io: 'input', target: 'draft-2020-12' }), null, 2)}\n`;
