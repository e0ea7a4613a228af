// The one error of the product: a stable code for machines, a message for the log.
// Words for people are chosen by code in the renderer; a message never holds journal text.

/** Every way a command can fail. Codes are stable: the page and outside callers rely on them. */
export const failureCodes = [
  'invalid-input',
  'forbidden',
  'not-found',
  'already-exists',
  'command-id-reused',
  'session-ended',
  'newer-format',
  'unreadable-session',
  'disk-full',
  'read-only',
  'no-permission',
  'no-hard-links',
  'io-error',
  'store-closed',
  'cancelled',
  'unexpected',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** An expected failure. `code` is stable; `message` is for the log and holds no journal text and no path the page may see. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
  }

  /** Any thrown value as a `Failure`; what is not one already becomes `unexpected`, with the original as its cause. */
  static from(cause: unknown): Failure {
    if (cause instanceof Failure) return cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    return new Failure('unexpected', message, { cause });
  }
}
