// What stands between a session's bytes and the disk: nothing today, encryption one day, the protocol unchanged.

/** What the bytes are, so that a codec can bind them to their place. */
export type ByteContext = {
  kind: 'revision' | 'view' | 'draft' | 'catalog';
  /** Empty for the catalog, which is of all sessions. */
  sessionId: string;
  /** The revision's number; 0 for what has none. */
  revision: number;
};

/** Turns readable bytes into stored ones and back. `decode` throws when the stored bytes are not its own. */
export interface ByteCodec {
  encode(bytes: Uint8Array, context: ByteContext): Uint8Array;
  decode(bytes: Uint8Array, context: ByteContext): Uint8Array;
}

export const plainBytes: ByteCodec = { encode: (bytes) => bytes, decode: (bytes) => bytes };
