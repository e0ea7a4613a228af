// Answers every command of the contract: sender checked, input checked, and always an envelope, never a throw.
// What a command carries is never logged: only its name, its code and how long it took.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import {
  type CommandInput,
  type CommandName,
  type CommandOutput,
  commands,
  type Reply,
} from '../../shared/ipc/contract.ts';
import { isWithinLimit } from './input-limit.ts';

/** Which window asks: the id of the page as it is loaded now. A reloaded page is another window. */
export type Caller = { windowId: string };

/** One handler per command; a forgotten one does not compile. */
export type Handlers = {
  [C in CommandName]: (input: CommandInput<C>, caller: Caller) => CommandOutput<C> | Promise<CommandOutput<C>>;
};

/** What is told of each command afterwards; `cause` is given for a failure nobody expected. */
export type Answered = { name: CommandName; code: string; milliseconds: number; cause?: unknown };

export type Door = {
  handlers: Handlers;
  /** The trusted caller behind an event, or undefined when there is none. */
  callerOf: (event: IpcMainInvokeEvent) => Caller | undefined;
  answered: (what: Answered) => void;
};

/** Registers every command of the contract with `ipcMain`. */
export function handleCommands(ipcMain: Pick<IpcMain, 'handle'>, door: Door): void {
  for (const name of commandNames())
    ipcMain.handle(`command:${name}`, (event, input: unknown) => answer(door, name, door.callerOf(event), input));
}

/** Answers one command as `handleCommands` does, whoever brings it. Never throws. */
export async function answer<C extends CommandName>(
  { handlers, answered }: Pick<Door, 'handlers' | 'answered'>,
  name: C,
  caller: Caller | undefined,
  input: unknown,
): Promise<Reply<CommandOutput<C>>> {
  const started = performance.now();
  const milliseconds = () => Math.round(performance.now() - started);
  try {
    if (!caller) throw new Failure('forbidden', `${name}: untrusted sender`);
    const value = await handlers[name](checked(name, input), caller);
    answered({ name, code: 'ok', milliseconds: milliseconds() });
    return { ok: true, value };
  } catch (cause) {
    const { code, message } = Failure.from(cause);
    if (cause instanceof Failure) {
      answered({ name, code, milliseconds: milliseconds() });
      return { ok: false, code, message };
    }
    // An unforeseen error's message may hold a path or text, so the page gets none of it.
    answered({ name, code, milliseconds: milliseconds(), cause });
    return { ok: false, code, message: `${name}: unexpected error` };
  }
}

/** The contract seen so that the compiler ties each name to its own schema. */
const schemas: { [C in CommandName]: { input: z.ZodType<CommandInput<C>> } } = commands;

function checked<C extends CommandName>(name: C, input: unknown): CommandInput<C> {
  if (!isWithinLimit(input)) throw new Failure('invalid-input', `${name}: too large or not plain data`);
  const parsed = schemas[name].input.safeParse(input);
  if (parsed.success) return parsed.data;
  // Where and what kind of mistake, never the value: it could be somebody's words.
  const mistakes = parsed.error.issues.slice(0, 5).map(({ path, code }) => `${path.join('.') || '(whole)'} ${code}`);
  throw new Failure('invalid-input', `${name}: ${mistakes.join(', ')}`);
}

const commandNames = (): CommandName[] => Object.keys(commands).filter((name): name is CommandName => name in commands);
