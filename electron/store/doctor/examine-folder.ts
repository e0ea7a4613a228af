// Looks at a whole data folder, while the app may be writing in it. What looks wrong is looked at again under the
// session's lock, and told only if it is still so: a writer in the middle of its steps is no damage.
import { lstat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DoctorReport, DoctorTotals, Finding } from '../../../shared/doctor-report.ts';
import { severities } from '../../../shared/doctor-report.ts';
import { Failure } from '../../../shared/failure.ts';
import { diskFailure } from '../disk-failure.ts';
import { idsOfViews, isSessionId, lockPath } from '../session-folder.ts';
import { headKey } from '../session-head.ts';
import { takeLock } from '../session-lock.ts';
import { nullIfMissing, statOrNull } from '../session-view.ts';
import { type DoctorContext, type DoctorOptions, doctorContext, lockLastsMs, sameFinding } from './doctor-context.ts';
import { ageOf, examineLeftovers, namesIn } from './examine-leftovers.ts';
import { type ExaminedSession, examineSession } from './examine-session.ts';
import { addAttachments, examineSurroundings } from './examine-surroundings.ts';

const mostLooks = 4;

/**
 * Looks at everything in a data folder and changes nothing. Fails with `not-found` where there is no journal, with
 * `cancelled`, and with what the disk says if the folder cannot even be listed.
 */
export async function examineFolder(options: DoctorOptions): Promise<DoctorReport> {
  const context = doctorContext(options);
  try {
    await mustBeJournal(context);
    return await examine(context, options.progress ?? (() => {}));
  } catch (error) {
    throw diskFailure(error, 'looking at the data folder');
  }
}

async function mustBeJournal({ look: { fs, folders } }: DoctorContext): Promise<void> {
  const stats = await nullIfMissing(lstat(folders.sessions)).catch((error: unknown) => {
    throw diskFailure(error, 'the data folder');
  });
  // What cannot be listed would look like a journal with nothing in it.
  if (stats?.isDirectory()) await fs.readdir(folders.sessions);
  if (stats === null) throw new Failure('not-found', 'no journal in this folder');
}

async function examine(context: DoctorContext, progress: (done: number, total: number) => void): Promise<DoctorReport> {
  const { look, stopIfAsked } = context;
  const ids = await sessionIds(context);
  const totals: DoctorTotals = { sessions: 0, versions: 0, drafts: 0, attachments: 0, bytes: 0, keptAside: 0 };
  const seen = new Map<string, Pick<ExaminedSession, 'key' | 'attachments'>>();
  const suspicious = new Map<string, ExaminedSession>();
  for (const [index, id] of ids.entries()) {
    stopIfAsked();
    progress(index, ids.length);
    const examined = await examineSession(look, id);
    if (examined.findings.length > 0) suspicious.set(id, examined);
    if (examined.bytes > 0) totals.sessions += 1;
    totals.versions += examined.versions;
    totals.bytes += examined.bytes;
    seen.set(id, { key: examined.key, attachments: examined.attachments });
  }
  const around = async () => {
    const attachments = new Map<string, { size: number; sessionId: string }>();
    for (const [id, one] of seen) addAttachments(attachments, id, one.attachments);
    const leftovers = await examineLeftovers(look, stopIfAsked);
    const surroundings = await examineSurroundings(look, attachments, stopIfAsked);
    return { leftovers, surroundings, findings: [...leftovers.findings, ...surroundings.findings] };
  };
  const first = await around();
  const { leftovers, surroundings } = first;
  if (suspicious.size > 0 || first.findings.length > 0) await sleep(context.pauseMs);
  // What is attached meanwhile is in the folder before a session names it.
  if (first.findings.some(({ code }) => code.startsWith('attachment-'))) await lookAtChanged(context, seen);
  const findings = first.findings.length === 0 ? [] : inBoth(first.findings, (await around()).findings);
  for (const [id, examined] of suspicious) {
    stopIfAsked();
    findings.push(...(await confirmed(context, id, examined)));
  }
  progress(ids.length, ids.length);
  totals.drafts = leftovers.drafts;
  totals.keptAside = leftovers.keptAside;
  totals.attachments = surroundings.attachments;
  return { format: 1, healthy: findings.length === 0, findings: inOrder(findings), repaired: [], totals };
}

/** Brings `seen` up to date with the sessions written, begun or removed since. */
async function lookAtChanged(
  context: DoctorContext,
  seen: Map<string, Pick<ExaminedSession, 'key' | 'attachments'>>,
): Promise<void> {
  const ids = await sessionIds(context);
  const known = new Set(ids);
  for (const id of seen.keys()) if (!known.has(id)) seen.delete(id);
  for (const id of ids) {
    context.stopIfAsked();
    const key = await headKey(context.look, id).catch(() => null);
    if (key === null || key !== seen.get(id)?.key) seen.set(id, await examineSession(context.look, id));
  }
}

/** Every id with a readable file or a folder for versions. */
export async function sessionIds({ look }: Pick<DoctorContext, 'look'>): Promise<string[]> {
  const views = idsOfViews(await namesIn(look, look.folders.sessions));
  const committed = (await namesIn(look, look.folders.revisions)).filter(isSessionId);
  return [...new Set([...views, ...committed])].sort();
}

/** What is found again while nobody wrote. About a file whose writer is at work nothing is said. */
async function confirmed(context: DoctorContext, id: string, before: ExaminedSession): Promise<Finding[]> {
  let last = before;
  for (let count = 1; ; count++) {
    const next = await lookLocked(context, id);
    const again = inBoth(last.findings, next.findings);
    // The app may put things right meanwhile: then another finding may take the place of one that is gone.
    if (next.findings.length === 0 || next.key === last.key) return again;
    if (count === mostLooks) return again.filter(({ code }) => !code.startsWith('view-'));
    last = next;
    context.stopIfAsked();
    await sleep(context.pauseMs);
  }
}

/**
 * Under the lock, for no longer than the look takes. A lock that nobody can be holding is itself a finding, and taking
 * it would clear it away: then there is nobody to wait for either.
 */
async function lookLocked({ look, change }: DoctorContext, id: string): Promise<ExaminedSession> {
  const path = lockPath(look.folders, id);
  const hasFolder = (await statOrNull(look, look.folders.locks))?.isDirectory() ?? false;
  const stats = hasFolder ? await statOrNull(look, path) : null;
  const age = (await ageOf(look, path)) ?? 0;
  const isObstacle =
    stats !== null && (!stats.isDirectory() || age > lockLastsMs / 2 || (await namesIn(look, path)).length > 0);
  if (!hasFolder || isObstacle) return examineSession(look, id);
  const lock = await takeLock(change, id);
  try {
    return await examineSession(look, id);
  } finally {
    await lock.release();
  }
}

const inBoth = (first: readonly Finding[], second: readonly Finding[]): Finding[] =>
  second.filter((finding) => first.some((other) => sameFinding(finding, other)));

/** What needs a person first, then by kind and place. */
const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      compare(a.code, b.code) ||
      compare(a.where, b.where),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
