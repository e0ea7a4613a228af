// What an archive is: which files it may hold, what its manifest says, and the seal at its end. An archive that is unpacked has
// a data folder in it, `journal/`, that opens as it is.
import { z } from 'zod';
import { isSessionId } from '../store/session-folder.ts';

/** The newest format of archives; one with a higher number is refused. */
export const archiveVersion = 1;
export const manifestName = 'manifest.json';
export const journalPrefix = 'journal/';

const Count = z.number().int().min(0);

export const ArchiveCounts = z.object({
  sessions: Count,
  /** Of those, in the trash when the archive was made. */
  inTrash: Count,
  revisions: Count,
  drafts: Count,
  templates: Count,
  preferences: Count,
  attachments: Count,
  markdown: Count,
});
export type ArchiveCounts = z.output<typeof ArchiveCounts>;

export const ArchivedFile = z.object({
  path: z.string().min(1).max(1_000),
  size: Count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});

/** `everything`: a whole journal, not a selection. `formats`: the versions the files inside are of. */
export const Manifest = z.looseObject({
  format: z.literal('innerview-archive'),
  formats: z.looseObject({ archive: z.number().int().min(1), session: z.number().int().min(1) }),
  createdAt: z.iso.datetime(),
  everything: z.boolean(),
  counts: ArchiveCounts,
  files: z.array(ArchivedFile),
});
export type Manifest = z.output<typeof Manifest>;

/** Kinds of files in an archive. `sessionId` where it belongs to one. */
export type ArchivedKind =
  | { kind: 'view' | 'revision' | 'draft'; sessionId: string }
  | { kind: 'template' | 'preferences' | 'attachment' | 'markdown' | 'readme' };

const ofSession = [
  ['view', /^journal\/sessions\/session-([0-9a-z-]+)\.json$/u],
  ['revision', /^journal\/sessions\/\.revisions\/([0-9a-z-]+)\/\d{12}\.json$/u],
  ['draft', /^journal\/sessions\/\.drafts\/([0-9a-z-]+)\/[0-9a-f]{32}\.json$/u],
] as const;
const others = [
  ['template', /^journal\/templates\/[^./\\:\0][^/\\:\0]{0,200}\.json$/iu],
  ['preferences', /^journal\/preferences\.json$/u],
  ['attachment', /^journal\/attachments\/[0-9a-f]{64}$/u],
  ['markdown', /^markdown\/[^./\\:\0][^/\\:\0]{0,200}\.md$/u],
  ['readme', /^README\.txt$/u],
] as const;

/** What a file of an archive is by its path; null for any other, which is never written anywhere. Pure. */
export function archivedKind(path: string): ArchivedKind | null {
  for (const [kind, pattern] of ofSession) {
    const sessionId = pattern.exec(path)?.[1];
    if (sessionId !== undefined) return isSessionId(sessionId) ? { kind, sessionId } : null;
  }
  for (const [kind, pattern] of others) if (pattern.test(path)) return { kind };
  return null;
}

/** Counts the files of an archive by their paths. `inTrash` cannot be seen from them and is 0. Pure. */
export function countFiles(paths: Iterable<string>): ArchiveCounts {
  const counts: ArchiveCounts = {
    ...{ sessions: 0, inTrash: 0, revisions: 0, drafts: 0 },
    ...{ templates: 0, preferences: 0, attachments: 0, markdown: 0 },
  };
  const sessions = new Set<string>();
  for (const path of paths) {
    const kind = archivedKind(path);
    if (kind?.kind === 'view' || kind?.kind === 'revision') sessions.add(kind.sessionId);
    if (kind?.kind === 'revision') counts.revisions++;
    if (kind?.kind === 'draft') counts.drafts++;
    if (kind?.kind === 'template') counts.templates++;
    if (kind?.kind === 'preferences') counts.preferences++;
    if (kind?.kind === 'attachment') counts.attachments++;
    if (kind?.kind === 'markdown') counts.markdown++;
  }
  return { ...counts, sessions: sessions.size };
}

/**
 * The comment at the very end of the zip: words, and the SHA-256 of every byte before its 64 digits. So also a change between the
 * files is found.
 */
export const sealWords = 'Innerview archive. SHA-256 of everything before: ';
export const sealLength = 64;
