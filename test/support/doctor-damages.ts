// Every kind of damage to sessions the doctor knows, each with the findings it must give: no more and no fewer.
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingCode } from '../../shared/doctor-report.ts';
import { Session } from '../../shared/session/session.ts';
import { editJson, revisionFiles, revisionsFolder, viewOf } from '../electron/store/open-store.ts';
import { damagesAround } from './doctor-damages-around.ts';
import {
  age,
  cutInHalf,
  cutInHalfShort,
  type Damage,
  empty,
  folder,
  hex,
  inSessions,
  revision,
  sealed,
  spoil,
  view,
  withLetterChanged,
} from './doctor-journal.ts';

export const damages: Damage[] = [
  { what: 'nothing', damage: () => {}, codes: [] },
  // Versions.
  { what: 'newest version cut off', damage: (j) => cutInHalf(revision(j, 0)), codes: ['newest-version-damaged'] },
  { what: 'newest version empty', damage: (j) => spoil(revision(j, 0), ''), codes: ['newest-version-damaged'] },
  {
    what: 'newest version, one letter',
    damage: (j) => withLetterChanged(revision(j, 0)),
    codes: ['newest-version-damaged'],
  },
  {
    what: 'an older version in the newest one’s place',
    damage: (j) => spoil(revision(j, 0), readFileSync(revision(j, 1))),
    codes: ['newest-version-damaged'],
  },
  {
    what: 'another session in the newest version’s place',
    damage: (j) => spoil(revision(j, 0), readFileSync(viewOf(j.directory, j.ids[1]))),
    codes: ['newest-version-damaged'],
  },
  {
    what: 'newest version and view',
    damage: (j) => {
      cutInHalf(revision(j, 0));
      cutInHalf(view(j));
    },
    codes: ['newest-version-damaged', 'view-damaged'],
  },
  { what: 'an earlier version', damage: (j) => cutInHalf(revision(j, 2)), codes: ['old-version-damaged'] },
  {
    what: 'an earlier version, one letter',
    damage: (j) => withLetterChanged(revision(j, 1)),
    codes: ['old-version-damaged'],
  },
  {
    what: 'two earlier versions',
    damage: (j) => {
      cutInHalf(revision(j, 1));
      cutInHalf(revision(j, 3));
    },
    codes: ['old-version-damaged', 'old-version-damaged'],
  },
  {
    what: 'a version missing in between',
    damage: (j) => rmSync(revision(j, 2)),
    codes: ['version-gap'],
    left: ['version-gap'],
  },
  {
    what: 'a folder in the place of the newest version',
    damage: (j) => {
      const path = revision(j, 0);
      rmSync(path);
      folder(path);
    },
    codes: ['not-a-file'],
    left: ['not-a-file'],
  },
  {
    what: 'every version and the view',
    damage: (j) => {
      for (const path of [...revisionFiles(j.directory, j.ids[0]), view(j)]) cutInHalf(path);
    },
    codes: ['session-unreadable'],
    left: ['session-unreadable'],
  },
  {
    what: 'every version, but not the view',
    damage: (j) => {
      for (const path of revisionFiles(j.directory, j.ids[0])) cutInHalf(path);
    },
    codes: Array<FindingCode>(5).fill('newest-version-damaged'),
  },
  {
    what: 'a version of a later format',
    damage: (j) => {
      const next = sealed(revision(j, 0), { format: 2, revision: 6 });
      writeFileSync(join(revisionsFolder(j.directory, j.ids[0]), '000000000006.json'), next, { mode: 0o600 });
    },
    codes: ['newer-format'],
    left: ['newer-format'],
  },
  {
    what: 'no folder of versions',
    damage: (j) => rmSync(revisionsFolder(j.directory, j.ids[0]), { recursive: true }),
    codes: ['view-without-versions'],
  },
  {
    what: 'a folder without versions',
    damage: (j) => folder(revisionsFolder(j.directory, '01920000-0000-7000-8000-000000000000'), 3),
    codes: ['session-empty'],
  },
  // Views.
  { what: 'no view', damage: (j) => rmSync(view(j)), codes: ['view-missing'] },
  { what: 'an earlier view', damage: (j) => spoil(view(j), readFileSync(revision(j, 2))), codes: ['view-behind'] },
  { what: 'a view cut off', damage: (j) => cutInHalf(view(j)), codes: ['view-damaged'] },
  {
    what: 'a view with a letter that changed by itself',
    damage: (j) => withLetterChanged(view(j)),
    codes: ['view-doubtful'],
    left: ['version-offered'],
  },
  {
    what: 'a view edited by hand',
    damage: (j) => {
      editJson(view(j), (json) => ({ ...json, title: 'By hand' }));
      age(view(j), -0.1);
    },
    codes: ['view-changed'],
  },
  {
    what: 'a view from another computer',
    damage: (j) => spoil(view(j), sealed(view(j), { revision: 9, tags: ['elsewhere'] })),
    codes: ['view-changed'],
  },
  {
    what: 'a link in the place of a view',
    damage: (j) => {
      rmSync(view(j));
      symlinkSync(viewOf(j.directory, j.ids[1]), view(j));
    },
    codes: ['not-a-file'],
    left: ['not-a-file'],
  },
  {
    what: 'a file in the place of a folder of versions',
    damage: (j) => empty(inSessions(j, '.revisions', 'stranger')),
    codes: ['not-a-folder'],
    left: ['not-a-folder'],
  },
  // Copies.
  {
    what: 'a copy with nothing new',
    damage: (j) => cpSync(view(j), view(j).replace('.json', ' (conflicted copy).json')),
    codes: ['copy-adds-nothing'],
  },
  {
    what: 'a copy with something new',
    damage: (j) => {
      const { exchanges } = Session.parse(JSON.parse(readFileSync(view(j), 'utf8')));
      const added = exchanges.slice(-1).map((exchange) => ({ ...exchange, id: 'from-the-laptop', texts: [] }));
      const bytes = sealed(view(j), { exchanges: [...exchanges, ...added] });
      writeFileSync(view(j).replace('.json', '.sync-conflict-20260301.json'), bytes, { mode: 0o600 });
    },
    codes: ['version-offered'],
    left: ['version-offered'],
  },
  {
    what: 'a copy that cannot be read',
    damage: (j) => writeFileSync(view(j).replace('.json', ' copy.json'), '{"format":', { mode: 0o600 }),
    codes: ['copy-unreadable'],
    left: ['copy-unreadable'],
  },
  // Drafts.
  {
    what: 'a damaged draft',
    damage: (j) => {
      const drafts = inSessions(j, '.drafts', j.ids[0]);
      cutInHalfShort(join(drafts, readdirSync(drafts)[0] ?? ''));
    },
    codes: ['draft-damaged'],
  },
  {
    what: 'a draft of no session',
    damage: (j) => {
      const id = '01920000-0000-7000-8000-000000000000';
      const drafts = inSessions(j, '.drafts', j.ids[0]);
      const text = readFileSync(join(drafts, readdirSync(drafts)[0] ?? ''), 'utf8').replace(j.ids[0], id);
      folder(inSessions(j, '.drafts', id));
      writeFileSync(inSessions(j, '.drafts', id, `${hex}${hex}.json`), text, { mode: 0o600 });
    },
    codes: ['draft-without-session'],
    left: ['draft-without-session'],
  },
  ...damagesAround,
];
