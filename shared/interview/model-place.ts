// When a model may be asked, and which of the questions before it may be told. Whatever is unclear is a no.
import type { Session } from '../session/session.ts';
import { answerOf } from '../session/session.ts';
import { hasCrisisWording } from './crisis.ts';
import { isRecalled } from './memory/recalled-question.ts';
import type { NextStep } from './next-question.ts';
import type { Question } from './question.ts';

/** Rules whose questions offer the person a choice of ways on; no other question can stand in for them. */
const irreplaceable: readonly string[] = ['looping', 'crisis', 'after-crisis', 'open-thread', 'recurring'];

const plain = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('’', "'").toLowerCase();

/**
 * Whether a question holds nothing but what is said in this session as it is now: those from memory quote other
 * sessions, and others may quote what was edited away since.
 */
export function isOfThisSession(session: Session, question: Question): boolean {
  const remembered = session.plan.openThreads.some((thread) => plain(question.text).includes(plain(thread.quoted)));
  if (remembered || isRecalled(question)) return false;
  const said = session.exchanges.map((exchange) => plain(answerOf(exchange) ?? ''));
  return (question.why?.quoted ?? []).every((span) => said.some((text) => text.includes(plain(span))));
}

/**
 * The built-in question a model may be asked to take the place of, or null. It never opens or closes an interview,
 * never comes between a person and a question they chose, and hears nothing of a private session or of one with
 * wording that points to crisis anywhere in it.
 */
export function placeForModel(session: Session, step: NextStep): Question | null {
  if (typeof step === 'string' || step.exchangeId !== undefined || session.private) return null;
  const { question } = step;
  if (question.kind !== 'arc' && question.kind !== 'follow-up') return null;
  if (irreplaceable.includes(question.why?.rule ?? '') || !isOfThisSession(session, question)) return null;
  const { exchanges } = session;
  if (exchanges.some(({ question: asked }) => asked.kind === 'crisis')) return null;
  if (exchanges.some(({ texts }) => texts.some(({ text }) => hasCrisisWording(text)))) return null;
  return exchanges.some((exchange) => answerOf(exchange) !== undefined) ? question : null;
}
