// A new session in memory: everything chance and the clock have to say is settled here, once.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { findTemplate } from '../../shared/interview/built-in-templates.ts';
import type { Template } from '../../shared/interview/template.ts';
import { type NewSession, newSession } from '../../shared/session/new-session.ts';
import { Session } from '../../shared/session/session.ts';
import { checked } from './checked-input.ts';
import { uuidV7 } from './uuid-v7.ts';

const Input = z.object({
  templateId: z.string().max(100),
  title: z.string().max(500).optional(),
  subject: z.object({ title: z.string().max(500), link: z.string().max(4_000).nullish() }).optional(),
  questions: z.number().int().optional(),
  followUpsPerThread: z.number().int().min(0).max(10).optional(),
  followUpsPerSession: z.number().int().min(0).max(40).optional(),
  rulesOff: z.array(z.string().max(100)).max(200).optional(),
  openThreads: Session.shape.plan.shape.openThreads.optional(),
  recurring: Session.shape.plan.shape.recurring,
});

/**
 * Checks what a new session is made from: an unknown template or a wrong shape is `invalid-input`. `findOwn` finds
 * the templates that are not built in.
 */
export async function checkedNewSession(input: NewSession, findOwn: (id: string) => Promise<Template | undefined>) {
  const choice = checked(Input, input, 'a new session');
  const template = findTemplate(choice.templateId) ?? (await findOwn(choice.templateId));
  if (!template) throw new Failure('invalid-input', 'no such template');
  return { choice, template };
}

/** Builds the session at revision 0. `at`: now. */
export function prepareSession(
  { choice, template }: Awaited<ReturnType<typeof checkedNewSession>>,
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
