// Puts right what can be put right without losing anything, and then looks again whether it is. The store's own steps and
// locks do it wherever there are any; what is moved goes to the quarantine.
import { basename, join } from 'node:path';
import type { DoctorReport, Finding, FindingCode } from '../../../shared/doctor-report.ts';
import { Failure, type FailureCode } from '../../../shared/failure.ts';
import { settlePurges } from '../broken-off-purges.ts';
import { diskFailure, isErrno } from '../disk-failure.ts';
import { openFolders } from '../open-folders.ts';
import { openPreferences } from '../preferences-file.ts';
import { readCandidate } from '../session-candidate.ts';
import { isSessionId } from '../session-folder.ts';
import { readHead, sessionOf } from '../session-head.ts';
import { takeLock } from '../session-lock.ts';
import { nullIfMissing, statOrNull } from '../session-view.ts';
import type { StoreContext } from '../store-context.ts';
import { uniteVersions } from '../unite-versions.ts';
import {
  type DoctorContext,
  type DoctorOptions,
  doctorContext,
  finding,
  lockLastsMs,
  sameFinding,
} from './doctor-context.ts';
import { examineFolder } from './examine-folder.ts';
import { ageOf, namesIn } from './examine-leftovers.ts';
import { openPaths } from './examine-surroundings.ts';
import { keepAside } from './keep-aside.ts';
import { repairSession } from './repair-session.ts';

type Repair = (context: StoreContext, finding: Finding, path: string) => Promise<unknown>;

const ofSession: Repair = async (context, { sessionId }) => {
  if (sessionId !== null) await repairSession(context, sessionId);
};

/** What is done about each kind, in this order. Each looks again at what is there by then. */
const repairs: Partial<Record<FindingCode, Repair>> = {
  'folder-missing': (context) => openFolders(context),
  'permissions-open': closePermissions,
  'lock-stale': removeLock,
  'removal-broken-off': (context) => settlePurges(context, (id) => void id),
  'leftover-temp': moveTemp,
  'session-empty': removeEmpty,
  'view-without-versions': ofSession,
  'newest-version-damaged': ofSession,
  'old-version-damaged': ofSession,
  'view-missing': ofSession,
  'view-behind': ofSession,
  'view-damaged': ofSession,
  'view-doubtful': ofSession,
  'view-changed': ofSession,
  'draft-damaged': (context, { code, sessionId }, path) =>
    keepAside(context, code, path, sessionId ?? 'draft', 'draft'),
  'copy-adds-nothing': (context, { code, sessionId }, path) =>
    keepAside(context, code, path, sessionId ?? 'copy', 'copy'),
  'preferences-damaged': ({ folders }) => openPreferences(folders.directory).change({}),
};

/**
 * Repairs what `examineFolder` calls repairable; the report says what is left, and what is not there any more. A repair
 * that fails leaves its finding with the reason, and the others are done. Fails as `examineFolder` does.
 */
export async function repairFolder(options: DoctorOptions): Promise<DoctorReport> {
  const context = doctorContext(options);
  const before = await examineFolder(options);
  const steps = before.findings.filter(({ severity }) => severity === 'repairable');
  if (leadsElsewhere(context, before)) return before;
  if (steps.length === 0) return withLinksTried(context, before);
  const failed = await repairAll(context, steps);
  // A broken-off removal that was undone, or a version that took another's place, may ask for a further step.
  const then = await examineFolder(options);
  const further = then.findings.filter((finding) => finding.severity === 'repairable' && !isAmong(steps, finding));
  if (further.length > 0) failed.push(...(await repairAll(context, further)));
  const after = further.length > 0 ? await examineFolder(options) : then;
  const tried = [...steps, ...further];
  return withLinksTried(context, {
    ...after,
    findings: after.findings.map((left) =>
      isAmong(tried, left) ? { ...left, notRepaired: whyNot(failed, left) } : left,
    ),
    repaired: tried.filter((finding) => !isAmong(after.findings, finding)),
  });
}

type Failed = { finding: Finding; code: FailureCode };

/** What is wrong with one session is put right together, so what stopped one of its repairs stopped the others. */
const whyNot = (failed: readonly Failed[], left: Finding): FailureCode | null =>
  failed.find(({ finding }) => sameFinding(finding, left))?.code ??
  failed.find(({ finding }) => left.sessionId !== null && finding.sessionId === left.sessionId)?.code ??
  null;

