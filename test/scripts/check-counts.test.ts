// The last line of `npm test` tells the truth, above all when a run went wrong in a way that fails no single test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCounts, countReport, countsLine, noCounts } from '../../scripts/support/check-counts.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innerview-counts-'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'vitest.config.mjs'), 'export default {};');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the real vitest on test files of our own and counts what it reported. */
function countRun(files: Record<string, string>) {
  for (const [name, body] of Object.entries(files)) {
    writeFileSync(join(folder, name), `import { expect, it } from 'vitest';\n${body}`);
  }
  const report = join(folder, 'report.json');
  const vitest = join(process.cwd(), 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--root', folder, '--reporter=json', `--outputFile=${report}`];
  const { status } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder });
  return countReport(report, status ?? 1);
}

describe('countReport', () => {
  it('counts passed, failed and skipped tests, and a file that cannot be loaded', () => {
    const counts = countRun({
      'a.test.mjs': `it('one', () => {}); it('two', () => {}); it.skip('three', () => {}); it.todo('four');`,
      'b.test.mjs': `it('five', () => { expect(1).toBe(2); });`,
      'c.test.mjs': `throw new Error('cannot load');`,
    });
    expect(counts).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  it('counts an error outside every test as a failure', () => {
    const counts = countRun({
      'a.test.mjs': `it('one', async () => { Promise.reject(new Error('unhandled')); await new Promise((r) => setTimeout(r, 20)); });`,
    });
    expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts no test at all as a failure', () => {
    expect(countRun({})).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a run that left no report as a failure', () => {
    expect(countReport(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('countsLine', () => {
  it('is the one plain line a build server reads', () => {
    const total = addCounts(addCounts(noCounts, { passed: 3, failed: 1, skipped: 0 }), {
      passed: 4,
      failed: 0,
      skipped: 2,
    });
    expect(countsLine(total)).toBe('7 passed, 1 failed, 2 skipped');
  });
});
