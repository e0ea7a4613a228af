// Session ids that sort by the time they were made (RFC 9562, version 7).
import { randomBytes } from 'node:crypto';

/** A lower-case UUIDv7: 48 bits of Unix time in milliseconds, the rest chance. */
export function uuidV7(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.max(0, at.getTime()), 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
