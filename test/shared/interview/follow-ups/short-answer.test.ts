// Short or evasive answers get one smaller question, in words of our own, and then peace.
import { shortAnswer } from '../../../../shared/interview/follow-ups/short-answer.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  shortAnswer,
  [
    {
      answer: 'Fine.',
      move: 'detail',
      asks: 'What is one small detail of it that you could describe: a place, a face, a sentence?',
    },
    { answer: 'ok', move: 'next-sentence', asks: 'What would you add if somebody kindly asked you to go on?' },
    {
      answer: 'Not much',
      move: 'any-answer',
      asks: 'If it did not have to be the right answer, what would come to mind first?',
    },
    {
      answer: 'I don’t know.',
      move: 'any-answer',
      asks: 'If it did not have to be the right answer, what would come to mind first?',
    },
    {
      answer: 'idk',
      move: 'smaller-piece',
      asks: 'Which smaller piece of the question could you answer without much effort?',
    },
    {
      answer: 'nothing',
      move: 'smaller-piece',
      asks: 'Which smaller piece of the question could you answer without much effort?',
    },
    {
      answer: 'My job.',
      move: 'detail',
      asks: 'What is one small detail of it that you could describe: a place, a face, a sentence?',
    },
    {
      answer: 'The usual',
      move: 'any-answer',
      asks: 'If it did not have to be the right answer, what would come to mind first?',
    },
    {
      answer: 'Pretty good!',
      move: 'next-sentence',
      asks: 'What would you add if somebody kindly asked you to go on?',
    },
    {
      answer: 'Gut.',
      move: 'detail',
      asks: 'What is one small detail of it that you could describe: a place, a face, a sentence?',
    },
  ],
  [
    'I miss my brother a lot.',
    'The sea, the wind, the bread we ate.',
    'Nothing I try works out these days.',
    'I don’t know how to tell my children.',
    'My daughter laughed for the first time in weeks.',
    'I would rather not talk about it.',
    'No. I will not write about that.',
    'Nie wieder mit dem Zug nach Hamburg fahren.',
    '今日はとても疲れました。でも楽しかったです。',
    'Fine, apart from the call with the hospital.',
  ],
);
