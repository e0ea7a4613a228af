// The step of the interview: order, budgets, stored questions, siblings, wordings.
import { describe, expect, test } from 'vitest';
import { anotherQuestion } from '../../../shared/interview/another-question.ts';
import { builtInTemplates, findTemplate } from '../../../shared/interview/built-in-templates.ts';
import { rules } from '../../../shared/interview/follow-ups/rules.ts';
import { goDeeper } from '../../../shared/interview/go-deeper.ts';
import { nextQuestion } from '../../../shared/interview/next-question.ts';
import { progressOf } from '../../../shared/interview/progress.ts';
import type { Question } from '../../../shared/interview/question.ts';
import { Template } from '../../../shared/interview/template.ts';
import { justTalk } from '../../../shared/interview/templates/just-talk.ts';
import { reflective } from '../../../shared/interview/templates/reflective.ts';
import { Session } from '../../../shared/session/session.ts';
import {
  answered,
  dueQuestion,
  instantAfter,
  makeSession,
  skipped,
  withAsked,
  withExchange,
} from '../../support/make-session.ts';

const plain = 'The evening light lay on the kitchen table while the soup was cooking.';
const duty = 'I should call my mother more often.';

const idsUntilTheEnd = (session: ReturnType<typeof makeSession>, text = plain): string[] => {
  const ids: string[] = [];
  let current = session;
  for (let step = 0; step < 100; step += 1) {
    const next = nextQuestion(current);
    if (typeof next === 'string') return [...ids, next];
    ids.push(next.question.id);
    current = answered(current, text);
  }
  return ids;
};

test('the sessions these tests build fit the schema', () => {
  const session = answered(answered(makeSession({ subject: { title: 'A talk', link: null } }), duty), plain);
  expect(Session.safeParse(session).error).toBeUndefined();
});

test('templates are offered in their order, found by id, and fit the schema', () => {
  expect(builtInTemplates.map(({ name }) => name)).toEqual([
    'Reflective',
    'Daily reflection',
    'Just talk',
    'Morning intentions',
    'Weekly review',
    'Gratitude, specifically',
    'Analytical',
    'Creative',
    'A decision',
    'A difficult conversation',
    'Unsent letter',
  ]);
  for (const template of builtInTemplates) expect(Template.parse(template)).toEqual(template);
  expect(findTemplate('daily-reflection')?.name).toBe('Daily reflection');
  expect(findTemplate('toString')).toBeUndefined();
});

describe('the plan', () => {
  test('five questions are an opening, three steps of the arc and a closing', () => {
    expect(idsUntilTheEnd(makeSession())).toEqual([
      'opening',
      'arc:moment',
      'arc:meaning',
      'arc:shift',
      'closing',
      'closing',
    ]);
  });

  test.each([2, 3, 12, 30])('%i questions mean that many', (questions) => {
    for (const template of builtInTemplates) {
      const ids = idsUntilTheEnd(makeSession({ template, plan: { questions } }));
      expect(ids).toHaveLength(questions + 1);
      expect(new Set(ids.slice(0, -1)).size).toBe(questions);
      expect(ids.at(-1)).toBe('closing');
    }
  });

  test('skipped questions count as asked, and nothing follows up on them', () => {
    let session = makeSession();
    for (const id of ['opening', 'arc:moment', 'arc:meaning', 'arc:shift', 'closing']) {
      expect(dueQuestion(session).id).toBe(id);
      session = skipped(session);
    }
    expect(nextQuestion(session)).toBe('closing');
  });

  test('a finished session asks nothing; a paused one goes on where it was', () => {
    expect(nextQuestion(makeSession({ status: 'completed' }))).toBe('finished');
    expect(nextQuestion(makeSession({ status: 'abandoned' }))).toBe('finished');
    expect(dueQuestion(makeSession({ status: 'paused' })).id).toBe('opening');
  });

  test('Just talk never ends and never asks the same thing twice in a row', () => {
    let session = makeSession({ template: justTalk });
    const texts: string[] = [];
    for (let step = 0; step < 120; step += 1) {
      texts.push(dueQuestion(session).text);
      session = answered(session, plain);
    }
    expect(texts.every((text, index) => text !== texts[index - 1])).toBe(true);
    expect(new Set(texts.slice(0, 40)).size).toBe(40);
    expect(new Set(session.exchanges.map(({ question }) => question.id)).size).toBe(120);
  });

  test('siblings from two windows count once', () => {
    const one = answered(makeSession(), plain);
    const opening = one.exchanges[0]?.question;
    if (opening === undefined) throw new Error('no opening');
    const both = answered(one, 'The same question, answered in the other window as well.', opening);
    expect(dueQuestion(both).id).toBe('arc:moment');
    expect(progressOf(both, dueQuestion(both)).number).toBe(2);
    expect(idsUntilTheEnd(both)).toHaveLength(5);
  });
});

