// Two sides in one sentence; not weather, not "nothing but", not a correction.
import { contrast } from '../../../../shared/interview/follow-ups/contrast.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  contrast,
  [
    {
      answer: 'I love the work but I dread the people.',
      move: 'louder',
      quoted: 'I love the work but I dread the people',
      asks: 'You love the work but you dread the people. Which half of that weighs more on you at the moment?',
    },
    {
      answer: 'I want a child but I am afraid of becoming my mother.',
      move: 'first-noticed',
      quoted: 'I want a child but I am afraid of becoming my mother',
      asks: 'You say you want a child but you are afraid of becoming your mother. Which of the two did you notice first?',
    },
    {
      answer: 'Although I know he meant it kindly, I was furious the whole evening.',
      move: 'say-to',
      quoted: 'Although I know he meant it kindly, I was furious the whole evening',
      asks: 'You write that although you know he meant it kindly, you were furious the whole evening. Which of the two would other people have noticed?',
    },
    {
      answer: 'I said yes but I wanted to leave.',
      move: 'won',
      quoted: 'I said yes but I wanted to leave',
      asks: 'You said yes but you wanted to leave. Which of the two was stronger in the end?',
    },
    {
      answer: 'I miss her, but I don’t want her back.',
      move: 'hinge',
      quoted: 'I miss her, but I don’t want her back',
      asks: 'Both are true at once: you miss her, but you don’t want her back. How do you live with that?',
    },
    {
      answer: 'My father praised me and yet I felt like a thief.',
      move: 'knew-both',
      quoted: 'My father praised me and yet I felt like a thief',
      asks: 'You write that your father praised you and yet you felt like a thief. What was it like to have both at once?',
    },
    {
      answer: 'I trust him although I never tell him everything.',
      move: 'first-noticed',
      quoted: 'I trust him although I never tell him everything',
      asks: 'You say you trust him although you never tell him everything. Which of the two did you notice first?',
    },
    {
      answer: 'I am proud of the flat but I feel alone in it.',
      move: 'say-to',
      quoted: 'I am proud of the flat but I feel alone in it',
      asks: 'You write that you are proud of the flat but you feel alone in it. Which of the two would other people have noticed?',
    },
    {
      answer: 'I understand her reasons, but I can’t forgive the way she told me.',
      move: 'both',
      quoted: 'I understand her reasons, but I can’t forgive the way she told me',
      asks: 'You say you understand her reasons, but you can’t forgive the way she told you. What would make room for both?',
    },
    {
      answer: 'I smile at everyone but I am counting the minutes.',
      move: 'hinge',
      quoted: 'I smile at everyone but I am counting the minutes',
      asks: 'Both are true at once: you smile at everyone but you are counting the minutes. How do you live with that?',
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
  ],
);
