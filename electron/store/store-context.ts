// What every part of one open store shares.
import type { Trouble } from '../../shared/ipc/contract.ts';
import type { ByteCodec } from './byte-codec.ts';
import type { StoreFolders } from './session-folder.ts';
import type { StoreFs } from './store-fs.ts';

export type StoreContext = {
  fs: StoreFs;
  codec: ByteCodec;
  folders: StoreFolders;
  clock: () => Date;
  /** This store instance, as it signs what it writes. */
  writer: string;
  /** Tells the person, once, however often the same is met. */
  tell: (trouble: Trouble) => void;
  /** Says that there are other offers than before. */
  offered: () => void;
};
