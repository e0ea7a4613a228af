// Then and now; not a habit of hands, not stock that ran out.
import { timeComparison } from '../../../../shared/interview/follow-ups/time-comparison.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  timeComparison,
  [
    {
      answer: 'I used to sing in the car.',
      move: 'between',
      quoted: 'I used to sing in the car',
      asks: 'You write that you used to sing in the car. What came in between, as far as you can tell?',
    },
    {
      answer: 'I no longer recognise the people my parents have become.',
      move: 'last-time',
      quoted: 'I no longer recognise the people my parents have become',
      asks: 'You no longer recognise the people your parents have become. When did you first notice the change?',
    },
    {
      answer: 'We used to talk until two in the morning.',
      move: 'still-there',
      quoted: 'We used to talk until two in the morning',
      asks: 'You say: “We used to talk until two in the morning”. Where does that still show today?',
    },
    {
      answer: 'I don’t paint any more.',
      move: 'then-self',
      quoted: 'I don’t paint any more',
      asks: 'You say you don’t paint any more. What would the person you were then say about now?',
    },
    {
      answer: 'I haven’t slept well for weeks.',
      move: 'other-side',
      quoted: 'I haven’t slept well for weeks',
      asks: 'You haven’t slept well for weeks. Who else would have noticed that?',
    },
    {
      answer: 'My father used to whistle on the stairs.',
      move: 'hear-it',
      quoted: 'My father used to whistle on the stairs',
      asks: 'Your father used to whistle on the stairs. When did that last come back to you?',
    },
    {
      answer: 'We never eat together any more.',
      move: 'last-time',
      quoted: 'We never eat together any more',
      asks: 'You write: “We never eat together any more”. When did you first notice the change?',
    },
    {
      answer: 'I no longer wait for his call.',
      move: 'gave',
      quoted: 'I no longer wait for his call',
      asks: 'You say you no longer wait for his call. What did that give you that you would want back?',
    },
    {
      answer: 'I have not spoken to my sister since the wedding.',
      move: 'first-try',
      quoted: 'I have not spoken to my sister since the wedding',
      asks: 'You say you have not spoken to your sister since the wedding. What would the smallest first try look like?',
    },
    {
      answer: 'She no longer laughs at my jokes.',
      move: 'gained',
      quoted: 'She no longer laughs at my jokes',
      asks: 'She no longer laughs at your jokes. What has come in its place that is worth having?',
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
  ],
);
