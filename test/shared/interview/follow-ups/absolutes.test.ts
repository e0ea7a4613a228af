// Absolutes: a sweeping sentence about how things always or never are, not a figure of speech or a plain fact.
import { absolutes } from '../../../../shared/interview/follow-ups/absolutes.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  absolutes,
  [
    {
      answer: 'We had dinner at her place. She never listens to me. Then I drove home.',
      move: 'counter-example',
      quoted: 'She never listens to me',
      asks: 'You say she never listens to you. When was it otherwise, even for a short while?',
    },
    {
      answer: 'I’m always the one who has to clean up, and nobody sees it.',
      move: 'moment',
      asks: 'Which occasion do you have in mind when you say that you’re always the one who has to clean up?',
    },
    {
      answer: 'It was a long week. Nobody asks how I am, but everyone wants something from me.',
      move: 'consequence',
      asks: 'Nobody asks how you are. What does that lead you to do?',
    },
    {
      answer: 'My father always has to be right.',
      move: 'origin',
      asks: 'When did you first notice that your father always has to be right?',
    },
    {
      answer: 'Honestly, everything I do is wrong in his eyes.',
      move: 'exception',
      quoted: 'everything I do is wrong in his eyes',
      asks: 'You put it strongly: everything you do is wrong in his eyes. What would be an exception, however small?',
    },
    {
      answer: 'I never finish anything, and it drives me mad.',
      move: 'origin',
      asks: 'When did you first notice that you never finish anything?',
    },
    {
      answer: 'They always leave me out when something is decided.',
      move: 'consequence',
      asks: 'They always leave you out when something is decided. What does that lead you to do?',
    },
    {
      answer: 'Well, everyone else knows what they are doing.',
      move: 'counter-example',
      asks: 'You say everyone else knows what they are doing. When was it otherwise, even for a short while?',
    },
    {
      answer: "Nothing I try ever works. That's all.",
      move: 'exception',
      asks: 'You put it strongly: nothing you try ever works. What would be an exception, however small?',
    },
    {
      answer: 'No one at work takes my ideas seriously; I have stopped offering them.',
      move: 'moment',
      asks: 'Which occasion do you have in mind when you say that no one at work takes your ideas seriously?',
    },
  ],
  [
    'Never mind, it was nothing.',
    'I had the soup, as always, and read the paper.',
    'I have always wanted to see the northern lights.',
    'I have never been to Lisbon.',
    'She is not always like that.',
    'I almost always take the early train.',
    'He never called back on Tuesday.',
    'She said “you never listen to me” and left.',
    'Why does he always do that?',
    'If she always comes late, the others can start.',
    'We sang Always on My Mind in the car.',
    'Everyone was at the party and the food was good.',
    'We never talk about money.',
    'You can never know.',
  ],
);
