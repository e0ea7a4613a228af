// The only shape a session id may have: it becomes part of file names, so every door checks it.
import { z } from 'zod';

const windowsDeviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:-|$)/;

/** A session id: 8 to 64 of `0-9 a-z -`, not starting with a dash, never a Windows device name. */
export const SessionId = z
  .string()
  .regex(/^[0-9a-z][0-9a-z-]{7,63}$/)
  .refine((id) => !windowsDeviceName.test(id), 'reserved device name');

export type SessionId = z.output<typeof SessionId>;