/** A link in the place of a folder of ours: what is written or put aside there could end up anywhere. */
const leadsElsewhere = ({ change: { folders } }: DoctorContext, { findings }: DoctorReport): boolean => {
  const sessions = basename(folders.sessions);
  return findings.some(
    ({ code, sessionId, where }) =>
      code === 'not-a-folder' && sessionId === null && (where === sessions || where.startsWith(`${sessions}/`)),
  );
};

/** Whether there are hard links shows only when one is made: that is left to who may write. */
async function withLinksTried({ change }: DoctorContext, report: DoctorReport): Promise<DoctorReport> {
  const isKnown = report.findings.some(({ code }) => code === 'no-hard-links' || code === 'not-writable');
  if (isKnown) return report;
  try {
    await openFolders(change);
    return report;
  } catch (error) {
    // Whatever else there is about the folders was found by looking.
    if (!(error instanceof Failure) || error.code !== 'no-hard-links') return report;
    const found = finding(change, 'no-hard-links', change.folders.directory);
    return { ...report, healthy: false, findings: [found, ...report.findings] };
  }
}

const isAmong = (findings: readonly Finding[], finding: Finding): boolean =>
  findings.some((other) => sameFinding(other, finding));

/** Resolves to those that failed. */
async function repairAll({ change, stopIfAsked }: DoctorContext, findings: readonly Finding[]): Promise<Failed[]> {
  const failed: Failed[] = [];
  let pending: FailureCode | null = null;
  // A readable file that cannot be written fails no change: it is only told of.
  const tell: StoreContext['tell'] = ({ code }) => {
    pending ??= code;
  };
  const order = Object.keys(repairs);
  const inTurn = [...findings].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  for (const finding of inTurn) {
    stopIfAsked();
    pending = null;
    try {
      const path = join(change.folders.directory, ...finding.where.split('/'));
      await repairs[finding.code]?.({ ...change, tell }, finding, path);
      if (pending !== null) failed.push({ finding, code: pending });
    } catch (error) {
      // The look afterwards tells whether it is still there.
      const failure = diskFailure(error, 'repairing');
      if (failure.code === 'cancelled') throw failure;
      failed.push({ finding, code: failure.code });
    }
  }
  return failed;
}

async function closePermissions(context: StoreContext, _finding: Finding, place: string): Promise<void> {
  for (const path of (await openPaths(context, () => {})).get(place) ?? []) {
    const stats = await statOrNull(context, path);
    if (stats && !stats.isSymbolicLink()) await context.fs.chmod(path, stats.isDirectory() ? 0o700 : 0o600);
  }
}

/** An empty lock holds nothing that could be kept; anything else goes aside. */
async function removeLock(context: StoreContext, { code, sessionId }: Finding, path: string): Promise<void> {
  const stats = await statOrNull(context, path);
  if (stats === null || sessionId === null) return;
  const isEmpty = stats.isDirectory() && (await namesIn(context, path)).length === 0;
  if (!isEmpty) await keepAside(context, code, path, sessionId, 'lock');
  else if (((await ageOf(context, path)) ?? 0) > lockLastsMs) await nullIfMissing(context.fs.rmdir(path));
}

async function removeEmpty(context: StoreContext, { sessionId }: Finding, path: string): Promise<void> {
  if (sessionId === null) return;
  const lock = await takeLock(context, sessionId);
  try {
    await context.fs.rmdir(path);
  } catch (error) {
    // Begun after all, or gone.
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error;
  } finally {
    await lock.release();
  }
}

/** One that holds a whole version that adds something is put where the app offers it. */
async function moveTemp(context: StoreContext, { code, sessionId }: Finding, path: string): Promise<void> {
  const id = sessionId ?? (/^[0-9a-z-]+/.exec(basename(path).replace(/^session-/, ''))?.[0] || 'file');
  const lock = isSessionId(id) ? await takeLock(context, id) : null;
  try {
    const isOffered = isSessionId(id) && (await addsSomething(context, path, id));
    await keepAside(context, code, path, id, isOffered ? 'offered-temp' : 'temp');
  } finally {
    await lock?.release();
  }
}

async function addsSomething(context: StoreContext, path: string, id: string): Promise<boolean> {
  const found = await readCandidate(context, path, [{ kind: 'revision', sessionId: id, revision: 0 }]);
  if (found?.state !== 'session' || !found.intact || found.session.id !== id) return false;
  const session = sessionOf(await readHead(context, new Map(), id));
  return (
    session === null || session instanceof Failure || uniteVersions(session, { ...found, editedAt: null }) !== null
  );
}
