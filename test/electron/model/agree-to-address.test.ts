// An agreement to send words beyond this computer is kept only when the person gave it outside the page.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAgreement } from '../../../electron/model/agree-to-address.ts';
import { openPreferences } from '../../../electron/store/preferences-file.ts';
import { defaultModelSettings, mayBeAsked } from '../../../shared/model-settings.ts';

const away = 'http://192.168.1.9:8080';
const wanted = { ...defaultModelSettings, on: true, name: 'small', address: away, agreedTo: away };

let folder: string;
let asked: string[];
let allows: boolean;
let change: ReturnType<typeof createAgreement>;
let preferences: ReturnType<typeof openPreferences>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'innerview-agree-'));
  asked = [];
  allows = false;
  preferences = openPreferences(folder);
  change = createAgreement({
    preferences,
    ask: async ({ origin }, windowId) => {
      asked.push(`${windowId} ${origin}`);
      return allows;
    },
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

// Seen failing with every change passed on as it came.
test('a page that says the person agreed is not believed: they are asked, and a no is kept', async () => {
  const { model } = await change({ model: wanted }, 'w1');
  expect([model.agreedTo, model.address, mayBeAsked(model)]).toEqual([null, away, false]);
  expect(asked).toEqual([`w1 ${away}`]);
  expect((await preferences.read()).model.agreedTo).toBeNull();
});

test('what the person allows is kept, not asked about again, and can be taken back unasked', async () => {
  allows = true;
  expect(mayBeAsked((await change({ model: wanted }, 'w1')).model)).toBe(true);
  allows = false;
  expect((await change({ model: { ...wanted, seconds: 40 } }, 'w1')).model).toMatchObject({
    agreedTo: away,
    seconds: 40,
  });
  expect((await change({ model: { ...wanted, agreedTo: null } }, 'w1')).model.agreedTo).toBeNull();
  expect(asked).toHaveLength(1);
});

// Seen failing with the address not looked at.
test.each(['', 'everywhere', 'http://192.168.1.9:8080/', 'HTTP://192.168.1.9:8080'])(
  'to what is no origin, %j, nobody is asked to agree',
  async (agreedTo) => {
    allows = true;
    expect((await change({ model: { ...wanted, agreedTo } }, 'w1')).model.agreedTo).toBeNull();
    expect(asked).toEqual([]);
  },
);

test('another address than the one allowed is asked about anew; a no leaves the old agreement, which it is not', async () => {
  allows = true;
  await change({ model: wanted }, 'w1');
  allows = false;
  const other = 'http://10.0.0.1:80';
  const { model } = await change({ model: { ...wanted, address: other, agreedTo: other } }, 'w2');
  expect([model.agreedTo, mayBeAsked(model)]).toEqual([away, false]);
});

test('two changes at once are asked about one after the other; other preferences wait for nothing', async () => {
  let answer = (_allow: boolean) => {};
  let open = 0;
  const slow = createAgreement({
    preferences,
    ask: () => {
      open += 1;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  });
  const first = slow({ model: wanted }, 'w1');
  const second = slow({ model: { ...wanted, seconds: 40 } }, 'w2');
  expect((await slow({ theme: 'dark' }, 'w1')).theme).toBe('dark');
  await expect.poll(() => open).toBe(1);
  answer(true);
  expect((await first).model.agreedTo).toBe(away);
  // By then it is allowed already.
  expect((await second).model).toMatchObject({ agreedTo: away, seconds: 40 });
  expect(open).toBe(1);
});
