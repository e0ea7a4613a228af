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
      asks: 'Your mother died in March. What comes to you first when you think of your mother?',
    },
    {
      answer: 'Our dog Bruno died on Tuesday.',
      move: 'without',
      quoted: 'Our dog Bruno died on Tuesday',
      asks: 'Your dog Bruno died on Tuesday. What has it been like since then?',
    },
    {
      answer: 'My best friend passed away last autumn.',
      move: 'miss',
      quoted: 'My best friend passed away last autumn',
      asks: 'Your best friend passed away last autumn. What do you miss most about your best friend?',
    },
    {
      answer: 'I lost my brother two years ago.',
      move: 'with-you',
      quoted: 'I lost my brother two years ago',
      asks: 'You lost your brother two years ago. What has been with you most since then?',
    },
    {
      answer: 'My grandmother is gone.',
      move: 'remember',
      quoted: 'My grandmother is gone',
      asks: 'Your grandmother is gone. What comes to you first when you think of your grandmother?',
    },
    {
      answer: 'My father was buried on a Friday.',
      move: 'without',
      quoted: 'My father was buried on a Friday',
      asks: 'Your father was buried on a Friday. What has it been like since then?',
    },
    {
      answer: 'In the spring my aunt Vera died.',
      move: 'miss',
      quoted: 'my aunt Vera died',
      asks: 'Your aunt Vera died. What do you miss most about Vera?',
    },
    {
      answer: 'I buried my wife in the rain.',
      move: 'with-you',
      quoted: 'I buried my wife in the rain',
      asks: 'You buried your wife in the rain. What has been with you most since then?',
    },
    {
      answer: 'My neighbour died while I was on holiday.',
      move: 'remember',
      quoted: 'My neighbour died while I was on holiday',
      asks: 'Your neighbour died while you were on holiday. What comes to you first when you think of your neighbour?',
    },
    {
      answer: 'My son died before he could talk.',
      move: 'without',
      quoted: 'My son died before he could talk',
      asks: 'Your son died before he could talk. What has it been like since then?',
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
    'I haven’t been sleeping since the letter from the bank.',
  ],
);
