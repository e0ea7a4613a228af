// The state machine as one table: every status, in the trash or not, with every command.
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { applyCommand } from '../../../shared/session/apply-command.ts';
import type { SessionCommand } from '../../../shared/session/session-command.ts';
import { instant } from '../../support/arbitrary-session.ts';
import { answer, inStatus, question } from './begun-session.ts';

const commands: Record<SessionCommand['type'], SessionCommand> = {
  answer: answer('e9', 'nine', 'n'),
  'edit-answer': { commandId: 'n', type: 'edit-answer', exchangeId: 'e1', text: 'three' },
  'restore-text': { commandId: 'n', type: 'restore-text', exchangeId: 'e1', textId: 't1' },
  'restore-revision': { commandId: 'n', type: 'restore-revision', texts: [{ exchangeId: 'e1', textId: 't1' }] },
  skip: { commandId: 'n', type: 'skip', exchangeId: 'e2', question },
  ask: { commandId: 'n', type: 'ask', exchangeId: 'e9', question },
  pause: { commandId: 'n', type: 'pause' },
  resume: { commandId: 'n', type: 'resume' },
  complete: { commandId: 'n', type: 'complete' },
  reopen: { commandId: 'n', type: 'reopen' },
  abandon: { commandId: 'n', type: 'abandon' },
  trash: { commandId: 'n', type: 'trash' },
  restore: { commandId: 'n', type: 'restore' },
  rename: { commandId: 'n', type: 'rename', title: 'Other' },
  'set-tags': { commandId: 'n', type: 'set-tags', tags: ['a'] },
  'set-mood': { commandId: 'n', type: 'set-mood', mood: 3 },
  'set-kept-lines': { commandId: 'n', type: 'set-kept-lines', keptLines: [{ exchangeId: 'e1', text: 'one' }] },
  'set-intentions': { commandId: 'n', type: 'set-intentions', intentions: [{ id: 'i1', text: 'Walk', done: false }] },
  'keep-line': { commandId: 'n', type: 'keep-line', exchangeId: 'e1', text: 'one', kept: true },
  'set-intention': { commandId: 'n', type: 'set-intention', id: 'i1', found: 'Walk', done: true },
  mention: { commandId: 'n', type: 'mention', text: 'Ana', kept: false },
  forget: { commandId: 'n', type: 'forget', on: true },
  'set-rule': { commandId: 'n', type: 'set-rule', rule: 'contrast', on: false },
  'set-budget': { commandId: 'n', type: 'set-budget', followUpsPerSession: 0 },
};

describe('the state machine', () => {
  // What each command leads to from active, paused, completed, abandoned; `=` is the very same session object.
  const outside: Record<SessionCommand['type'], [string, string, string, string]> = {
    answer: ['active', 'active', 'active', 'active'],
    'edit-answer': ['active', 'active', 'active', 'active'],
    'restore-text': ['active', 'active', 'active', 'active'],
    'restore-revision': ['active', 'paused', 'completed', 'abandoned'],
    skip: ['active', 'active', 'session-ended', 'session-ended'],
    ask: ['active', 'active', 'session-ended', 'session-ended'],
    pause: ['paused', '=', '=', '='],
    resume: ['=', 'active', 'active', 'active'],
    complete: ['completed', 'completed', '=', 'completed'],
    reopen: ['=', 'active', 'active', 'active'],
    abandon: ['abandoned', 'abandoned', '=', '='],
    trash: ['active trashed', 'paused trashed', 'completed trashed', 'abandoned trashed'],
    restore: ['=', '=', '=', '='],
    rename: ['active', 'paused', 'completed', 'abandoned'],
    'set-tags': ['active', 'paused', 'completed', 'abandoned'],
    'set-mood': ['active', 'paused', 'completed', 'abandoned'],
    'set-kept-lines': ['active', 'paused', 'completed', 'abandoned'],
    'set-intentions': ['active', 'paused', 'completed', 'abandoned'],
    'keep-line': ['active', 'paused', 'completed', 'abandoned'],
    'set-intention': ['active', 'paused', 'completed', 'abandoned'],
    mention: ['active', 'paused', 'completed', 'abandoned'],
    forget: ['active', 'paused', 'completed', 'abandoned'],
    'set-rule': ['active', 'paused', 'completed', 'abandoned'],
    'set-budget': ['active', 'paused', 'completed', 'abandoned'],
  };
  const unchanged: [string, string, string, string] = [
    'active trashed',
    'paused trashed',
    'completed trashed',
    'abandoned trashed',
  ];
  const inTrash: typeof outside = {
    ...outside,
    skip: ['session-ended', 'session-ended', 'session-ended', 'session-ended'],
    ask: ['session-ended', 'session-ended', 'session-ended', 'session-ended'],
    pause: ['paused trashed', '=', '=', '='],
    resume: ['active', 'active', 'active', 'active'],
    complete: ['completed trashed', 'completed trashed', '=', 'completed trashed'],
    reopen: ['active', 'active', 'active', 'active'],
    abandon: ['abandoned trashed', 'abandoned trashed', '=', '='],
    trash: ['=', '=', '=', '='],
    restore: ['active', 'paused', 'completed', 'abandoned'],
    rename: unchanged,
    'set-tags': unchanged,
    'set-mood': unchanged,
    'set-kept-lines': unchanged,
    'set-intentions': unchanged,
    'keep-line': unchanged,
    'set-intention': unchanged,
    mention: unchanged,
    forget: unchanged,
    'set-rule': unchanged,
    'set-budget': unchanged,
  };
  const statuses = ['active', 'paused', 'completed', 'abandoned'] as const;
  const rows = Object.values(commands).flatMap((command) =>
    statuses.flatMap((from, index) =>
      [false, true].map((trashed) => {
        const leadsTo = (trashed ? inTrash : outside)[command.type][index] ?? '';
        return {
          command,
          from,
          trashed,
          leadsTo,
          name: `${command.type} when ${from}${trashed ? ' and trashed' : ''}`,
        };
      }),
    ),
  );

  test.each(rows)('$name → $leadsTo', ({ command, from, trashed, leadsTo }) => {
    const session = inStatus(from, trashed);
    expect(session).toMatchObject({ status: from });
    const result = applyCommand(session, command, { at: instant(5000), writer: 'w2' });
    if (result instanceof Failure) expect(result.code).toBe(leadsTo);
    else if (leadsTo === '=') expect(result).toBe(session);
    else {
      expect(`${result.status}${result.deletedAt === null ? '' : ' trashed'}`).toBe(leadsTo);
      expect(result.completedAt !== null).toBe(result.status === 'completed');
      expect(result).toMatchObject({ writer: 'w2', updatedAt: instant(5000) });
    }
  });
});