describe('wordings', () => {
  test('are about the subject when there is one, and never leave the mark standing', () => {
    for (const template of builtInTemplates) {
      let session = makeSession({ template, subject: { title: 'The Long Walk', link: null }, plan: { questions: 12 } });
      expect(dueQuestion(session).text).toContain('The Long Walk');
      for (let step = 0; step < 12; step += 1) {
        expect(dueQuestion(session).text).not.toContain('{');
        session = answered(session, plain);
      }
    }
  });

  test('a title that could be taken for a replacement pattern is taken as it is', () => {
    const session = makeSession({ subject: { title: "$& and $' {subject}", link: null } });
    expect(dueQuestion(session).text).toContain("$& and $' {subject}");
  });

  test('used lately are left out while another is there', () => {
    const count = reflective.opening.variants.length;
    for (let kept = 1; kept <= 4; kept += 1) {
      const recentWordings = Array.from({ length: count }, (_, index) => `reflective.opening.${index + 1}`).filter(
        (id) => id !== `reflective.opening.${kept}`,
      );
      expect(dueQuestion(makeSession({ plan: { recentWordings } })).wording).toBe(`reflective.opening.${kept}`);
    }
  });

  test('differ between seeds', () => {
    const wordings = Array.from({ length: 40 }, (_, seed) => dueQuestion(makeSession({ plan: { seed } })).wording);
    expect(new Set(wordings).size).toBe(4);
  });
});

describe('follow-ups', () => {
  test('hang on the answer, one deeper, and say what they quote', () => {
    const session = answered(makeSession(), duty);
    const question = dueQuestion(session);
    expect(question).toMatchObject({
      id: 'follow-up:exchange-1:obligation',
      kind: 'follow-up',
      depth: 1,
      parent: 'exchange-1',
      why: {
        rule: 'obligation',
        quoted: ['I should call my mother more often'],
        shown: [expect.stringMatching(/^[Yy]ou should call your mother more often$/u)],
      },
    });
    expect(progressOf(session, question)).toEqual({ number: 1, total: 5, followUp: true });
    const next = dueQuestion(answered(session, 'I have to be the strong one for my brother.'));
    expect(next).toMatchObject({ kind: 'follow-up', depth: 2, parent: 'exchange-2' });
    expect(next.wording).not.toBe(question.wording);
  });

  test('keep to the budget of a thread and of the session', () => {
    const answers = Array.from({ length: 60 }, (_, index) => `I should write to my sister number ${index} again.`);
    let session = makeSession({ plan: { questions: 12, followUpsPerThread: 2, followUpsPerSession: 5 } });
    const kinds: string[] = [];
    for (const answer of answers) {
      if (typeof nextQuestion(session) === 'string') break;
      kinds.push(dueQuestion(session).kind);
      session = answered(session, answer);
    }
    expect(kinds.filter((kind) => kind === 'follow-up')).toHaveLength(5);
    expect(kinds.slice(0, 7)).toEqual(['opening', 'follow-up', 'follow-up', 'arc', 'follow-up', 'follow-up', 'arc']);
    expect(nextQuestion(session)).toBe('closing');
  });

  test('never quote the same span twice', () => {
    const session = answered(answered(makeSession(), duty), duty);
    expect(dueQuestion(session).id).toBe('arc:moment');
  });

  test('a short answer gets one smaller question, and after a short answer to that there is peace', () => {
    let session = answered(makeSession(), 'Fine.');
    expect(dueQuestion(session).why?.rule).toBe('short-answer');
    session = answered(session, 'No.');
    for (const id of ['arc:moment', 'arc:meaning', 'arc:shift', 'closing']) {
      expect(dueQuestion(session).id).toBe(id);
      session = answered(session, 'Fine.');
    }
  });

  test('do not come for another language, nor when every rule is off', () => {
    const german = 'Ich habe heute lange mit Maria gesprochen, und I should call her morgen, aber ich weiß nicht wann.';
    expect(dueQuestion(answered(makeSession(), german)).id).toBe('arc:moment');
    const off = makeSession({ plan: { rulesOff: rules.map(({ id }) => id) } });
    expect(dueQuestion(answered(off, duty)).id).toBe('arc:moment');
  });
});

