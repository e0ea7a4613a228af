// Who may call: our own page, in the top frame, in a window of ours, loaded now.
import { expect, it } from 'vitest';
import { callerFrom, isTrustedSender } from '../../../electron/ipc/trusted-sender.ts';

const origin = 'app://journal';
const mainFrame = { origin };

it('is the top frame of our page', () => {
  expect(isTrustedSender({ sender: { id: 1, mainFrame }, senderFrame: mainFrame }, origin)).toBe(true);
});

it.each([
  ['a frame inside, even of our page', { sender: { id: 1, mainFrame }, senderFrame: { origin } }],
  ['a frame that is gone', { sender: { id: 1, mainFrame }, senderFrame: null }],
  ['a web page', frameOf('https://example.org')],
  ['a file', frameOf('file://')],
  ['an opaque origin', frameOf('null')],
  ['a name that starts like ours', frameOf('app://journal.evil')],
])('is not %s', (_name, sender) => expect(isTrustedSender(sender, origin)).toBe(false));

it('is a window we know, with a page loaded now, which from then on talks', () => {
  const page = { windowId: 'one', talks: false };
  const callerOf = callerFrom((id) => (id === 1 ? page : undefined), origin);
  expect(callerOf({ sender: { id: 2, mainFrame }, senderFrame: mainFrame })).toBeUndefined();
  expect(callerOf({ sender: { id: 1, mainFrame }, senderFrame: { origin } })).toBeUndefined();
  expect(page.talks).toBe(false);
  expect(callerOf({ sender: { id: 1, mainFrame }, senderFrame: mainFrame })).toBe(page);
  expect(page.talks).toBe(true);
});

function frameOf(frameOrigin: string) {
  const frame = { origin: frameOrigin };
  return { sender: { id: 1, mainFrame: frame }, senderFrame: frame };
}
