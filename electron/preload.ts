// The bridge between a page and main: two frozen functions, nothing else. It runs sandboxed, so it is one
// CommonJS file that takes only types from shared. Main checks everything again; this only narrows the way.
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/ipc/contract.ts';

const isName = (name: unknown): name is string => typeof name === 'string' && /^[a-z]+(?:[:-][a-z]+)*$/.test(name);

const bridge: Bridge = {
  async call(name, input) {
    if (!isName(name)) return { ok: false, code: 'invalid-input', message: 'no such command' };
    try {
      return await ipcRenderer.invoke(`command:${name}`, input);
    } catch {
      // Main answers with an envelope always; only a name without a handler or a closing main comes here.
      return { ok: false, code: 'unexpected', message: 'the command was not answered' };
    }
  },
  on(name, listener) {
    if (!isName(name) || typeof listener !== 'function') return () => undefined;
    const relay = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(`event:${name}`, relay);
    return () => void ipcRenderer.off(`event:${name}`, relay);
  },
};

contextBridge.exposeInMainWorld('journal', Object.freeze(bridge));
