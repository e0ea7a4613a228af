// The strings of long work: what is being counted, how far it is, and the way to stop it. English.
import type { WorkUnit } from '../../shared/work-progress.ts';

const counted: Record<WorkUnit, (count: string) => string> = {
  sessions: (count) => `${count} sessions`,
  entries: (count) => `${count} entries`,
  files: (count) => `${count} files`,
  bytes: (count) => `${count} bytes`,
};

const megabytes = (bytes: number, locale: string): string =>
  (bytes / 1_000_000).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const workWords = {
  cancel: 'Cancel',
  begun: 'Beginning…',
  /** "2,140 of 10,000 sessions" */
  figure: (done: number, total: number, unit: WorkUnit, locale: string): string =>
    unit === 'bytes'
      ? `${megabytes(done, locale)} of ${megabytes(total, locale)} MB`
      : `${done.toLocaleString(locale)} of ${counted[unit](total.toLocaleString(locale))}`,
};
