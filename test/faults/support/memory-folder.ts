// A real folder of one test that is kept in memory where the system has such: the faults are made by the test, so that
// nothing is gained by waiting for a disk at each sync. Removed when the test is over.
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Where a lot may be written quickly. */
export const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Makes an empty folder. Call it inside a test. */
export function memoryFolder(): string {
  const path = mkdtempSync(join(memory, 'innerview-test-'));
  // Patiently: what failed half-way may still be writing.
  onTestFinished(() => rm(path, { recursive: true, force: true, maxRetries: 5 }));
  return path;
}
