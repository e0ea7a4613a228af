// The session that stands as an example in docs/file-format.md: small, and exactly as the store would write it.
import { plainSession } from '../../electron/store/plain-session.ts';
import type { Question } from '../../shared/interview/question.ts';
import type { Session } from '../../shared/session/session.ts';
import { makeSession, withExchange } from './make-session.ts';
import { smallStep, templateWith } from './small-template.ts';

export const exampleSession = (): Session => {
  const opening = { id: 'opening', text: 'What is on your mind?', kind: 'opening', depth: 0 } as const;
  const followUp: Question = {
    id: 'follow-up-1',
    text: 'What did you see on that walk?',
    kind: 'follow-up',
    depth: 1,
    parent: '0192f1c4-7d2e-7c3a-9b51-000000000001',
    why: { rule: 'event', quoted: ['a long walk'] },
  };
  const at = (minutes: number, seconds = 0) => new Date(Date.UTC(2026, 10, 23, 14, minutes, seconds)).toISOString();
  const begun = makeSession({
    id: '0192f1c4-7d2e-7c3a-9b51-3f6d2a1b0c9e',
    revision: 3,
    writer: 'w-0123456789abcdef',
    title: 'A walk',
    timeZone: 'Europe/Dublin',
    tags: ['outside'],
    template: templateWith([smallStep('day')], { name: 'Example', purpose: 'To be an example.' }),
    recentCommands: [{ id: '0192f1c4-9a01-7000-8000-000000000001', digest: '0f'.repeat(16) }],
  });
  const first = withExchange(begun, {
    id: '0192f1c4-7d2e-7c3a-9b51-000000000001',
    at: at(1),
    question: opening,
    state: 'answered',
    thinkingMs: 4200,
    texts: [
      { id: 'command-1', at: at(1, 40), text: 'I took a walk.', source: 'typed' },
      { id: 'command-2', at: at(2, 5), text: 'I took a long walk, in the rain.', source: 'typed' },
    ],
  });
  const second = withExchange(first, {
    id: '0192f1c4-7d2e-7c3a-9b51-000000000002',
    at: at(3),
    question: followUp,
    state: 'skipped',
    texts: [],
  });
  return { ...second, updatedAt: at(3) };
};

/** Its file, byte for byte. */
export const exampleFile = (): string => Buffer.from(plainSession(exampleSession())).toString('utf8');
