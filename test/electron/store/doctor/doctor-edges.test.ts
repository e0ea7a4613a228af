// The doctor where things go wrong while it is at work: killed at any file call, two repairs at once, files the disk does not
// give, links that lead elsewhere, and an app that puts things right, merges or adds in the meantime.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAttachments } from '../../../../electron/store/attachments.ts';
import { examineFolder } from '../../../../electron/store/doctor/examine-folder.ts';
import { repairFolder } from '../../../../electron/store/doctor/repair-folder.ts';
import type { StoreFs } from '../../../../electron/store/store-fs.ts';
import { syncStoreFs } from '../../../../electron/store/sync-store-fs.ts';
import type { DoctorReport } from '../../../../shared/doctor-report.ts';
import {
  age,
  cutInHalf,
  cutInHalfShort,
  type DoctorJournal,
  doctorJournal,
  folder,
  hex,
  inSessions,
  nameAttachment,
  revision,
  sealed,
  spoil,
  view,
} from '../../../support/doctor-journal.ts';
import { filesIn, readable, treeOf } from '../../../support/folder-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { answer, answersIn, codeOf, openStore, revisionFiles, viewOf, viewWritten } from '../open-store.ts';

/** File calls between two places where a repair is killed. All of them: INNERVIEW_SOAK=1. */
const step = process.env.INNERVIEW_SOAK ? 1 : 29;
/** Nobody writes here. */
const pauseMs = 20;

const codesOf = ({ findings }: DoctorReport): string[] => findings.map(({ code }) => code).sort();
const firstDraft = (journal: DoctorJournal): string => {
  const drafts = inSessions(journal, '.drafts', journal.ids[0]);
  return join(drafts, readdirSync(drafts)[0] ?? '');
};

/** Damage of many kinds at once. */
async function damaged(): Promise<DoctorJournal> {
  const journal = await doctorJournal(tempFolder());
  cutInHalf(revision(journal, 0));
  cutInHalf(revision(journal, 2));
  spoil(view(journal), readFileSync(view(journal), 'utf8').replaceAll('\n', '\r\n'));
  cutInHalf(viewOf(journal.directory, journal.ids[1]));
  cutInHalfShort(firstDraft(journal));
  const temp = inSessions(journal, '.tmp', `${journal.ids[1]}.${hex}.tmp`);
  writeFileSync(temp, sealed(revision(journal, 1), { revision: 9, tags: ['never acknowledged'] }), { mode: 0o600 });
  age(temp);
  return journal;
}

type Call = (...args: never[]) => Promise<unknown>;

/** File calls that stop for good at the `last`-th, as a process does that is killed there. */
function killedAfter(last: number): { fs: StoreFs; count: () => number } {
  let count = 0;
  const counted = <C extends Call>(call: C): C => {
    const wrapped = (...args: Parameters<C>) => {
      count += 1;
      if (count > last) return Promise.reject(Object.assign(new Error('killed'), { code: 'EKILLED' }));
      return call(...args);
    };
    return wrapped as C;
  };
  const { open, link, rename, unlink, mkdir, rmdir, removeTree, chmod, utimes } = syncStoreFs;
  const fs: StoreFs = {
    ...syncStoreFs,
    open: async (path, flags, mode) => {
      const file = await counted(open)(path, flags, mode);
      return { ...file, writeFile: counted(file.writeFile), sync: counted(file.sync) };
    },
    link: counted(link),
    rename: counted(rename),
    unlink: counted(unlink),
    mkdir: counted(mkdir),
    rmdir: counted(rmdir),
    removeTree: counted(removeTree),
    chmod: counted(chmod),
    utimes: counted(utimes),
  };
  return { fs, count: () => count };
}

