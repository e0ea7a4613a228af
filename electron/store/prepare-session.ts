// A new session in memory: everything chance and the clock have to say is settled here, once.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { findTemplate } from '../../shared/interview/built-in-templates.ts';
import { type NewSession, newSession } from '../../shared/session/new-session.ts';
import { Session } from '../../shared/session/session.ts';
import { checked } from './checked-input.ts';
import { uuidV7 } from './uuid-v7.ts';

const Input = z.object({
  templateId: z.string().max(100),
  title: z.string().max(500).optional(),
  subject: z.object({ title: z.string().max(500), link: z.string().max(4_000).nullish() }).optional(),
  questions: z.number().int().optional(),
});

/** Checks what a new session is made from: an unknown template or a wrong shape is `invalid-input`. */
export function checkedNewSession(input: NewSession) {
  const choice = checked(Input, input, 'a new session');
  const template = findTemplate(choice.templateId);
  if (!template) throw new Failure('invalid-input', 'no such template');
  return { choice, template };
}

/** Builds the session at revision 0. `at`: now. */
export function prepareSession(
  { choice, template }: ReturnType<typeof checkedNewSession>,
  from: { at: Date; writer: string; timeZone: string; recentWordings: string[] },
): Session {
  const { at, writer, timeZone, recentWordings } = from;
  const session = newSession(template, choice, {
    id: uuidV7(at),
    at: at.toISOString(),
    writer,
    timeZone,
    seed: randomBytes(4).readUInt32BE(),
    recentWordings,
  });
  return checked(Session, session, 'a new session');
}
