// A short name for a JSON value's content: equal content, equal digest, whatever the order of its keys.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json.ts';

/** The first 128 bits of the SHA-256 of a value's canonical JSON, as 32 hex digits. */
export const digest = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))).slice(0, 32);
