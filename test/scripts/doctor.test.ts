// npm run doctor: what it prints, what it returns, and that it keeps to itself what a person wrote.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { revisionPath, viewPath } from '../../electron/store/session-folder.ts';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import type { DoctorReport } from '../../shared/doctor-report.ts';
import { treeOf } from '../support/folder-tree.ts';
import { sessionAt, writeSessions } from '../support/many-sessions.ts';
import { tempFolder } from '../support/temp-folder.ts';

function doctor(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'scripts', 'doctor.mjs'), ...args],
    {
      encoding: 'utf8',
    },
  );
  return { code: status, out: stdout, err: stderr };
}

test('a healthy folder is one line and 0', () => {
  const directory = tempFolder();
  writeSessions(directory, 3);
  expect(doctor(directory)).toEqual({
    code: 0,
    out: expect.stringMatching(/^healthy: 3 sessions, \d+ KB\n$/),
    err: '',
  });
});

test('findings are told in words and as JSON, and repaired only when asked', () => {
  const directory = tempFolder();
  const paths = writeSessions(directory, 3);
  const { id, revision } = sessionAt(1);
  writeFileSync(revisionPath(paths, id, revision + 1), '{"format":1,"title":"my secret"', { mode: 0o600 });
  rmSync(viewPath(paths, sessionAt(2).id));
  writeFileSync(join(paths.sessions, 'red \u001b[31m.txt'), 'my secret', { mode: 0o600 });
  const before = treeOf(directory);

  const plain = doctor(directory);
  expect(plain.code).toBe(1);
  expect(plain.out).toContain('[Can be repaired] One newest version of a session damaged  (newest-version-damaged)');
  expect(plain.out).toContain(`sessions/.revisions/${id}/${String(revision + 1).padStart(12, '0')}.json`);
  expect(plain.out).toContain('Nothing was changed. With --repair,');
  const json = doctor(directory, '--json');
  const report: DoctorReport = JSON.parse(json.out);
  expect(json.code).toBe(1);
  expect(report.findings.map(({ code }) => code)).toEqual(['newest-version-damaged', 'view-missing', 'foreign-file']);
  expect(report).toMatchObject({ format: 1, healthy: false, repaired: [], totals: { sessions: 3 } });
  expect(treeOf(directory)).toEqual(before);

  const repaired = doctor(directory, '--repair');
  expect(repaired.code).toBe(1);
  expect(repaired.out).toContain('2 things were repaired. One original is kept in the quarantine.');
  expect(repaired.out).toContain('[Repaired] One readable file missing  (view-missing)');
  expect(repaired.out).toContain('One thing is left.');
  for (const { out, err } of [plain, json, repaired]) {
    expect(out + err).not.toContain('my secret');
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('Answer 1');
    expect(err).toBe('');
  }
  expect(doctor(directory).out).toContain('Nothing of this can be put right by a repair.');
  rmSync(join(paths.sessions, 'red \u001b[31m.txt'));
  expect(doctor(directory).code).toBe(0);
});

test('what it cannot do is 2, with the reason', () => {
  const empty = tempFolder();
  mkdirSync(join(empty, 'something'));
  expect(doctor(join(empty, 'nowhere'))).toMatchObject({ code: 2, out: '', err: 'There is no such folder.\n' });
  expect(doctor(empty)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('There is no journal') });
  expect(doctor()).toMatchObject({ code: 2, err: expect.stringContaining('npm run doctor -- DIR') });
  expect(doctor(empty, '--delete')).toMatchObject({ code: 2 });
});
