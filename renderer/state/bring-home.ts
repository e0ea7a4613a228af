// The way home for what was typed in a session that was removed meanwhile.
import { Failure } from '../../shared/failure.ts';
import { endOf, type InterviewContext } from './interview-context.ts';

/**
 * The texts of a removed session go, as drafts, into a new one: at once, so that a kill finds them there, and once
 * more with what was typed since when the person goes there. Resolves to its id; null if there is nothing to bring.
 */
export function createHome(context: InterviewContext): () => Promise<string | null> {
  const { get, set, call, newId, draftOf } = context;
  let home: { id: string; ids: Map<string, string> } | null = null;

  return async () => {
    const { session, current, text, edits } = get();
    const unsent = Object.values(edits).flatMap((edit) => {
      const exchange = session.exchanges.find(({ id }) => id === edit.exchangeId);
      return exchange ? [{ question: exchange.question, text: edit.text, key: exchange.id }] : [];
    });
    if (current && text.trim() !== '') unsent.push({ question: current.question, text, key: '' });
    if (unsent.length === 0) return null;
    try {
      const { template } = session.plan;
      home ??= {
        id: (await call('session:begin', { templateId: template.id, title: session.title })).id,
        ids: new Map(),
      };
      for (const { question, text: words, key } of unsent) {
        const exchangeId = home.ids.get(key) ?? newId();
        home.ids.set(key, exchangeId);
        const draft = draftOf({ question, exchangeId }, 'answer', words, endOf(words));
        await call('draft:save', { ...draft, sessionId: home.id });
      }
      return home.id;
    } catch (cause) {
      set({ refused: Failure.from(cause).code });
      return null;
    }
  };
}
