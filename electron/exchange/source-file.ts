// What is imported from, seen as a list of files by relative paths. Nothing is unpacked by a name from inside: such names
// are only labels, and one that leads elsewhere is not even that.

/** One file of a source. `path` is relative with `/`; `modifiedAt`: ISO 8601, UTC; `read` throws `Failure`. */
export type SourceFile = { path: string; size: number; modifiedAt: string | null; read: () => Promise<Uint8Array> };

/** `passed`: what of the source is not used at all, and why: names that lead elsewhere, links, too many files. */
export type Source = {
  name: string;
  files: SourceFile[];
  passed: { where: string; reason: string }[];
  close: () => Promise<void>;
};

/** Far above any journal, and far below what would fill a memory or a disk. */
export const sourceLimits = { files: 200_000, bytesOfFile: 500 * 2 ** 20, depth: 40 } as const;

/** Whether a name from inside an archive stays inside: no way up, no root, no drive, no NUL. */
export const staysInside = (name: string): boolean =>
  name !== '' &&
  !name.includes('\0') &&
  !/^(?:[/\\]|[A-Za-z]:)/u.test(name) &&
  !name.split(/[/\\]/u).some((part) => part === '..') &&
  name.split('/').length <= sourceLimits.depth;
