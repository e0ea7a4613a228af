// A session written through a window's own door, without the clicks: for tests of what comes after the writing.
import type { Page } from 'playwright-core';

export type Said = { exchangeId: string; asked: string; said: string; followUpTo?: string; quoted?: string[] };

/** Writes and finishes a session; resolves with its id. The exchanges have the ids that are given. */
export async function writeSession(page: Page, title: string, exchanges: readonly Said[]): Promise<string> {
  return page.evaluate(
    async ([name, all]) => {
      const ask = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> => {
        const reply = await asked;
        if (!reply.ok) throw new Error(reply.code);
        return reply.value;
      };
      const { id } = await ask(window.journal.call('session:begin', { templateId: 'just-talk', title: name }));
      for (const { exchangeId, asked, said, followUpTo, quoted } of all) {
        const place = followUpTo === undefined ? {} : { parent: followUpTo };
        const why = quoted === undefined ? {} : { why: { rule: 'contrast', quoted } };
        const kind = followUpTo === undefined ? ('own' as const) : ('follow-up' as const);
        const question = { id: `q-${exchangeId}`, text: asked, kind, depth: 0, ...place, ...why };
        const command = { type: 'answer' as const, commandId: `said-${exchangeId}`, exchangeId, question, text: said };
        await ask(window.journal.call('session:dispatch', { sessionId: id, command }));
      }
      const command = { type: 'complete' as const, commandId: 'completed' };
      await ask(window.journal.call('session:dispatch', { sessionId: id, command }));
      return id;
    },
    [title, exchanges] as const,
  );
}
