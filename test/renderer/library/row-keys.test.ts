// What keys mean in the list.
import { expect, it } from 'vitest';
import { rowKey } from '../../../renderer/library/row-keys.ts';

const press = (
  key: string,
  part: { ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {},
) => rowKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...part }, 5, 20, 8, 'linux');

it('moves within the list and never out of it', () => {
  expect(press('ArrowDown')).toEqual({ act: 'move', to: 6, extend: false });
  expect(press('PageDown', { shiftKey: true })).toEqual({ act: 'move', to: 13, extend: true });
  expect(press('PageUp')).toEqual({ act: 'move', to: 0, extend: false });
  expect(press('End')).toEqual({ act: 'move', to: 19, extend: false });
});

it('acts on keys of its own and leaves the others to the window', () => {
  expect(press(' ')).toEqual({ act: 'select' });
  expect(press('F10', { shiftKey: true })).toEqual({ act: 'menu' });
  expect(press('F10')).toBeNull();
  expect(press('a', { ctrlKey: true })).toEqual({ act: 'select-all' });
  expect(press('a')).toBeNull();
  expect(press('ArrowDown', { altKey: true })).toBeNull();
  expect(press('n', { ctrlKey: true })).toBeNull();
  expect(press('Enter')).toBeNull();
});
