// Adds up what the checks said. A run that ended badly is never counted as good.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const noCounts = { passed: 0, failed: 0, skipped: 0 };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * The counts of one vitest run. A file that could not be loaded, a missing report, no test at all or a bad exit code
 * with nothing failed (an unhandled error) count as one failure each.
 *
 * @param {string} reportFile written by vitest's json reporter
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countReport(reportFile, exitCode) {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skipped = tests.filter((test) => ['pending', 'skipped', 'todo', 'disabled'].includes(test.status)).length;
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = tests.length - passed - skipped + brokenFiles;
  const failedUnseen = failed === 0 && (exitCode !== 0 || tests.length === 0) ? 1 : 0;
  return { passed, failed: failed + failedUnseen, skipped };
}

/** The line that ends `npm test`. @param {Counts} counts */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