// Seen failing with damaged versions removed instead of moved.
test('a repair killed at any file call loses nothing, and the next one does the rest', async () => {
  let calls = Number.POSITIVE_INFINITY;
  for (let last = 0; last < calls; last += step) {
    const { directory } = await damaged();
    const originals = filesIn(directory);
    const sessions = await readable(directory);
    const { fs, count } = killedAfter(last);
    await repairFolder({ directory, pauseMs: 1, fs }).catch(() => {});
    if (count() <= last) calls = count();
    const missing = () => [...originals].filter(([hash]) => !filesIn(directory).has(hash)).map(([, name]) => name);
    expect(missing(), `killed at ${last}`).toEqual([]);
    expect(await readable(directory)).toMatchObject(sessions);
    const next = await repairFolder({ directory, pauseMs: 1 });
    expect(next.findings.filter(({ severity }) => severity === 'repairable')).toEqual([]);
    expect(missing(), `repaired after ${last}`).toEqual([]);
    expect(await readable(directory)).toMatchObject(sessions);
  }
  expect(calls).toBeLessThan(Number.POSITIVE_INFINITY);
}, 600_000);

// Seen failing with damaged versions removed instead of moved.
test('two repairs at once lose nothing and leave nothing to repair', async () => {
  const { directory } = await damaged();
  const originals = filesIn(directory);
  const sessions = await readable(directory);
  await Promise.all([repairFolder({ directory, pauseMs }), repairFolder({ directory, pauseMs })]);
  const { findings } = await examineFolder({ directory, pauseMs });
  expect(findings.filter(({ severity }) => severity === 'repairable')).toEqual([]);
  const kept = filesIn(directory);
  expect([...originals].filter(([hash]) => !kept.has(hash)).map(([, name]) => name)).toEqual([]);
  expect(await readable(directory)).toMatchObject(sessions);
});

// Seen failing with nothing committed by the repair.
test('an app that knows the session goes on with what was repaired under it', async () => {
  const { directory, ids } = await doctorJournal(tempFolder());
  const [id] = ids;
  const store = await openStore(directory);
  await store.dispatch(id, answer('a5'));
  await viewWritten(store, id);
  const [newest = ''] = revisionFiles(directory, id);
  cutInHalf(newest);
  const report = await repairFolder({ directory, pauseMs });
  expect(report.repaired.map(({ code }) => code)).toEqual(['newest-version-damaged']);
  await store.dispatch(id, answer('a6'));
  const all = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((name) => `answer ${name}`);
  expect(answersIn(await store.load(id)).length).toBe(all.length);
  await viewWritten(store, id);
  expect((await examineFolder({ directory, pauseMs })).findings).toEqual([]);
});

// Seen failing before unreadable drafts were met one by one: the whole look failed.
test('one file the disk does not give is told, and all else is looked at', async () => {
  const journal = await doctorJournal(tempFolder());
  const { directory } = journal;
  const draft = firstDraft(journal);
  cutInHalf(view(journal));
  const readFile: StoreFs['readFile'] = async (path) => {
    if (path === draft) throw Object.assign(new Error('broken'), { code: 'EIO' });
    return syncStoreFs.readFile(path);
  };
  const report = await examineFolder({ directory, pauseMs, fs: { ...syncStoreFs, readFile } });
  expect(codesOf(report)).toEqual(['cannot-read', 'view-damaged']);
});

// Seen failing without the listing in `mustBeJournal`: it was healthy.
test('a folder that cannot be listed is no healthy journal', async () => {
  const { directory } = await doctorJournal(tempFolder());
  const readdir: StoreFs['readdir'] = async (path) => {
    if (path === join(directory, 'sessions')) throw Object.assign(new Error('refused'), { code: 'EACCES' });
    return syncStoreFs.readdir(path);
  };
  const looking = examineFolder({ directory, pauseMs, fs: { ...syncStoreFs, readdir } });
  expect(await codeOf(looking)).toBe('no-permission');
});

// Seen failing before drafts were looked at before they are read: the whole look failed.
test('a folder in the place of a draft is told', async () => {
  const journal = await doctorJournal(tempFolder());
  const draft = firstDraft(journal);
  rmSync(draft);
  folder(draft);
  expect(codesOf(await examineFolder({ directory: journal.directory, pauseMs }))).toEqual(['not-a-file']);
});

