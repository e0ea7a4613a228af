// From the errors of an operating system to the codes a person can be told about.
import { constants } from 'node:os';
import { Failure, type FailureCode } from '../../shared/failure.ts';

const codes: Record<string, FailureCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};

/** The errno name of an error (`ENOENT`, …), or undefined if it is not from the operating system. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (/^E[A-Z0-9]+$/.test(error.code)) return error.code;
  // Node has no name for some (`EDQUOT` is "Unknown system error -122"), only their number.
  const number = 'errno' in error ? error.errno : undefined;
  return Object.entries(constants.errno).find(([, known]) => known === -Number(number))?.[0];
}

/** Whether an error is one of these errno names. */
export const isErrno = (error: unknown, ...names: string[]): boolean => names.includes(errnoOf(error) ?? '');

/**
 * Any error as a `Failure`. `doing` says in a few words what was tried. Errno errors lose their own message,
 * because it holds a path; the original stays as `cause`.
 */
export function diskFailure(error: unknown, doing: string): Failure {
  if (error instanceof Failure) return error;
  const errno = errnoOf(error);
  if (errno === undefined) return Failure.from(error);
  return new Failure(codes[errno] ?? 'io-error', `${doing}: ${errno}`, { cause: error });
}
