// Backups, and copies of the data folder, in a thread of their own: neither the windows nor the saving wait for them.

import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { BackupId, backupReasons, restoreKinds } from '../../shared/backup/backup-info.ts';
import { Failure } from '../../shared/failure.ts';
import { openJournalReader } from '../store/read-journal.ts';
import { syncStoreFs } from '../store/sync-store-fs.ts';
import { findBackups, infoOf } from './backup-folder.ts';
import type { FromBackups } from './backup-messages.ts';
import { copyJournal, copyRest, unfinishedMark } from './copy-journal.ts';
import { judgeFolder, markIn } from './judge-folder.ts';
import { lookInside } from './look-inside.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { unpackBackup } from './unpack-backup.ts';

const path = z.string().min(1);
const place = { directory: path, folder: path, journal: z.string() };
const pair = { from: path, to: path };
const Job = z.discriminatedUnion('task', [
  z.object({ task: z.literal('list'), ...place }),
  z.object({ task: z.literal('make'), ...place, reason: z.enum(backupReasons) }),
  z.object({ task: z.literal('look'), ...place, id: BackupId }),
  z.object({ task: z.literal('restore'), ...place, id: BackupId, what: z.enum(restoreKinds) }),
  z.object({ task: z.literal('unpack'), ...place, id: BackupId, to: path }),
  z.object({ task: z.literal('judge'), ...pair, use: z.enum(['target', 'journal']) }),
  z.object({ task: z.literal('copy'), ...pair }),
  z.object({ task: z.literal('copy-rest'), ...pair, known: z.map(z.string(), z.string()) }),
]);

type Around = { signal: AbortSignal; progress: (done: number, total: number) => void };

/** Milliseconds between two figures. */
const pace = 50;

if (parentPort) void serve(parentPort);

async function serve(port: MessagePort): Promise<void> {
  // On Linux a thread has a priority of its own; elsewhere this would slow the whole app.
  if (process.platform === 'linux') setPriority(0, 10);
  const send = (message: FromBackups) => port.postMessage(message);
  const stop = new AbortController();
  port.on('message', () => stop.abort());
  let told = Number.NEGATIVE_INFINITY;
  const progress = (done: number, total: number) => {
    const now = performance.now();
    if (now - told < pace && done < total) return;
    told = now;
    send({ kind: 'progress', done, total });
  };
  try {
    send({ kind: 'done', value: await run(Job.parse(workerData), { signal: stop.signal, progress }) });
  } catch (error) {
    const { code, message } = Failure.from(error);
    send({ kind: 'failed', code, message });
  }
  port.close();
}

async function run(job: z.output<typeof Job>, around: Around): Promise<unknown> {
  switch (job.task) {
    case 'list': {
      const { lists, unreadable } = await findBackups(syncStoreFs, job.folder);
      const sessions = await openJournalReader(job.directory).then((reader) => reader.ids());
      return {
        backups: lists.map(({ id, list }) => infoOf(id, list, job.journal)),
        unreadable,
        sessions: sessions.length,
      };
    }
    case 'make':
      return makeBackup({ ...job, ...around });
    case 'look':
      return lookInside({ ...job, ...around });
    case 'restore':
      return restoreBackup({ ...job, ...around });
    case 'unpack':
      return unpackBackup({ ...job, ...around });
    case 'judge':
      return judgeFolder(job.from, job.to, job.use);
    case 'copy':
      // Until it is whole nobody may take it for a journal.
      if (markIn(job.to) === null) writeFileSync(join(job.to, unfinishedMark), `${job.from}\n`, { flush: true });
      return copyJournal({ ...job, ...around });
    case 'copy-rest':
      return copyRest({ ...job, ...around }, job.known);
  }
}
