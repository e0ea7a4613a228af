// What the preload puts on the window; only this folder names it.
import type { Bridge } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly journal: Bridge;
  }
}
