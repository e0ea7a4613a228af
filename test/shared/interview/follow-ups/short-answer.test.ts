// Short or evasive answers get one smaller question, in words of our own, and then peace.
import { shortAnswer } from '../../../../shared/interview/follow-ups/short-answer.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  shortAnswer,
  [
    {
      answer: 'Fine.',
      move: 'detail',
      quoted: '',
      asks: 'What is one small thing that belongs to it: a place, a face, a sentence?',
    },
    {
      answer: 'ok',
      move: 'next-sentence',
      quoted: '',
      asks: 'What would be the next sentence, if there were one more?',
    },
    {
      answer: 'Not much',
      move: 'any-answer',
      quoted: '',
      asks: 'If it did not have to be the right answer, what would come to mind first?',
    },
    {
      answer: 'I don’t know.',
      move: 'smaller-piece',
      quoted: '',
      asks: 'What is the first small thing that comes to mind, however ordinary?',
    },
    {
      answer: 'idk',
      move: 'any-answer',
      quoted: '',
      asks: 'If it did not have to be the right answer, what would come to mind first?',
    },
    {
      answer: 'nothing',
      move: 'smaller-piece',
      quoted: '',
      asks: 'What is the first small thing that comes to mind, however ordinary?',
    },
    {
      answer: 'My job.',
      move: 'detail',
      quoted: '',
      asks: 'What is one small thing that belongs to it: a place, a face, a sentence?',
    },
    {
      answer: 'The usual',
      move: 'any-answer',
      quoted: '',
      asks: 'If it did not have to be the right answer, what would come to mind first?',
    },
    {
      answer: 'Pretty good!',
      move: 'next-sentence',
      quoted: '',
      asks: 'What would be the next sentence, if there were one more?',
    },
    {
      answer: 'Gut.',
      move: 'detail',
      quoted: '',
      asks: 'What is one small thing that belongs to it: a place, a face, a sentence?',
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
