// What a window may send: at least one valid input for every command of the contract.
import type { Question } from '../../../shared/interview/question.ts';
import type { CommandInput, CommandName } from '../../../shared/ipc/contract.ts';
import { freshLibraryView } from '../../../shared/library-view.ts';
import type { DraftInput } from '../../../shared/session/draft.ts';
import type { SessionCommand, SessionCommandType } from '../../../shared/session/session-command.ts';

export const sessionId = '0190aaaa-session';
export const question: Question = {
  id: 'e1:time',
  text: 'Since when?',
  kind: 'follow-up',
  depth: 1,
  parent: 'e1',
  wording: 'time-1',
  why: { rule: 'time', quoted: ['last year'] },
};

export const sessionCommands: { [T in SessionCommandType]: Extract<SessionCommand, { type: T }> } = {
  answer: {
    commandId: 'c',
    type: 'answer',
    exchangeId: 'e',
    question,
    text: ' \u{1f30a}\r\n ',
    thinkingMs: 90_000_000,
  },
  'edit-answer': { commandId: 'c', type: 'edit-answer', exchangeId: 'e', text: ' two ' },
  'restore-text': { commandId: 'c', type: 'restore-text', exchangeId: 'e', textId: 't', reopens: false },
  'restore-revision': {
    commandId: 'c',
    type: 'restore-revision',
    texts: [{ exchangeId: 'e', textId: 't' }],
    title: ' T ',
    mood: null,
    tags: ['sea'],
    keptLines: [{ exchangeId: 'e', text: ' a ' }],
  },
  skip: { commandId: 'c', type: 'skip', exchangeId: 'e', question },
  ask: { commandId: 'c', type: 'ask', exchangeId: 'e', question },
  pause: { commandId: 'c', type: 'pause' },
  resume: { commandId: 'c', type: 'resume' },
  complete: { commandId: 'c', type: 'complete' },
  reopen: { commandId: 'c', type: 'reopen' },
  abandon: { commandId: 'c', type: 'abandon' },
  trash: { commandId: 'c', type: 'trash' },
  restore: { commandId: 'c', type: 'restore' },
  rename: { commandId: 'c', type: 'rename', title: '  A walk  ' },
  'set-tags': { commandId: 'c', type: 'set-tags', tags: [' sea ', 'sea'] },
  'set-mood': { commandId: 'c', type: 'set-mood', mood: null },
  'set-kept-lines': { commandId: 'c', type: 'set-kept-lines', keptLines: [{ exchangeId: 'e', text: ' a ' }] },
  'set-intentions': { commandId: 'c', type: 'set-intentions', intentions: [{ id: 'i', text: ' walk ', done: false }] },
  'keep-line': { commandId: 'c', type: 'keep-line', exchangeId: 'e', text: ' a ', kept: true },
  'set-intention': { commandId: 'c', type: 'set-intention', id: 'e:1f', found: ' walk ', done: true },
  mention: { commandId: 'c', type: 'mention', text: ' Ana ', kept: false },
  forget: { commandId: 'c', type: 'forget', thread: 'e:1f', on: true },
  'set-rule': { commandId: 'c', type: 'set-rule', rule: 'contrast', on: false },
  'set-budget': { commandId: 'c', type: 'set-budget', questions: 7, followUpsPerThread: 0 },
};

export const draft: DraftInput = {
  sessionId,
  exchangeId: 'e',
  kind: 'answer',
  question,
  text: ' half a ',
  caret: { start: 3, end: 5 },
  sequence: 0,
};

