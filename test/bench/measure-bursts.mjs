// Two hundred answers at once, as after a stall or an import: our store commits what waits together. Beside it the same
// answers one at a time, and SQLite with a transaction for each, and with one for all.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqlite } from './sqlite-answers.mjs';
import { answerCommand, createWriter, exchangeOf } from './written-answers.mjs';

/** Returns lists of milliseconds for `answers` answers: `burst`, `oneByOne` and, unless it is left out, SQLite's two. */
export async function measureBursts({ openSessionStore, work, answers, rounds, withSqlite, progress }) {
  const directory = join(work, 'bursts');
  await mkdir(directory);
  const store = await openSessionStore({ directory });
  const database = withSqlite ? openSqlite(join(directory, 'answers.sqlite')) : null;
  const write = createWriter(7);
  const result = { answers, burst: [], oneByOne: [], sqliteEach: [], sqliteTogether: [] };

  const inStore = (doing) => async (commands) => {
    const { id } = await store.create({ templateId: 'just-talk' });
    const started = performance.now();
    await doing(id, commands);
    const took = performance.now() - started;
    const { exchanges } = await store.load(id);
    if (exchanges.length !== answers) throw new Error(`${exchanges.length} of ${answers} answers are there`);
    await store.leave(id);
    await store.purge(id);
    return took;
  };
  const inSqlite = (doing) => async (commands, round) => {
    const named = commands.map((command) => [`${doing.name}-${round}-${command.commandId}`, exchangeOf(command)]);
    const started = performance.now();
    doing(named);
    return performance.now() - started;
  };
  const contenders = {
    burst: inStore((id, commands) => Promise.all(commands.map((command) => store.dispatch(id, command)))),
    oneByOne: inStore(async (id, commands) => {
      for (const command of commands) await store.dispatch(id, command);
    }),
    ...(database && {
      sqliteEach: inSqlite(function each(named) {
        for (const [name, exchange] of named) database.add(name, exchange);
      }),
      sqliteTogether: inSqlite(function together(named) {
        database.addTogether(named);
      }),
    }),
  };

  try {
    const names = Object.keys(contenders);
    for (let round = -2; round < rounds; round++) {
      if (round >= 0) progress(round, rounds);
      const commands = Array.from({ length: answers }, (_, index) => answerCommand(index + 1, write()));
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(turn + round + names.length) % names.length];
        const took = await contenders[name](commands, round);
        if (round >= 0) result[name].push(took);
      }
    }
    return result;
  } finally {
    await store.close();
    database?.close();
  }
}
