// Checks every byte of an archive and lists all that is wrong: the file as a whole by its seal, then each file in it by the
// manifest, then that each session in it opens.
import { createHash } from 'node:crypto';
import { Failure } from '../../shared/failure.ts';
import { parseSession } from '../store/session-file.ts';
import { type ArchiveCounts, archivedKind, countFiles, sealLength, sealWords } from './archive-manifest.ts';
import { type ArchivedEntry, type ArchiveProblem, type OpenedArchive, openArchive, openFile } from './open-archive.ts';

/** `ok`: nothing at all is wrong. `counts` and `createdAt` are the manifest's, null if it cannot be read. */
export type ArchiveCheck = {
  ok: boolean;
  problems: ArchiveProblem[];
  createdAt: string | null;
  counts: ArchiveCounts | null;
  files: number;
  bytes: number;
};

export type VerifyOptions = {
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
};

/**
 * Checks the archive at `path` and changes nothing. Throws `not-found`, `cancelled` and the failures of the disk; what is
 * wrong with the archive itself is in the result.
 */
export async function verifyArchive(path: string, { signal, progress }: VerifyOptions = {}): Promise<ArchiveCheck> {
  const stop = () => {
    if (signal?.aborted) throw new Failure('cancelled', 'the check was stopped');
  };
  const { bytes, problem } = await checkSeal(path, stop);
  const archive = await openArchive(path);
  try {
    const { manifest } = archive;
    const problems: ArchiveProblem[] = [...(problem ? [problem] : []), ...archive.problems];
    const files = manifest?.files ?? [];
    for (const [index, file] of files.entries()) {
      stop();
      progress?.(index, files.length);
      problems.push(...(await checkFile(archive, file)));
    }
    progress?.(files.length, files.length);
    if (manifest) {
      const counted = countFiles(files.map((file) => file.path));
      const isSame =
        JSON.stringify({ ...counted, inTrash: manifest.counts.inTrash }) === JSON.stringify(manifest.counts);
      const names = new Set(files.map((file) => file.path));
      if (!isSame || names.size !== files.length) problems.push({ code: 'wrong-counts', where: '' });
      problems.push(...(await checkSessions(archive, files, stop)));
    }
    const { createdAt = null, counts = null } = manifest ?? {};
    return { ok: problems.length === 0, problems, createdAt, counts, files: files.length, bytes };
  } finally {
    archive.close();
  }
}

/** The last 64 bytes are the SHA-256 of all before them. */
async function checkSeal(path: string, stop: () => void): Promise<{ bytes: number; problem: ArchiveProblem | null }> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    const hash = createHash('sha256');
    const chunk = Buffer.alloc(1 << 20);
    const words = Buffer.alloc(sealWords.length);
    const seal = Buffer.alloc(sealLength);
    const until = Math.max(0, size - sealLength);
    for (let at = 0; at < until; ) {
      stop();
      const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, until - at), at);
      if (bytesRead === 0) break;
      hash.update(chunk.subarray(0, bytesRead));
      at += bytesRead;
    }
    await file.read(seal, 0, sealLength, until);
    await file.read(words, 0, words.length, Math.max(0, until - words.length));
    if (seal.toString('latin1') === hash.digest('hex')) return { bytes: size, problem: null };
    const isSealed = words.toString('latin1') === sealWords;
    return { bytes: size, problem: { code: isSealed ? 'seal-broken' : 'no-seal', where: '' } };
  } finally {
    await file.close();
  }
}

async function checkFile(archive: OpenedArchive, file: ArchivedEntry): Promise<ArchiveProblem[]> {
  if (archivedKind(file.path) === null) return [{ code: 'bad-name', where: file.path }];
  if (!archive.has(file.path)) return [{ code: 'missing-file', where: file.path }];
  if (!(await archive.readTo(file, () => {}))) return [{ code: 'changed-file', where: file.path }];
  // An attachment is called by what its bytes are: one that was damaged before it was archived.
  const isOther = archivedKind(file.path)?.kind === 'attachment' && !file.path.endsWith(`/${file.sha256}`);
  return isOther ? [{ code: 'not-its-name', where: file.path }] : [];
}

/** That the newest revision of each session opens; it may have been damaged before it was archived. */
async function checkSessions(
  archive: OpenedArchive,
  files: readonly ArchivedEntry[],
  stop: () => void,
): Promise<ArchiveProblem[]> {
  const problems: ArchiveProblem[] = [];
  for (const [id, file] of newestOf(files)) {
    stop();
    const bytes = await archive.read(file);
    // What was changed is told already.
    if (bytes === null) continue;
    const content = parseSession(bytes, id);
    const isWhole = content.state === 'newer' || (content.state === 'session' && content.intact);
    if (!isWhole) problems.push({ code: 'unreadable-session', where: file.path });
  }
  return problems;
}

/** The file that holds each session as it was last: its highest revision, or its view where it has none. */
export function newestOf(files: readonly ArchivedEntry[]): Map<string, ArchivedEntry> {
  const newest = new Map<string, ArchivedEntry>();
  for (const file of files) {
    const kind = archivedKind(file.path);
    if (kind?.kind !== 'revision' && kind?.kind !== 'view') continue;
    const known = newest.get(kind.sessionId);
    // Numbers of twelve digits have their order as text.
    const isBetter =
      known === undefined ||
      (kind.kind === 'revision' && (archivedKind(known.path)?.kind === 'view' || known.path < file.path));
    if (isBetter) newest.set(kind.sessionId, file);
  }
  return newest;
}
