// The contender that is no file a person can open: SQLite as a careful program uses it, one row per answer.
import { loadSqlite } from './bench-packages.mjs';

/** Opens the database: write-ahead log, synchronous=FULL, which syncs at every commit, and patience for others. */
export function openSqlite(path) {
  const Database = loadSqlite();
  const database = new Database(path, { timeout: 60_000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'create table if not exists answers (id integer primary key, name text unique not null, exchange text)',
  );
  const insert = database.prepare('insert into answers (name, exchange) values (?, ?)');
  const transaction = database.transaction((named) => {
    for (const [name, exchange] of named) insert.run(name, JSON.stringify(exchange));
  });
  return {
    /** One row in a transaction of its own; returns how many rows there are. */
    add: (name, exchange) => Number(insert.run(name, JSON.stringify(exchange)).lastInsertRowid),
    /** All [name, exchange] in one transaction. */
    addTogether: (named) => transaction.immediate(named),
    names: () =>
      database
        .prepare('select name from answers order by id')
        .all()
        .map(({ name }) => name),
    close: () => database.close(),
  };
}
