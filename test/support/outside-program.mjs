// A program of somebody else's, in plain Node: changes a journal through the built store while the app may have it open.
// Arguments: `<data folder> answer <session> <command id> <question as JSON> <text>` · `… begin <title>` · `… purge <session>`
// · `… write <prefix> <most answers> <most milliseconds> <session>…`, which prints the session and command id of each
// answer once it is durable.
import { writeSync } from 'node:fs';
import { openSessionStore } from '../../out/store/session-store.mjs';

const [directory = '', action = '', ...rest] = process.argv.slice(2);
const store = await openSessionStore({ directory });

/** @param {string} id @param {string} commandId @param {object} question @param {string} text */
const answer = (id, commandId, question, text) =>
  store.dispatch(id, { type: 'answer', commandId, exchangeId: `x-${commandId}`, question, text });

/** @type {Record<string, (...words: string[]) => Promise<void>>} */
const actions = {
  async answer(id = '', commandId = '', question = '{}', text = '') {
    await answer(id, commandId, JSON.parse(question), text);
  },
  async begin(title = '') {
    await store.create({ templateId: 'just-talk', title });
  },
  async purge(id = '') {
    await store.purge(id);
  },
  async write(prefix = '', most = '0', milliseconds = '0', ...ids) {
    const end = performance.now() + Number(milliseconds);
    for (let n = 0; n < Number(most) && performance.now() < end; n += 1) {
      const id = ids[n % ids.length] ?? '';
      const question = { id: `own:${prefix}:${n}`, text: 'And then?', kind: 'own', depth: 0 };
      await answer(id, `${prefix}-${n}`, question, `answer ${prefix}-${n}`);
      writeSync(1, `${id} ${prefix}-${n}\n`);
    }
  },
};

await actions[action]?.(...rest);
await store.close();
