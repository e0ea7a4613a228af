// Obligation: something the person says they should, must or have to do; not a guess and not a turn of phrase.
import { obligation } from '../../../../shared/interview/follow-ups/obligation.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  obligation,
  [
    {
      answer: 'Work was fine. I should call my mother more often.',
      move: 'voice',
      quoted: 'I should call my mother more often',
      asks: 'You say you should call your mother more often. Whose voice is that, when you listen closely?',
    },
    {
      answer: 'I have to be the strong one at home, and I am tired.',
      move: 'release',
      quoted: 'I have to be the strong one at home',
      asks: 'You have to be the strong one at home. What would happen if you let that go?',
    },
    {
      answer: 'I know I must stop comparing myself with my brother.',
      move: 'source',
      asks: 'Where does the feeling come from that you must stop comparing yourself with your brother?',
    },
    {
      answer: "I'm supposed to give a speech on Saturday but I would rather hide.",
      move: 'wish',
      asks: "You say you're supposed to give a speech on Saturday. With the duty set aside, what would you like to do?",
    },
    {
      answer: 'I ought to be happy about the job.',
      move: 'voice',
      asks: 'You say you ought to be happy about the job. Whose voice is that, when you listen closely?',
    },
    {
      answer: 'I shouldn’t complain about it, others have it worse.',
      move: 'source',
      asks: 'Where does the feeling come from that you shouldn’t complain about it?',
    },
    {
      answer: 'I should have told him the truth when I had the chance.',
      move: 'hindsight',
      asks: 'You say you should have told him the truth when you had the chance. What do you know now that you did not know then?',
    },
    {
      answer: 'The truth is that I should never have sold the piano.',
      move: 'then',
      asks: 'You should never have sold the piano, you say. What was in the way at the time?',
    },
    {
      answer: "Every Sunday it's the same, I have to justify myself to my in-laws.",
      move: 'release',
      asks: 'You have to justify yourself to your in-laws. What would happen if you let that go?',
    },
    {
      answer: 'i feel like i must answer every message at once',
      move: 'voice',
      quoted: 'i must answer every message at once',
      asks: 'You say you must answer every message at once. Whose voice is that, when you listen closely?',
    },
  ],
  [
    'I must admit that the soup was good.',
    'I have to say, I liked the film.',
    'It should be fine by tomorrow.',
    'I must have slept through the alarm.',
    'I should be home by six.',
    'I should think so.',
    'I don’t have to go to the office on Fridays.',
    'She says I should eat more.',
    'Should I stay or go?',
    'I had to wait for an hour.',
    'We should go to the sea again.',
    'If I should see him, he gets the book back.',
    'I should like to see it again.',
    'I have to laugh when he does that.',
  ],
);
