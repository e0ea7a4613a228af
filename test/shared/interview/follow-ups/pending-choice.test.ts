// A choice still open; not dinner, not the weather, not somebody else’s.
import { pendingChoice } from '../../../../shared/interview/follow-ups/pending-choice.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  pendingChoice,
  [
    {
      answer: "I can't decide whether to take the job in Leeds.",
      move: 'lean',
      quoted: "I can't decide whether to take the job in Leeds",
      asks: "You can't decide whether to take the job in Leeds. Which way do you lean at this moment?",
    },
    {
      answer: 'I’m torn between helping him and letting him find his own way.',
      move: 'hard',
      quoted: 'I’m torn between helping him and letting him find his own way',
      asks: 'You’re torn between helping him and letting him find his own way. What makes it hard to decide?',
    },
    {
      answer: 'I don’t know whether I love him.',
      move: 'stakes',
      quoted: 'I don’t know whether I love him',
      asks: 'You don’t know whether you love him. What hangs on it for you?',
    },
    {
      answer: "I still don't know if I should tell my brother.",
      move: 'each',
      quoted: "I still don't know if I should tell my brother",
      asks: "You still don't know if you should tell your brother. What speaks for each side?",
    },
    {
      answer: 'I am in two minds about whether to sell the house.',
      move: 'lean',
      quoted: 'I am in two minds about whether to sell the house',
      asks: 'You are in two minds about whether to sell the house. Which way do you lean at this moment?',
    },
    {
      answer: 'I’m not sure whether to keep the baby’s room.',
      move: 'hard',
      quoted: 'I’m not sure whether to keep the baby’s room',
      asks: 'You’re not sure whether to keep the baby’s room. What makes it hard to decide?',
    },
    {
      answer: 'I have to decide whether I go back to school.',
      move: 'stakes',
      quoted: 'I have to decide whether I go back to school',
      asks: 'You have to decide whether you go back to school. What hangs on it for you?',
    },
    {
      answer: 'I wonder whether I should have stayed in Lagos.',
      move: 'each',
      quoted: 'I wonder whether I should have stayed in Lagos',
      asks: 'You wonder whether you should have stayed in Lagos. What speaks for each side?',
    },
    {
      answer: 'I am undecided whether to invite my father.',
      move: 'lean',
      quoted: 'I am undecided whether to invite my father',
      asks: 'You are undecided whether to invite your father. Which way do you lean at this moment?',
    },
    {
      answer: 'I cannot choose between the two cities I come from.',
      move: 'hard',
      quoted: 'I cannot choose between the two cities I come from',
      asks: 'You cannot choose between the two cities you come from. What makes it hard to decide?',
    },
    {
      answer: 'I have to choose between the chemo and the trial by Monday.',
      move: 'stakes',
      quoted: 'I have to choose between the chemo and the trial by Monday',
      asks: 'You have to choose between the chemo and the trial by Monday. What hangs on it for you?',
    },
    {
      answer: 'I have to choose between the chemo and the trial by Monday.',
      move: 'each',
      quoted: 'I have to choose between the chemo and the trial by Monday',
      asks: 'You have to choose between the chemo and the trial by Monday. What speaks for each side?',
    },
    {
      answer: 'I have to choose between the chemo and the trial by Monday.',
      move: 'lean',
      quoted: 'I have to choose between the chemo and the trial by Monday',
      asks: 'You have to choose between the chemo and the trial by Monday. Which way do you lean at this moment?',
    },
    {
      answer: 'I have to choose between the chemo and the trial by Monday.',
      move: 'hard',
      quoted: 'I have to choose between the chemo and the trial by Monday',
      asks: 'You have to choose between the chemo and the trial by Monday. What makes it hard to decide?',
    },
  ],
  [
    'I can’t decide what to have for dinner.',
    'I don’t know whether it will rain.',
    'She can’t decide whether to marry him.',
    'I’m not sure whether the shop is open.',
    'I decided to take the job.',
    'If I can’t decide whether to go, I stay.',
    'I don’t know whether you can read this.',
    'He asked me whether I wanted to go.',
    'I was torn out of sleep by the bell.',
    'Whether or not it works, it was fun.',
  ],
);
