// One of several processes that answer in one session, one answer at a time, until it holds so many: by our store, by
// SQLite, or naively. rival-answers.py is the same for Python; both talk to measure-rivals.mjs.
// Arguments: <kind> <path> <session id> <name> <answers in all>. Prints `ready`, waits for a line, prints one of JSON.
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { openSessionStore } from '../../out/store/session-store.mjs';
import { answerNaively } from './contenders.mjs';
import { openSqlite } from './sqlite-answers.mjs';
import { answerCommand, createWriter, exchangeOf } from './written-answers.mjs';

const [kind = '', path = '', sessionId = '', name = '', last = ''] = process.argv.slice(2);
const write = createWriter(name.charCodeAt(0));

/** Each answers once, `add(id, command)`, and says how many answers there are now. */
const kinds = {
  async store() {
    await warmUp(join(path, '..', `${basename(path)}-warm-${name}`));
    const store = await openSessionStore({ directory: path, writer: name });
    await store.load(sessionId);
    return {
      add: async (command) => (await store.dispatch(sessionId, command)).exchanges.length,
      close: () => store.close(),
    };
  },
  async sqlite() {
    const database = openSqlite(path);
    return {
      add: async (command) => database.add(command.commandId, exchangeOf(command)),
      close: async () => database.close(),
    };
  },
  async naive() {
    const patience = () => 5 + Math.random() * 15;
    return { add: (command) => answerNaively(path, exchangeOf(command), patience), close: async () => {} };
  },
};

/** Two stores in turn, elsewhere, so that the engine has compiled what is measured: processes of an app live for hours. */
async function warmUp(directory) {
  const stores = [await openSessionStore({ directory }), await openSessionStore({ directory })];
  const { id } = await stores[0].create({ templateId: 'just-talk' });
  for (let number = 1; number <= 40; number++) await stores[number % 2].dispatch(id, answerCommand(number, write()));
  for (const store of stores) await store.close();
}

const { add, close } = await kinds[kind]();
const ownId = (number) => `${name}-${number}`;
process.stdout.write('ready\n');
await once(process.stdin, 'data');

const acknowledged = [];
for (let number = 1; ; number++) {
  const command = { ...answerCommand(number, write()), commandId: ownId(number), exchangeId: `x-${ownId(number)}` };
  const started = performance.timeOrigin + performance.now();
  const count = await add(command);
  const ended = performance.timeOrigin + performance.now();
  acknowledged.push({ id: kind === 'sqlite' ? command.commandId : command.exchangeId, started, ended });
  if (count >= Number(last)) break;
}
await close();
process.stdout.write(`${JSON.stringify(acknowledged)}\n`, () => process.exit(0));
