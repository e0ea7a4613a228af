// Obligation: something the person says they should, must or have to do; not a guess and not a turn of phrase.
import { obligation } from '../../../../shared/interview/follow-ups/obligation.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  obligation,
  [
    {
      answer: 'Work was fine. I should call my mother more often.',
      move: 'way',
      quoted: 'I should call my mother more often',
      asks: 'You should call your mother more often. What gets in the way of that?',
    },
    {
      answer: 'I know I must stop comparing myself with my brother.',
      move: 'expects',
      quoted: 'I must stop comparing myself with my brother',
      asks: 'You must stop comparing yourself with your brother. Where does that expectation come from?',
    },
    {
      answer: 'I ought to be happy about the job.',
      move: 'instead',
      quoted: 'I ought to be happy about the job',
      asks: 'You ought to be happy about the job. What do you feel instead?',
    },
    {
      answer: 'I shouldn’t complain about it, others have it worse.',
      move: 'hard',
      quoted: 'I shouldn’t complain about it',
      asks: 'You shouldn’t complain about it. What makes that hard?',
    },
    {
      answer: 'I should have told him the truth when I had the chance.',
      move: 'then',
      quoted: 'I should have told him the truth when I had the chance',
      asks: 'You should have told him the truth when you had the chance. What held you back at the time?',
    },
    {
      answer: 'The truth is that I should never have sold the piano.',
      move: 'today',
      quoted: 'I should never have sold the piano',
      asks: 'You should never have sold the piano. What would you do instead today?',
    },
    {
      answer: "Every Sunday it's the same, I have to justify myself to my in-laws.",
      move: 'without',
      quoted: 'I have to justify myself to my in-laws',
      asks: 'You have to justify yourself to your in-laws. What would happen if you did not?',
    },
    {
      answer: 'i feel like i must answer every message at once',
      move: 'is-like',
      quoted: 'i must answer every message at once',
      asks: 'You must answer every message at once. What is that like for you?',
    },
    {
      answer: 'I have to be the strong one at home.',
      move: 'expects',
      quoted: 'I have to be the strong one at home',
      asks: 'You have to be the strong one at home. Where does that expectation come from?',
    },
    {
      answer: 'I’m supposed to be writing my dissertation and instead I’ve alphabetised the spices.',
      move: 'without',
      quoted: 'I’m supposed to be writing my dissertation',
      asks: 'You’re supposed to be writing your dissertation. What would happen if you did not?',
    },
    {
      answer: 'I ought to be grateful for the flat.',
      move: 'says-so',
      quoted: 'I ought to be grateful for the flat',
      asks: 'You ought to be grateful for the flat. Where do you think that comes from?',
    },
    {
      answer: 'I have to be the strong one at home.',
      move: 'is-like',
      quoted: 'I have to be the strong one at home',
      asks: 'You have to be the strong one at home. What is that like for you?',
    },
    {
      answer: 'I’m supposed to be writing my dissertation and instead I’ve alphabetised the spices.',
      move: 'expects',
      quoted: 'I’m supposed to be writing my dissertation',
      asks: 'You’re supposed to be writing your dissertation. Where does that expectation come from?',
    },
    {
      answer: 'I ought to be grateful for the flat.',
      move: 'instead',
      quoted: 'I ought to be grateful for the flat',
      asks: 'You ought to be grateful for the flat. What do you feel instead?',
    },
    {
      answer: 'I have to be the strong one at home.',
      move: 'without',
      quoted: 'I have to be the strong one at home',
      asks: 'You have to be the strong one at home. What would happen if you did not?',
    },
    {
      answer: 'I’m supposed to be writing my dissertation and instead I’ve alphabetised the spices.',
      move: 'is-like',
      quoted: 'I’m supposed to be writing my dissertation',
      asks: 'You’re supposed to be writing your dissertation. What is that like for you?',
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