describe('stored questions', () => {
  const own: Question = { id: 'own:1', text: 'Why do I keep the letters?', kind: 'own', depth: 0 };

  test('one the person typed waits until it is settled, also when another window answers something else', () => {
    const session = withAsked(answered(makeSession(), plain), own);
    expect(nextQuestion(session)).toEqual({ question: own, exchangeId: 'exchange-2' });
    const elsewhere = answered(session, plain, {
      id: 'arc:moment',
      text: 'From the other window',
      kind: 'arc',
      depth: 0,
    });
    expect(nextQuestion(elsewhere)).toEqual({ question: own, exchangeId: 'exchange-2' });
    const settled = answered(elsewhere, plain);
    expect(settled.exchanges).toHaveLength(3);
    expect(dueQuestion(settled).id).toBe('arc:meaning');
  });

  test('one asked after the closing question is answered without starting the follow-ups again', () => {
    let session = makeSession({ plan: { questions: 2 } });
    session = answered(answered(session, plain), plain);
    session = answered(withAsked(session, own), duty);
    expect(nextQuestion(session)).toBe('closing');
  });

  test('another question keeps the id, changes the wording, walks through all, and is settled with its sibling', () => {
    let session = makeSession();
    const seen = new Set<string | undefined>();
    for (let press = 0; press < 4; press += 1) {
      seen.add(dueQuestion(session).wording);
      const other = anotherQuestion(session, dueQuestion(session));
      if (other === null) throw new Error('no other');
      expect(other.id).toBe('opening');
      expect(other.text).not.toBe(dueQuestion(session).text);
      session = withAsked(session, other);
      expect(nextQuestion(session)).toEqual({ question: other, exchangeId: `exchange-${press + 1}` });
    }
    expect(seen.size).toBe(4);
    session = answered(session, plain);
    expect(dueQuestion(session).id).toBe('arc:moment');
    expect(progressOf(session, dueQuestion(session))).toEqual({ number: 2, total: 5, followUp: false });
  });

  test('a swapped follow-up becomes another move, at last the plan, and does not come back after that', () => {
    let session = answered(makeSession(), duty);
    const first = dueQuestion(session);
    const wordings = [first.wording];
    for (let press = 0; press < 10; press += 1) {
      const other = anotherQuestion(session, dueQuestion(session));
      if (other === null) throw new Error('no other');
      session = withAsked(session, other);
      if (other.kind === 'arc') break;
      expect(other.id).toBe(first.id);
      wordings.push(other.wording);
    }
    expect(wordings).toHaveLength(3);
    expect(new Set(wordings).size).toBe(3);
    expect(dueQuestion(session).id).toBe('arc:moment');
    session = answered(session, plain);
    expect(dueQuestion(session).id).toBe('arc:meaning');
  });

  test('there is no other question for one the person typed', () => {
    expect(anotherQuestion(withAsked(makeSession(), own), own)).toBeNull();
  });

  test('go deeper asks beyond the budget, in any language, and only after an answer', () => {
    expect(goDeeper(makeSession())).toBeNull();
    expect(goDeeper(skipped(makeSession()))).toBeNull();
    let session = answered(makeSession({ plan: { followUpsPerSession: 0 } }), 'Это был долгий день, и я очень устал.');
    const texts: string[] = [];
    for (let press = 0; press < 15; press += 1) {
      const deeper = goDeeper(session, dueQuestion(session));
      if (deeper === null) throw new Error('nothing deeper');
      expect(deeper).toMatchObject({ kind: 'follow-up', why: { rule: 'go-deeper', quoted: [] } });
      texts.push(deeper.text);
      session = answered(withAsked(session, deeper), 'Ещё один слой.');
    }
    expect(new Set(texts).size).toBe(12);
    expect(texts.every((text, index) => text !== texts[index - 1])).toBe(true);
    expect(dueQuestion(session).id).toBe('arc:moment');
    expect(progressOf(session, dueQuestion(session)).number).toBe(2);
  });

  test('going deeper quotes when a rule fits, and another press shows something else', () => {
    const session = answered(makeSession({ plan: { followUpsPerThread: 0 } }), duty);
    expect(dueQuestion(session).id).toBe('arc:moment');
    const deeper = goDeeper(session);
    if (deeper === null) throw new Error('nothing deeper');
    expect(deeper.why?.rule).toBe('obligation');
    const pressedAgain = goDeeper(withAsked(session, deeper), deeper);
    expect(pressedAgain?.id).toBe(deeper.id);
    expect(pressedAgain?.text).not.toBe(deeper.text);
  });
});

test('an answer changed later does not bring a follow-up to an old question', () => {
  const session = answered(answered(makeSession(), plain), plain);
  const [first, ...rest] = session.exchanges;
  if (first === undefined) throw new Error('no exchange');
  const edited = {
    ...first,
    texts: [...first.texts, { id: 'edit', at: instantAfter(90), text: duty, source: 'typed' as const }],
  };
  expect(dueQuestion({ ...session, exchanges: [edited, ...rest] }).id).toBe('arc:meaning');
});

test('parents in a circle, as a damaged merge could leave them, do not hang it', () => {
  const follow = (id: string, parent: string): Question => ({
    id: `follow-up:${id}`,
    text: 'And then?',
    kind: 'follow-up',
    depth: 1,
    parent,
  });
  let session = makeSession();
  session = withExchange(session, {
    id: 'a',
    question: follow('a', 'b'),
    state: 'answered',
    texts: [{ id: 't', at: instantAfter(1), text: duty, source: 'typed' }],
  });
  session = withExchange(session, {
    id: 'b',
    question: follow('b', 'a'),
    state: 'answered',
    texts: [{ id: 'u', at: instantAfter(2), text: duty, source: 'typed' }],
  });
  expect(progressOf(session, dueQuestion(session)).number).toBeGreaterThan(0);
});
