// Asks main, and throws the same Failure that main met.
import { Failure } from '../../shared/failure.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../shared/ipc/contract.ts';

export type Call = <C extends CommandName>(name: C, input: CommandInput<C>) => Promise<CommandOutput<C>>;

/** Sends one command of the contract. Throws `Failure` with main's code. */
export const call: Call = async (name, input) => {
  const reply = await window.journal.call(name, input);
  if (!reply.ok) throw new Failure(reply.code, reply.message);
  return reply.value;
};
