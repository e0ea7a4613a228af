// The preferences, durable and forgiving: what cannot be read gets its default, and the damaged file is kept beside.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { Trouble } from '../../shared/ipc/contract.ts';
import { Preferences, PreferencesChange } from '../../shared/preferences.ts';
import { checked } from './checked-input.ts';
import { diskFailure } from './disk-failure.ts';
import { randomName, replaceDurably } from './durable-write.ts';
import { nullIfMissing } from './session-view.ts';
import { nodeStoreFs, type StoreFs } from './store-fs.ts';
import { collectTroubles } from './troubles.ts';

export type PreferencesFile = {
  /** What is set, with defaults for the rest. Rejects with a `Failure` if the disk cannot be read. */
  read: () => Promise<Preferences>;
  /** Sets some; resolves when they are durable. Keys we do not know survive. */
  change: (change: PreferencesChange) => Promise<Preferences>;
  /** What was found damaged so far. */
  troubles: () => Trouble[];
};

/** Opens `preferences.json` in the data folder. Changes are made one after the other. */
export function openPreferences(directory: string, fs: StoreFs = nodeStoreFs): PreferencesFile {
  const path = join(resolve(directory), 'preferences.json');
  const troubles = collectTroubles(() => {});
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = last.then(task).catch((error: unknown) => {
      throw diskFailure(error, 'the preferences');
    });
    // Whoever asked hears of a failure; the next one only has to wait.
    last = run.catch(() => {});
    return run;
  }

  async function read(): Promise<Preferences> {
    const bytes = await nullIfMissing(fs.readFile(path));
    if (bytes === null) return Preferences.parse({});
    const json = parseJson(bytes);
    const { preferences, sound } = salvage(json);
    if (!sound) await keepBeside(bytes);
    return preferences;
  }

  async function keepBeside(bytes: Uint8Array): Promise<void> {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const kept = join(resolve(directory), `preferences.damaged-${hash}.json`);
    if ((await nullIfMissing(fs.lstat(kept))) === null) await replaceDurably(fs, temp(), kept, bytes);
    const detail = 'the preferences were damaged; the file was kept aside and defaults are used';
    troubles.tell({ kind: 'rebuilt', sessionId: null, code: null, detail });
  }

  const temp = () => `${path}.${randomName()}.tmp`;

  return {
    read: () => inTurn(read),
    change: (change) =>
      inTurn(async () => {
        const wanted = checked(PreferencesChange, change, 'preferences');
        const preferences: Preferences = { ...(await read()), ...defined(wanted) };
        const bytes = Buffer.from(`${JSON.stringify(preferences, null, 2)}\n`, 'utf8');
        await replaceDurably(fs, temp(), path, bytes);
        return preferences;
      }),
    troubles: troubles.all,
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Keeps every field that can be read. A newer `format` is refused: it is not ours to write. */
function salvage(json: unknown): { preferences: Preferences; sound: boolean } {
  const parsed = Preferences.safeParse(json);
  if (parsed.success) return { preferences: parsed.data, sound: true };
  if (json === null || typeof json !== 'object' || Array.isArray(json))
    return { preferences: Preferences.parse({}), sound: false };
  if ('format' in json && typeof json.format === 'number' && json.format > 1)
    throw new Failure('newer-format', 'the preferences were written by a newer version');
  const bad = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => !bad.has(key)));
  return { preferences: Preferences.parse(rest), sound: false };
}

const defined = (change: PreferencesChange): PreferencesChange =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
