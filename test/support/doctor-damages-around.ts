// What can lie around sessions or go wrong beside them, each with the findings it must give: no more and no fewer.
import { chmodSync, cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { revisionsFolder } from '../electron/store/open-store.ts';
import {
  age,
  cutInHalf,
  type Damage,
  empty,
  folder,
  hex,
  inSessions,
  nameAttachment,
  revision,
  sealed,
  spoil,
  view,
} from './doctor-journal.ts';

export const damagesAround: Damage[] = [
  // Temp files and removals.
  {
    what: 'an empty temp file',
    damage: (j) => empty(inSessions(j, '.tmp', `${j.ids[0]}.${hex}.tmp`), 3),
    codes: ['leftover-temp'],
  },
  { what: 'a fresh temp file', damage: (j) => empty(inSessions(j, '.tmp', `${j.ids[0]}.${hex}.tmp`)), codes: [] },
  {
    what: 'a temp file with a version nobody has',
    damage: (j) => {
      const path = inSessions(j, '.tmp', `${j.ids[0]}.${hex}.tmp`);
      writeFileSync(path, sealed(view(j), { revision: 6, tags: ['never acknowledged'] }), { mode: 0o600 });
      age(path);
    },
    codes: ['leftover-temp'],
    left: ['version-offered'],
  },
  {
    what: 'a temp file with what is committed',
    damage: (j) => {
      const path = inSessions(j, '.tmp', `${j.ids[0]}.${hex}.tmp`);
      cpSync(revision(j, 0), path);
      age(path);
    },
    codes: ['leftover-temp'],
  },
  { what: 'a temp file of a view', damage: (j) => empty(`${view(j)}.123456`, 3), codes: ['leftover-temp'] },
  {
    what: 'a temp file of the preferences',
    damage: (j) => empty(join(j.directory, `preferences.json.${hex}.tmp`), 3),
    codes: ['leftover-temp'],
  },
  {
    what: 'a temp file of a template',
    damage: (j) => empty(join(j.directory, 'templates', `.${hex}.tmp`), 3),
    codes: ['leftover-temp'],
  },
  { what: 'a probe', damage: (j) => empty(inSessions(j, '.revisions', `.probe-${hex}`), 3), codes: ['leftover-temp'] },
  {
    what: 'a removal that was not decided',
    damage: (j) => {
      const judged = inSessions(j, '.tmp', `${j.ids[0]}.${hex}.judged`);
      rmSync(view(j));
      rmSync(inSessions(j, '.drafts', j.ids[0]), { recursive: true });
      renameSync(revisionsFolder(j.directory, j.ids[0]), judged);
      age(judged);
    },
    codes: ['removal-broken-off'],
    further: ['view-missing'],
  },
  {
    what: 'a removal that was decided',
    damage: (j) => {
      const purged = inSessions(j, '.tmp', `${j.ids[0]}.${hex}.purged`);
      rmSync(view(j));
      rmSync(inSessions(j, '.drafts', j.ids[0]), { recursive: true });
      renameSync(revisionsFolder(j.directory, j.ids[0]), purged);
      age(purged);
    },
    codes: ['removal-broken-off'],
    removed: true,
  },
  // Locks.
  {
    what: 'a stale lock',
    damage: (j) => folder(inSessions(j, '.locks', `session-${j.ids[0]}.lock`), 3),
    codes: ['lock-stale'],
  },
  {
    what: 'a lock dated in the future',
    damage: (j) => folder(inSessions(j, '.locks', `session-${j.ids[0]}.lock`), -300),
    codes: ['lock-stale'],
  },
  {
    what: 'a file as a lock',
    damage: (j) => empty(inSessions(j, '.locks', `session-${j.ids[0]}.lock`)),
    codes: ['lock-stale'],
  },
  {
    what: 'a lock with something in it',
    damage: (j) => {
      folder(inSessions(j, '.locks', `session-${j.ids[0]}.lock`));
      empty(inSessions(j, '.locks', `session-${j.ids[0]}.lock`, 'something'));
    },
    codes: ['lock-stale'],
  },
  {
    what: 'somebody who waited for a lock',
    damage: (j) => folder(inSessions(j, '.locks', `session-${j.ids[0]}.waits-000001760000000-${hex}`), 3),
    codes: ['lock-stale'],
  },
  {
    what: 'a stale lock on a session that is damaged',
    damage: (j) => {
      folder(inSessions(j, '.locks', `session-${j.ids[0]}.lock`), 3);
      cutInHalf(revision(j, 0));
    },
    codes: ['lock-stale', 'newest-version-damaged'],
  },
  // Strangers.
  ...(
    [
      ['a note among the sessions', 'notes.txt'],
      ['a stranger among the versions', '.revisions/holiday.jpg'],
      ['a stranger among the temp files', '.tmp/something'],
      ['a stranger among the locks', '.locks/something'],
      ['a stranger among the drafts', '.drafts/stranger.txt'],
      ['a file named like a session among the drafts', '.drafts/something-else'],
      ['a stranger in the quarantine', '.quarantine/something'],
      ['a session file outside', '../session-old-and-lost.json'],
    ] as const
  ).map(
    ([what, name]): Damage => ({
      what,
      damage: (j) => empty(inSessions(j, name)),
      codes: ['foreign-file'],
      left: ['foreign-file'],
    }),
  ),
  { what: 'what the system leaves everywhere', damage: (j) => empty(inSessions(j, '.DS_Store')), codes: [] },
  // Around.
  {
    what: 'a folder missing',
    damage: (j) => rmSync(inSessions(j, '.locks'), { recursive: true }),
    codes: ['folder-missing'],
  },
  {
    what: 'a link in the place of a folder',
    damage: (j) => {
      rmSync(inSessions(j, '.tmp'), { recursive: true });
      symlinkSync(j.directory, inSessions(j, '.tmp'));
    },
    codes: ['not-a-folder'],
    left: ['not-a-folder'],
  },
  {
    what: 'a readable session file',
    damage: (j) => chmodSync(view(j), 0o644),
    codes: ['permissions-open'],
  },
  {
    what: 'readable folders of versions and drafts',
    damage: (j) => {
      chmodSync(revisionsFolder(j.directory, j.ids[0]), 0o755);
      chmodSync(revision(j, 0), 0o644);
      chmodSync(inSessions(j, '.drafts'), 0o755);
    },
    codes: ['permissions-open', 'permissions-open'],
  },
  {
    what: 'damaged preferences',
    damage: (j) => spoil(join(j.directory, 'preferences.json'), '{"theme":'),
    codes: ['preferences-damaged'],
  },
  {
    what: 'preferences with a value that cannot be',
    damage: (j) => spoil(join(j.directory, 'preferences.json'), '{"format":1,"theme":"mauve"}'),
    codes: ['preferences-damaged'],
  },
  {
    what: 'preferences of a newer version',
    damage: (j) => spoil(join(j.directory, 'preferences.json'), '{"format":2}'),
    codes: ['newer-format'],
    left: ['newer-format'],
  },
  {
    what: 'a damaged cache',
    damage: (j) => spoil(join(j.directory, 'memory.json'), 'nothing'),
    codes: ['cache-damaged'],
    left: ['cache-damaged'],
  },
  {
    what: 'a broken template',
    damage: (j) => spoil(join(j.directory, 'templates', 'my-own.json'), '{"format":1,'),
    codes: ['template-broken'],
    left: ['template-broken'],
  },
  // Attachments.
  {
    what: 'a missing attachment',
    damage: (j) => nameAttachment(j, 'a'.repeat(64)),
    codes: ['attachment-missing'],
    left: ['attachment-missing'],
  },
  {
    what: 'a damaged attachment',
    damage: (j) => {
      nameAttachment(j, 'a'.repeat(64));
      mkdirSync(join(j.directory, 'attachments'), { mode: 0o700 });
      empty(join(j.directory, 'attachments', 'a'.repeat(64)));
    },
    codes: ['attachment-damaged'],
    left: ['attachment-damaged'],
  },
  {
    what: 'an attachment that is there and sound',
    damage: (j) => {
      // SHA-256 of nothing.
      const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
      nameAttachment(j, sha256);
      mkdirSync(join(j.directory, 'attachments'), { mode: 0o700 });
      empty(join(j.directory, 'attachments', sha256));
    },
    codes: [],
  },
  {
    what: 'an attachment nobody names',
    damage: (j) => {
      mkdirSync(join(j.directory, 'attachments'), { mode: 0o700 });
      empty(join(j.directory, 'attachments', 'b'.repeat(64)));
    },
    codes: ['attachment-unused'],
    left: ['attachment-unused'],
  },
];
