// What a command changed in a session, as little of it as can cross between processes instead of the whole.
import type { Exchange, Session } from './session.ts';

/** A list made from another: stretches of the other (`from` and how many), and new items, one after the other. */
export type ListChange<Item> = ({ from: number; count: number } | { items: Item[] })[];

/** From the session at revision `since` to the one it became. */
export type SessionChange = {
  since: number;
  /** Everything else that has another value now. */
  values: Partial<Session>;
  /** Names that are no longer there. */
  gone: string[];
  exchanges: ListChange<Exchange>;
  recentCommands: ListChange<Session['recentCommands'][number]>;
};

/**
 * The change from `before` to `after`. Pure. Goes by identity, which commands keep for whatever they leave alone:
 * what is equal but another object is only sent once more.
 */
export function changeBetween(before: Session, after: Session): SessionChange {
  const { exchanges, recentCommands, ...others } = after;
  return {
    since: before.revision,
    values: Object.fromEntries(Object.entries(others).filter(([name, value]) => value !== before[name])),
    gone: Object.keys(before).filter((name) => !(name in after)),
    exchanges: listChange(before.exchanges, exchanges),
    recentCommands: listChange(before.recentCommands, recentCommands),
  };
}

/** The session that `change` makes of `before`, which is left as it is. `before` must be at revision `change.since`. */
export function withChange(before: Session, { values, gone, exchanges, recentCommands }: SessionChange): Session {
  const after: Session = {
    ...before,
    ...values,
    exchanges: changedList(before.exchanges, exchanges),
    recentCommands: changedList(before.recentCommands, recentCommands),
  };
  for (const name of gone) delete after[name];
  return after;
}

/** The session a reply stands for: the whole, or the change from the one that is `known`. */
export const sessionOf = (known: Session, reply: Session | SessionChange): Session =>
  isChange(reply) ? withChange(known, reply) : reply;

/** A session always has an id, and a change never. */
const isChange = (reply: Session | SessionChange): reply is SessionChange => !('id' in reply);

function listChange<Item>(before: readonly Item[], after: readonly Item[]): ListChange<Item> {
  const places = new Map(before.map((item, index) => [item, index]));
  const change: ListChange<Item> = [];
  for (const item of after) {
    const last = change.at(-1);
    const place = places.get(item);
    if (place === undefined) {
      if (last && 'items' in last) last.items.push(item);
      else change.push({ items: [item] });
    } else if (last && 'from' in last && last.from + last.count === place) last.count += 1;
    else change.push({ from: place, count: 1 });
  }
  return change;
}

const changedList = <Item>(before: readonly Item[], change: ListChange<Item>): Item[] =>
  change.flatMap((part) => ('items' in part ? part.items : before.slice(part.from, part.from + part.count)));
