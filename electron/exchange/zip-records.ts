// The records of a zip around the bytes of its files, after PKWARE's APPNOTE 6.3 (4.3.7, 4.3.12 to 4.3.16, 4.5.3): with the large
// form ("zip64") wherever a number needs it. Pure.
import { sealLength } from './archive-manifest.ts';

export type ZippedFile = {
  name: string;
  modified: Date;
  crc: number;
  /** Bytes of the file, and of it as it lies in the zip. */
  size: number;
  zippedSize: number;
  isDeflated: boolean;
  /** Bytes of the zip before it. */
  offset: number;
};

/** From these numbers on a field of 32 or 16 bits says that the real one stands elsewhere. */
const large = 0xffffffff;
const many = 0xffff;

const isLarge = ({ size, zippedSize }: Pick<ZippedFile, 'size' | 'zippedSize'>) => size >= large || zippedSize >= large;

/** What stands before the bytes of a file. */
export function localHeader(file: Omit<ZippedFile, 'offset'>): Buffer {
  const extra = isLarge(file) ? wide(file.size, file.zippedSize) : Buffer.alloc(0);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  common(head, 4, file, isLarge(file), extra.length);
  return Buffer.concat([head, Buffer.from(file.name, 'utf8'), extra]);
}

/** What stands of a file in the list at the end. */
export function centralRecord(file: ZippedFile): Buffer {
  const isWide = isLarge(file) || file.offset >= large;
  const extra = isWide ? wide(file.size, file.zippedSize, file.offset) : Buffer.alloc(0);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  // Made on a system with Unix permissions.
  head.writeUInt16LE((3 << 8) | 45, 4);
  common(head, 6, file, isWide, extra.length);
  head.writeUInt32LE(0o100600 * 0x10000, 38);
  head.writeUInt32LE(isWide ? large : file.offset, 42);
  return Buffer.concat([head, Buffer.from(file.name, 'utf8'), extra]);
}

/** The end of a zip whose list stands between two places; after it come `sealLength` bytes that belong to the comment. */
export function zipEnd(list: { files: number; from: number; until: number; comment: string }): Buffer {
  const { files, from, until, comment } = list;
  const isWide = files >= many || until >= large;
  const wideEnd = Buffer.alloc(isWide ? 76 : 0);
  if (isWide) {
    wideEnd.writeUInt32LE(0x06064b50, 0);
    wideEnd.writeBigUInt64LE(44n, 4);
    wideEnd.writeUInt16LE((3 << 8) | 45, 12);
    wideEnd.writeUInt16LE(45, 14);
    for (const [at, value] of [
      [24, files],
      [32, files],
      [40, until - from],
      [48, from],
      [64, until],
    ] as const)
      wideEnd.writeBigUInt64LE(BigInt(value), at);
    wideEnd.writeUInt32LE(0x07064b50, 56);
    wideEnd.writeUInt32LE(1, 72);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isWide ? many : files, 8);
  end.writeUInt16LE(isWide ? many : files, 10);
  end.writeUInt32LE(isWide ? large : until - from, 12);
  end.writeUInt32LE(isWide ? large : from, 16);
  const words = Buffer.from(comment, 'latin1');
  end.writeUInt16LE(words.length + sealLength, 20);
  return Buffer.concat([wideEnd, end, words]);
}

/** The fields both kinds of records have, from "version needed" on. */
function common(
  head: Buffer,
  at: number,
  { name, modified, crc, size, zippedSize, isDeflated }: Omit<ZippedFile, 'offset'>,
  isWide: boolean,
  extra: number,
): void {
  head.writeUInt16LE(isWide ? 45 : 20, at);
  // The name is UTF-8.
  head.writeUInt16LE(0x0800, at + 2);
  head.writeUInt16LE(isDeflated ? 8 : 0, at + 4);
  head.writeUInt32LE(zipDate(modified), at + 6);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(isWide ? large : zippedSize, at + 14);
  head.writeUInt32LE(isWide ? large : size, at + 18);
  head.writeUInt16LE(Buffer.byteLength(name), at + 22);
  head.writeUInt16LE(extra, at + 24);
}

function wide(...values: number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return extra;
}

/** Zips know local time in steps of two seconds, and years from 1980; what is before is the first day of that. */
function zipDate(date: Date): number {
  const year = date.getFullYear() - 1980;
  if (!(year >= 0 && year < 128)) return (1 << 21) | (1 << 16);
  const day = (year << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  return day * 0x10000 + time;
}
