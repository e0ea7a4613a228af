// Handlers that only take note of being called: for tests of the door in front of them.
import type { Handlers } from '../../electron/ipc/handle-commands.ts';
import { type CommandName, commands } from '../../shared/ipc/contract.ts';

export const commandNames = Object.keys(commands).filter((name): name is CommandName => name in commands);

/** One handler per command. Each notes its name and input, then does what `behave` does. */
export function recordedHandlers(behave: () => unknown): { handlers: Handlers; calls: [CommandName, unknown][] } {
  const calls: [CommandName, unknown][] = [];
  const entries = commandNames.map((name) => [
    name,
    (input: unknown) => {
      calls.push([name, input]);
      return behave();
    },
  ]);
  // Outputs are only types, so a test may answer anything.
  const handlers: Handlers = Object.fromEntries(entries);
  return { handlers, calls };
}
