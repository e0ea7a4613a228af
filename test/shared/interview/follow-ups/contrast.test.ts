// Two sides in one sentence; not weather, not "nothing but", not a correction.
import { contrast } from '../../../../shared/interview/follow-ups/contrast.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  contrast,
  [
    {
      answer: 'I love the work but I dread the people.',
      move: 'weighs',
      quoted: 'I love the work but I dread the people',
      asks: 'You love the work but you dread the people. Which side of that weighs more at the moment?',
    },
    {
      answer: 'I want a child but I am afraid of becoming my mother.',
      move: 'carry',
      quoted: 'I want a child but I am afraid of becoming my mother',
      asks: 'You want a child but you are afraid of becoming your mother. What is it like to carry both?',
    },
    {
      answer: 'Although I know he meant it kindly, I was furious the whole evening.',
      move: 'beside-was',
      quoted: 'Although I know he meant it kindly, I was furious the whole evening',
      asks: 'Although you know he meant it kindly, you were furious the whole evening. What was that like for you?',
    },
    {
      answer: 'I said yes but I wanted to leave.',
      move: 'had-both',
      quoted: 'I said yes but I wanted to leave',
      asks: 'You said yes but you wanted to leave. What was it like to have both at once?',
    },
    {
      answer: 'I miss her, but I don’t want her back.',
      move: 'live-with',
      quoted: 'I miss her, but I don’t want her back',
      asks: 'You miss her, but you don’t want her back. How do you live with both?',
    },
    {
      answer: 'My father praised me and yet I felt like a thief.',
      move: 'beside-was',
      quoted: 'My father praised me and yet I felt like a thief',
      asks: 'Your father praised you and yet you felt like a thief. What was that like for you?',
    },
    {
      answer: 'I trust him although I never tell him everything.',
      move: 'beside',
      quoted: 'I trust him although I never tell him everything',
      asks: 'You trust him although you never tell him everything. What is that like for you?',
    },
    {
      answer: 'I am proud of the flat but I feel alone in it.',
      move: 'carry',
      quoted: 'I am proud of the flat but I feel alone in it',
      asks: 'You are proud of the flat but you feel alone in it. What is it like to carry both?',
    },
    {
      answer: 'I understand her reasons, but I can’t forgive the way she told me.',
      move: 'live-with',
      quoted: 'I understand her reasons, but I can’t forgive the way she told me',
      asks: 'You understand her reasons, but you can’t forgive the way she told you. How do you live with both?',
    },
    {
      answer: 'I smile at everyone but I am counting the minutes.',
      move: 'beside',
      quoted: 'I smile at everyone but I am counting the minutes',
      asks: 'You smile at everyone but you are counting the minutes. What is that like for you?',
    },
    {
      answer: 'I want to forgive her but I don’t want her to know.',
      move: 'carry',
      quoted: 'I want to forgive her but I don’t want her to know',
      asks: 'You want to forgive her but you don’t want her to know. What is it like to carry both?',
    },
    {
      answer: 'I want to forgive her but I don’t want her to know.',
      move: 'live-with',
      quoted: 'I want to forgive her but I don’t want her to know',
      asks: 'You want to forgive her but you don’t want her to know. How do you live with both?',
    },
    {
      answer: 'I want to forgive her but I don’t want her to know.',
      move: 'weighs',
      quoted: 'I want to forgive her but I don’t want her to know',
      asks: 'You want to forgive her but you don’t want her to know. Which side of that weighs more at the moment?',
    },
  ],
  [
    'It rained but we went anyway.',
    'I ate nothing but toast.',
    'Everyone but me had a ticket.',
    'The train was late but comfortable.',
    'He said he loved the idea but I never heard from him.',
    'I’m sorry but I can’t come on Friday.',
    'Last but not least, I watered the plants.',
    'It was all but finished by noon.',
    'If I go, I lose him, but if I stay I lose myself.',
    'The soup was salty but good.',
    '“I love you but I am leaving,” she said.',
    'I was going to argue but I hadn’t heard the first half.',
  ],
);
