// The real app, answered from inside its first window through `window.journal`, as the page itself does.
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { electron, electronArguments, electronEnvironment } from './electron-process.mjs';

/**
 * Opens the app on a data folder. `answer` says, as the page does, which revision it was given last, and resolves with the milliseconds the page waited for its
 * reply (`window`), and for that of a call that has next to nothing to do (`hop`).
 */
export async function openJournalWindow(dataFolder) {
  const app = await _electron.launch({
    executablePath: electron().executable,
    args: electronArguments(projectRoot, dataFolder),
    env: electronEnvironment(),
    cwd: join(dataFolder, '..'),
  });
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'New session' }).first().waitFor();
  return {
    answer: (sessionId, command) =>
      page.evaluate(
        async (input) => {
          window.knownRevisions ??= {};
          const known = window.knownRevisions[input.sessionId];
          const asked = known === undefined ? input : { ...input, known };
          const started = performance.now();
          const reply = await window.journal.call('session:dispatch', asked);
          const took = performance.now() - started;
          if (!reply.ok) throw new Error(`not saved: ${reply.code}`);
          window.knownRevisions[input.sessionId] = reply.value.revision ?? reply.value.values.revision;
          // Comes back when the session's turn is over, its view included, so that the next answer finds it quiet.
          await window.journal.call('session:leave', { sessionId: input.sessionId });
          const again = performance.now();
          await window.journal.call('session:leave', { sessionId: input.sessionId });
          return { window: took, hop: performance.now() - again };
        },
        { sessionId, command },
      ),
    close: () => app.close(),
  };
}