// Seen failing without `leadsElsewhere`: originals went through the link.
test('nothing is repaired through a link that leads elsewhere', async () => {
  const journal = await damaged();
  const { directory } = journal;
  const elsewhere = tempFolder();
  const quarantine = inSessions(journal, '.quarantine');
  rmSync(quarantine, { recursive: true });
  symlinkSync(elsewhere, quarantine);
  const before = treeOf(directory);
  const report = await repairFolder({ directory, pauseMs });
  expect(codesOf(report)).toContain('not-a-folder');
  expect(report.repaired).toEqual([]);
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(treeOf(directory)).toEqual(before);
});

// Seen failing without the look at the folder itself: what it leads to was repaired.
test('a link in the place of the versions of one session is told, and that session left alone', async () => {
  const journal = await doctorJournal(tempFolder());
  const { directory, ids } = journal;
  const elsewhere = join(tempFolder(), 'versions');
  const versions = inSessions(journal, '.revisions', ids[0]);
  cutInHalf(revision(journal, 0));
  renameSync(versions, elsewhere);
  symlinkSync(elsewhere, versions);
  const before = [...treeOf(directory), ...treeOf(elsewhere)];
  const report = await repairFolder({ directory, pauseMs });
  expect(codesOf(report)).toEqual(['not-a-folder']);
  expect([...treeOf(directory), ...treeOf(elsewhere)]).toEqual(before);
});

// Seen failing with only equal commands taken for a merge: 45 versions missing.
test('numbers passed over by a merge that came with a command are no gap', async () => {
  const journal = await doctorJournal(tempFolder());
  const { directory, ids } = journal;
  spoil(view(journal), sealed(view(journal), { revision: 50, tags: ['elsewhere'] }));
  const store = await openStore(directory);
  const session = await store.dispatch(ids[0], answer('a5'));
  expect(session).toMatchObject({ revision: 51, tags: ['elsewhere'] });
  await viewWritten(store, ids[0]);
  await store.close();
  expect((await examineFolder({ directory, pauseMs })).findings).toEqual([]);
});

// Seen failing with the sessions as they were at the first look.
test('an attachment that is added while it looks is not said to be unused', async () => {
  const journal = await doctorJournal(tempFolder());
  const { directory } = journal;
  let added = '';
  const report = await examineFolder({
    directory,
    pauseMs,
    fs: {
      ...syncStoreFs,
      // The sessions were looked at by then.
      readdir: async (path) => {
        if (path.endsWith('.drafts') && added === '') {
          added = await openAttachments(directory).put(new Uint8Array());
          nameAttachment(journal, added);
        }
        return syncStoreFs.readdir(path);
      },
    },
  });
  expect(codesOf(report)).toEqual([]);
});

// Seen failing with the first findings given back by `confirmed`.
test('what the app put right between the two looks is not told', async () => {
  const journal = await doctorJournal(tempFolder());
  const { directory, ids } = journal;
  cutInHalf(view(journal));
  cutInHalf(viewOf(directory, ids[1]));
  const sound = readFileSync(revision(journal, 0));
  let looks = 0;
  const report = await examineFolder({
    directory,
    pauseMs,
    fs: {
      ...syncStoreFs,
      readFile: async (path) => {
        const bytes = await syncStoreFs.readFile(path);
        // As the app does when it reads that session.
        if (path === view(journal)) {
          looks += 1;
          if (looks === 1) spoil(path, sound);
        }
        return bytes;
      },
    },
  });
  expect(report.findings.map(({ code, sessionId }) => [code, sessionId])).toEqual([['view-damaged', ids[1]]]);
  expect(looks).toBeGreaterThan(1);
});

// Seen failing with folders named after their place alone: the second could not be moved.
test('a lock that is full of something goes aside as often as there is one', async () => {
  const journal = await doctorJournal(tempFolder());
  const { directory, ids } = journal;
  for (let turn = 0; turn < 2; turn++) {
    const lock = inSessions(journal, '.locks', `session-${ids[0]}.lock`);
    mkdirSync(lock, { mode: 0o700 });
    writeFileSync(join(lock, `note-${turn}`), `${turn}`, { mode: 0o600 });
    const report = await repairFolder({ directory, pauseMs });
    expect(report.repaired.map(({ code }) => code)).toEqual(['lock-stale']);
  }
  expect([...filesIn(directory).values()].filter((name) => /note-[01]$/.test(name))).toHaveLength(2);
});
