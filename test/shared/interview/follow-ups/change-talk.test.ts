// Change talk: something the person wants or means to do; not a way of walking, not a forecast, not a figure of speech.
import { changeTalk } from '../../../../shared/interview/follow-ups/change-talk.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  changeTalk,
  [
    {
      answer: 'The pool was full again. I want to learn to swim properly this summer.',
      move: 'matter',
      quoted: 'I want to learn to swim properly this summer',
      asks: 'You want to learn to swim properly this summer. What would that give you?',
    },
    {
      answer: "I'm going to talk to my boss about the hours.",
      move: 'brought',
      quoted: "I'm going to talk to my boss about the hours",
      asks: "You're going to talk to your boss about the hours. What brought you to that?",
    },
    {
      answer: 'I’d like to see my brother again before the winter.',
      move: 'matter',
      quoted: 'I’d like to see my brother again before the winter',
      asks: 'You’d like to see your brother again before the winter. What would that give you?',
    },
    {
      answer: 'It is enough now. I want to stop drinking on weekdays, because the mornings are awful.',
      move: 'afterwards',
      quoted: 'I want to stop drinking on weekdays, because the mornings are awful',
      asks: 'You want to stop drinking on weekdays, because the mornings are awful. What do you hope it will change?',
    },
    {
      answer: 'I am going to move out in spring.',
      move: 'hardest',
      quoted: 'I am going to move out in spring',
      asks: 'You are going to move out in spring. What do you expect to be the hardest part?',
    },
    {
      answer: 'Mostly I want to be a calmer father.',
      move: 'matter',
      quoted: 'I want to be a calmer father',
      asks: 'You want to be a calmer father. What would that give you?',
    },
    {
      answer: 'i really want to finish my thesis before june',
      move: 'matter',
      quoted: 'i really want to finish my thesis before june',
      asks: 'You really want to finish your thesis before june. What would that give you?',
    },
    {
      answer: 'I would like to forgive myself for that year.',
      move: 'matter',
      quoted: 'I would like to forgive myself for that year',
      asks: 'You would like to forgive yourself for that year. What would that give you?',
    },
    {
      answer: 'I’ve decided to leave the choir after Christmas.',
      move: 'brought',
      quoted: 'I’ve decided to leave the choir after Christmas',
      asks: 'You’ve decided to leave the choir after Christmas. What brought you to that?',
    },
    {
      answer: 'So I intend to write to her myself, and I will do it by hand.',
      move: 'hardest',
      quoted: 'I intend to write to her myself',
      asks: 'You intend to write to her yourself. What do you expect to be the hardest part?',
    },
    {
      answer: 'I decided today to stop seeing him.',
      move: 'brought',
      quoted: 'I decided today to stop seeing him',
      asks: 'You decided today to stop seeing him. What brought you to that?',
    },
    {
      answer: 'I want to do my work and go home.',
      move: 'matter',
      quoted: 'I want to do my work and go home',
      asks: 'You want to do your work and go home. What would that give you?',
    },
    {
      answer: 'I decided today to stop seeing him.',
      move: 'hardest',
      quoted: 'I decided today to stop seeing him',
      asks: 'You decided today to stop seeing him. What do you expect to be the hardest part?',
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
