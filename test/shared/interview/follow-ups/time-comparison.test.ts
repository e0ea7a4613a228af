// Then and now; not a habit of hands, not stock that ran out.
import { timeComparison } from '../../../../shared/interview/follow-ups/time-comparison.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  timeComparison,
  [
    {
      answer: 'I used to sing in the car.',
      move: 'changed',
      quoted: 'I used to sing in the car',
      asks: 'You used to sing in the car. What made it stop?',
    },
    {
      answer: 'I no longer recognise the people my parents have become.',
      move: 'came-to',
      quoted: 'I no longer recognise the people my parents have become',
      asks: 'You no longer recognise the people your parents have become. How did it come to that?',
    },
    {
      answer: 'We used to talk until two in the morning.',
      move: 'changed-since',
      quoted: 'We used to talk until two in the morning',
      asks: 'You used to talk until two in the morning. What do you think has changed since?',
    },
    {
      answer: 'I don’t paint any more.',
      move: 'is-like',
      quoted: 'I don’t paint any more',
      asks: 'You don’t paint any more. What is that like for you?',
    },
    {
      answer: 'I haven’t slept well for weeks.',
      move: 'absent-like',
      quoted: 'I haven’t slept well for weeks',
      asks: 'You haven’t slept well for weeks. What is that like for you?',
    },
    {
      answer: 'My father used to whistle on the stairs.',
      move: 'hear-it',
      quoted: 'My father used to whistle on the stairs',
      asks: 'Your father used to whistle on the stairs. When did that last come back to you?',
    },
    {
      answer: 'We never eat together any more.',
      move: 'first-noticed',
      quoted: 'We never eat together any more',
      asks: 'You never eat together any more. When did you first notice that?',
    },
    {
      answer: 'I no longer wait for his call.',
      move: 'came-to',
      quoted: 'I no longer wait for his call',
      asks: 'You no longer wait for his call. How did it come to that?',
    },
    {
      answer: 'I have not spoken to my sister since the wedding.',
      move: 'kept',
      quoted: 'I have not spoken to my sister since the wedding',
      asks: 'You have not spoken to your sister since the wedding. What has kept it that way?',
    },
    {
      answer: 'She no longer laughs at my jokes.',
      move: 'is-like',
      quoted: 'She no longer laughs at my jokes',
      asks: 'She no longer laughs at your jokes. What is that like for you?',
    },
    {
      answer: 'I haven’t slept since the letter from the bank.',
      move: 'absent-like',
      quoted: 'I haven’t slept since the letter from the bank',
      asks: 'You haven’t slept since the letter from the bank. What is that like for you?',
    },
    {
      answer: 'My faith used to be a house.',
      move: 'change-feel',
      quoted: 'My faith used to be a house',
      asks: 'Your faith used to be a house. How do you feel about that change?',
    },
    {
      answer: 'My faith used to be a house.',
      move: 'changed-since',
      quoted: 'My faith used to be a house',
      asks: 'Your faith used to be a house. What do you think has changed since?',
    },
  ],
  [
    'I’m used to the noise.',
    'I used the knife to cut bread.',
    'The item is no longer available.',
    'I don’t know any more.',
    'I don’t care any more.',
    'I used to it quickly.',
    'I have not been to the gym for a week.',
    'It is used to clean floors.',
    'If I no longer worked, I would read.',
    'He said I used to be nicer.',
    'I can no longer.',
    'We passed the hall, where I have not been since the fire.',
  ],
);