/** What a window may send, for every command there is: one that is missing here does not compile. */
export const samples: { [C in CommandName]: CommandInput<C>[] } = {
  'app:info': [undefined],
  'library:read': [
    { from: 0, of: null },
    { from: 1_200, of: 7 },
  ],
  'library:look': [{ ids: [] }, { ids: [sessionId] }],
  'library:around': [undefined],
  'session:begin': [
    { templateId: 'just-talk' },
    { templateId: 'reflective', title: ' T ', subject: { title: ' S ', link: null }, questions: 42 },
    { templateId: 'reflective', subject: { title: 'S', link: ' l ' } },
    { templateId: 'reflective', followUpsPerThread: 0, followUpsPerSession: 0 },
  ],
  'session:open': [{ sessionId }],
  'session:dispatch': [
    ...Object.values(sessionCommands).map((command) => ({ sessionId, command })),
    { sessionId, command: sessionCommands.pause, known: 3 },
  ],
  'session:load': [{ sessionId }],
  'session:leave': [{ sessionId }],
  'session:purge': [{ sessionId }],
  'session:show-file': [{ sessionId }],
  'history:list': [{ sessionId }],
  'history:revision': [{ sessionId, revision: 1 }],
  'window:print': [undefined],
  'offer:list': [undefined],
  'offer:accept': [{ offerId: '0123456789abcdef0123456789abcdef' }],
  'offer:decline': [{ offerId: '0123456789abcdef0123456789abcdef' }],
  'draft:save': [draft, { ...draft, kind: 'edit', text: '' }],
  'draft:discard': [{ sessionId, exchangeId: 'e' }],
  'preferences:change': [
    {},
    { theme: 'dark' },
    { font: 'legible' },
    { textSize: 'large', lineWidth: 'wide', submitKey: 'enter' },
    { questions: null, followUpsPerThread: 0, followUpsPerSession: 40, rulesOff: ['contrast'], timeMarker: false },
  ],
  'data:amount': [undefined],
  'data:verify': [{ workId: 'a-work' }],
  'data:repair': [{ workId: 'a-work' }],
  'retention:preview': [{ retention: { completed: 365, paused: null, abandoned: 1 } }],
  'window:open': [{ route: '/' }, { route: `/session/${sessionId}` }],
  'window:route': [{ route: '/library' }],
  'window:library': [freshLibraryView],
  'window:focus-mode': [{ on: true }],
  'app:flushed': [{ token: 't', mayClose: true }],
  'model:ask': [{ sessionId, requestId: 'r' }],
  'model:stop': [undefined],
  'model:sent': [undefined],
  'template:list': [undefined],
  'template:save': [
    { text: ' {} ', known: null },
    { text: '{}', known: '0'.repeat(64) },
  ],
  'template:remove': [{ templateId: 'my-own' }],
  'template:export': [{ templateId: 'my-own-2' }],
  'memory:show': [undefined],
  'memory:forget': [
    { thing: { kind: 'session', sessionId }, on: true },
    { thing: { kind: 'thread', sessionId, id: 'e:1f' }, on: false },
    { thing: { kind: 'mention', text: 'Ana' }, on: true },
  ],
  'insights:show': [
    { workId: 'w', scope: { period: 'recent', weekStart: 1 } },
    { workId: 'w', scope: { period: 1660, weekStart: 7 } },
  ],
  'insights:behind': [
    ...[
      { kind: 'period' as const },
      { kind: 'days' as const, from: '2026-11-23', to: '2026-11-29' },
      { kind: 'length' as const, from: 0 },
      { kind: 'hour' as const, hour: 23 },
      { kind: 'weekday' as const, weekday: 7 },
      { kind: 'template' as const, id: 'just-talk' },
      { kind: 'tag' as const, tag: ' sea ' },
      { kind: 'named' as const, key: 'ana' },
    ].map((selection) => ({ scope: { period: 'recent' as const, weekStart: 1 }, selection })),
  ],
  'work:cancel': [{ workId: '0190aaaa-0000-4000-8000-000000000000' }],
  'search:find': [{ query: ' "a b" -c tag:d ', limit: 50 }],
  'search:within': [{ sessionId, query: '' }],
  'folder:show': [undefined],
  'crisis:resources': [undefined],
  'crisis:edit': [undefined],
};
