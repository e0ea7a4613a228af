// The doctor on a folder with each kind of damage: exactly right about it, changes nothing while it looks, and a repair
// keeps every original and every session that could be read.
import { describe, expect, test } from 'vitest';
import { examineFolder } from '../../../../electron/store/doctor/examine-folder.ts';
import { repairFolder } from '../../../../electron/store/doctor/repair-folder.ts';
import type { DoctorReport } from '../../../../shared/doctor-report.ts';
import { damages } from '../../../support/doctor-damages.ts';
import { doctorJournal } from '../../../support/doctor-journal.ts';
import { filesIn, readable, treeOf } from '../../../support/folder-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** Nobody writes here. */
const pauseMs = 20;

const codesOf = ({ findings }: DoctorReport): string[] => findings.map(({ code }) => code).sort();

// Seen failing with file calls that may write while it only looks (damaged bytes are copied), with `renews` ignored in
// session-commit.ts, and with EISDIR not caught in session-view.ts.
describe('each kind of damage', () => {
  test.each(damages)('$what', async ({ damage, codes, left = [], further = [], removed = false }) => {
    const journal = await doctorJournal(tempFolder());
    damage(journal);
    const { directory } = journal;
    const before = treeOf(directory);
    const report = await examineFolder({ directory, pauseMs });
    expect(codesOf(report)).toEqual([...codes].sort());
    expect(report.healthy).toBe(codes.length === 0);
    expect(treeOf(directory)).toEqual(before);
    expect(JSON.stringify(report)).not.toMatch(/answer a|One day|not sent/);

    const originals = filesIn(directory);
    const sessions = await readable(directory);
    const repaired = await repairFolder({ directory, pauseMs });
    expect(codesOf(repaired)).toEqual([...left].sort());
    expect(repaired.repaired.map(({ code }) => code).sort()).toEqual(
      [
        ...report.findings.flatMap(({ code, severity }) => (severity === 'repairable' ? [code] : [])),
        ...further,
      ].sort(),
    );
    expect(codesOf(await examineFolder({ directory, pauseMs }))).toEqual([...left].sort());
    // Twice is once.
    const once = treeOf(directory);
    expect((await repairFolder({ directory, pauseMs })).repaired).toEqual([]);
    expect(treeOf(directory)).toEqual(once);
    const kept = filesIn(directory);
    expect([...originals].filter(([hash]) => !kept.has(hash)).map(([, name]) => name)).toEqual(
      removed ? expect.anything() : [],
    );
    expect(await readable(directory)).toMatchObject(sessions);
  });
});
