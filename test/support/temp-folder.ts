// A real folder of one test, removed when the test is over.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes an empty folder. Call it inside a test. */
export function tempFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'innerview-test-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}
