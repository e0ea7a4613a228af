// The network connections of a process and its children, seen from outside through /proc (Linux only).
import { readdir, readFile, readlink } from 'node:fs/promises';

/** Remote addresses (hex, as the kernel writes them) of sockets of the tree below `pid` that lead off this machine. */
export async function remotePeers(pid: number): Promise<string[]> {
  const inodes = new Set<string>();
  for (const process of await treeOf(pid)) for (const inode of await socketsOf(process)) inodes.add(inode);
  const tables = await Promise.all(['tcp', 'tcp6', 'udp', 'udp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
  return tables.flatMap((table) =>
    table
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , remote = '', , , , , , , inode = '']) => inodes.has(inode) && leadsAway(remote))
      .map(([, , remote = '']) => remote),
  );
}

/** Neither unconnected nor loopback: 127.0.0.0/8 and ::1, also as IPv4 within IPv6, in the kernel's byte order. */
export const leadsAway = (remote: string): boolean =>
  !/^(?:0+|[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F):/.test(remote);

async function treeOf(pid: number): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(await Promise.all(numbers.map(async (number) => [number, await parentOf(number)] as const)));
  const tree = [pid];
  for (const member of tree) for (const [child, parent] of parents) if (parent === member) tree.push(child);
  return tree;
}

/** A process may end while it is looked at; then it has no parent and no sockets. */
async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

async function socketsOf(pid: number): Promise<string[]> {
  const fds = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const targets = await Promise.all(fds.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}
