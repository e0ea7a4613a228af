// The backups as this window knows them: looked at when it begins and whenever main says there is something new.
import { createStore } from 'zustand/vanilla';
import type { BackupList } from '../../shared/backup/backup-info.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { type Call, call } from '../bridge/client.ts';

export type BackupsState = { list: BackupList | null; failure: FailureCode | null };

export function createBackupStore(ask: Call) {
  const store = createStore<BackupsState>(() => ({ list: null, failure: null }));
  return Object.assign(store, {
    actions: {
      async load(): Promise<void> {
        try {
          store.setState({ list: await ask('backup:list', undefined), failure: null });
        } catch (cause) {
          store.setState({ failure: Failure.from(cause).code });
        }
      },
    },
  });
}

/** This window's. */
export const windowBackups = createBackupStore(call);
