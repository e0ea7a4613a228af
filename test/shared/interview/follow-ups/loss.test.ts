// Somebody has died; not a phone, not a plant, not a figure of speech.
import { loss } from '../../../../shared/interview/follow-ups/loss.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  loss,
  [
    {
      answer: 'My mother died in March.',
      move: 'remember',
      quoted: 'My mother died in March',
      asks: 'You write that your mother died in March. What comes to you first when you think of your mother?',
    },
    {
      answer: 'Our dog Bruno died on Tuesday.',
      move: 'tell',
      quoted: 'Our dog Bruno died on Tuesday',
      asks: 'You write: “Our dog Bruno died on Tuesday”. What would you still like to tell Bruno?',
    },
    {
      answer: 'My best friend passed away last autumn.',
      move: 'notice',
      quoted: 'My best friend passed away last autumn',
      asks: 'You write that your best friend passed away last autumn. Where in the day do you notice it most?',
    },
    {
      answer: 'I lost my brother two years ago.',
      move: 'keeps',
      quoted: 'I lost my brother two years ago',
      asks: 'You write that you lost your brother two years ago. What small thing of your brother is still around you?',
    },
    {
      answer: 'My grandmother is gone.',
      move: 'remember',
      quoted: 'My grandmother is gone',
      asks: 'You write that your grandmother is gone. What comes to you first when you think of your grandmother?',
    },
    {
      answer: 'My father was buried on a Friday.',
      move: 'tell',
      quoted: 'My father was buried on a Friday',
      asks: 'You write that your father was buried on a Friday. What would you still like to tell your father?',
    },
    {
      answer: 'In the spring my aunt Vera died.',
      move: 'notice',
      quoted: 'my aunt Vera died',
      asks: 'You write that your aunt Vera died. Where in the day do you notice it most?',
    },
    {
      answer: 'I buried my wife in the rain.',
      move: 'keeps',
      quoted: 'I buried my wife in the rain',
      asks: 'You write that you buried your wife in the rain. What small thing of your wife is still around you?',
    },
    {
      answer: 'My neighbour died while I was on holiday.',
      move: 'remember',
      quoted: 'My neighbour died while I was on holiday',
      asks: 'You write that your neighbour died while you were on holiday. What comes to you first when you think of your neighbour?',
    },
    {
      answer: 'My son died before he could talk.',
      move: 'tell',
      quoted: 'My son died before he could talk',
      asks: 'You write that your son died before he could talk. What would you still like to tell your son?',
    },
  ],
  [
    'My phone died halfway through.',
    'The plants died while we were away.',
    'I died laughing.',
    'My mother died out of the story in chapter two.',
    'I lost my keys.',
    'I lost my brother in the supermarket for an hour.',
    'The battery is dead.',
    'If my mother died, I would sell the house.',
    'My father died by suicide.',
    'The king is dead in this play.',
    'My sister’s laptop died.',
    'My wife is gone home to Woolwich.',
  ],
);
