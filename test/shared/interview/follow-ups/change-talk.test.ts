// Change talk: something the person wants or means to do; not a way of walking, not a forecast, not a figure of speech.
import { changeTalk } from '../../../../shared/interview/follow-ups/change-talk.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  changeTalk,
  [
    {
      answer: 'The pool was full again. I want to learn to swim properly this summer.',
      move: 'first-step',
      quoted: 'I want to learn to swim properly this summer',
      asks: 'You want to learn to swim properly this summer. What is the smallest first piece of that?',
    },
    {
      answer: "I'm going to talk to my boss about the hours.",
      move: 'obstacle',
      asks: "You say you're going to talk to your boss about the hours. What is most likely to get in the way?",
    },
    {
      answer: 'I’d like to see my brother again before the winter.',
      move: 'matter',
      asks: 'You say you’d like to see your brother again before the winter. What makes that matter to you?',
    },
    {
      answer: 'It is enough now. I want to stop drinking on weekdays, because the mornings are awful.',
      move: 'difference',
      quoted: 'I want to stop drinking on weekdays',
      asks: 'You write that you want to stop drinking on weekdays. What would be different once you had?',
    },
    {
      answer: 'I am going to move out in spring.',
      move: 'matter',
      asks: 'You say you are going to move out in spring. What makes that matter to you?',
    },
    {
      answer: 'Mostly I want to be a calmer father.',
      move: 'first-step',
      asks: 'You want to be a calmer father. What is the smallest first piece of that?',
    },
    {
      answer: 'i really want to finish my thesis before june',
      move: 'obstacle',
      asks: 'You say you really want to finish your thesis before june. What is most likely to get in the way?',
    },
    {
      answer: 'I would like to forgive myself for that year.',
      move: 'difference',
      asks: 'You write that you would like to forgive yourself for that year. What would be different once you had?',
    },
    {
      answer: 'I’ve decided to leave the choir after Christmas.',
      move: 'matter',
      asks: 'You say you’ve decided to leave the choir after Christmas. What makes that matter to you?',
    },
    {
      answer: 'So I intend to write to her myself, and I will do it by hand.',
      move: 'first-step',
      quoted: 'I intend to write to her myself',
      asks: 'You intend to write to her yourself. What is the smallest first piece of that?',
    },
  ],
  [
    'I’m going to the market with Lena.',
    'I am going to bed now.',
    'I wanted to call her yesterday.',
    'I don’t want to talk about it.',
    'I want to say thank you.',
    'If I want to win, the knee has to heal.',
    'She asked if I want to come along.',
    'I’m going to be late again.',
    'Sometimes I want to scream.',
    'He thinks I want to leave him.',
    'I’m not going to answer him.',
    'Do I want to live here?',
    'I’m going to Paris in May.',
    'We want to move to the coast.',
    'I intend to get some green spectacles.',
    'I’m going to buy a kettle.',
  ],
);
