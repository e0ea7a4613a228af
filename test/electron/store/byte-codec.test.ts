// The seam where encryption will stand: a codec that scrambles bytes and binds them to their place changes nothing else.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ByteCodec, ByteContext } from '../../../electron/store/byte-codec.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { answer, answersIn, codeOf, draftOf, everythingIn, openStore, storeWithSession, viewOf } from './open-store.ts';

const scramble = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte) => byte ^ 0x5a);
const placeOf = ({ kind, sessionId, revision }: ByteContext) => Buffer.from(`${kind}/${sessionId}/${revision}\n`);

/** Puts the place before the bytes and refuses any other place, as authenticated encryption would. */
const bound: ByteCodec = {
  encode: (bytes, place) => scramble(Buffer.concat([placeOf(place), bytes])),
  decode: (stored, place) => {
    const plain = Buffer.from(scramble(stored));
    const expected = placeOf(place);
    if (!plain.subarray(0, expected.length).equals(expected)) throw new Error('not from this place');
    return plain.subarray(expected.length);
  },
};

test('sessions and drafts work through a codec bound to their place, and no file holds the text', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory, { codec: bound });
  for (const commandId of ['a1', 'a2']) await store.dispatch(id, answer(commandId));
  await store.saveDraft(draftOf(id, 'answer unsent', 1, 'window'));
  await store.close();
  for (const path of everythingIn(directory).map((name) => join(directory, name)))
    if (statSync(path).isFile()) expect(readFileSync(path, 'utf8')).not.toContain('answer');

  const later = await openStore(directory, { codec: bound });
  expect(answersIn(await later.load(id))).toEqual(['a1', 'a2']);
  expect(await later.loadDrafts(id)).toMatchObject([{ text: 'answer unsent' }]);
  expect(answersIn(await later.dispatch(id, answer('a3')))).toEqual(['a1', 'a2', 'a3']);
  rmSync(viewOf(directory, id));
  await later.list();
  await later.close();
  expect(later.troubles()).toEqual([]);
  expect(readFileSync(viewOf(directory, id)).byteLength).toBeGreaterThan(100);
  expect(await codeOf((await openStore(directory)).load(id))).toBe('unreadable-session');
});
