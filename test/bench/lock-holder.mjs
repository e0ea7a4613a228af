// Takes the lock of a session, says so, and holds it until it is killed.
// Arguments: `store <directory> <session id>`, in the middle of an answer of its own, or `naive <file>`.
import { lock } from 'proper-lockfile';
import { openSessionStore } from '../../out/store/session-store.mjs';
import { createTracedFs } from './traced-fs.mjs';
import { answerCommand } from './written-answers.mjs';

const [kind = '', path = '', sessionId = ''] = process.argv.slice(2);
const forEver = () =>
  new Promise(() => {
    setInterval(() => {}, 1_000);
    process.stdout.write('held\n');
  });

if (kind === 'naive') {
  await lock(path);
  await forEver();
} else {
  const { fs } = createTracedFs();
  const store = await openSessionStore({
    directory: path,
    fs: {
      ...fs,
      link: (existing, added) => (added.includes(sessionId) ? forEver() : fs.link(existing, added)),
    },
  });
  await store.dispatch(sessionId, answerCommand(99, 'Never committed.'));
}
