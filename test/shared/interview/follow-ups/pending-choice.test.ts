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
      asks: "You say you can't decide whether to take the job in Leeds. Which way do you lean at this moment, before thinking?",
    },
    {
      answer: 'I’m torn between helping him and letting him find his own way.',
      move: 'settled',
      quoted: 'I’m torn between helping him and letting him find his own way',
      asks: 'You write that you’re torn between helping him and letting him find his own way. Imagine it settled: what do you feel first?',
    },
    {
      answer: 'I don’t know whether I love him.',
      move: 'stakes',
      quoted: 'I don’t know whether I love him',
      asks: 'You say you don’t know whether you love him. What hangs on the answer for you?',
    },
    {
      answer: "I still don't know if I should tell my brother.",
      move: 'cost',
      quoted: "I still don't know if I should tell my brother",
      asks: "You still don't know if you should tell your brother. What would each way ask you to give up?",
    },
    {
      answer: 'I am in two minds about whether to sell the house.',
      move: 'friend',
      quoted: 'I am in two minds about whether to sell the house',
      asks: 'You say you are in two minds about whether to sell the house. What would you ask a friend who had that choice to make?',
    },
    {
      answer: 'I’m not sure whether to keep the baby’s room.',
      move: 'find-out',
      quoted: 'I’m not sure whether to keep the baby’s room',
      asks: 'You write that you’re not sure whether to keep the baby’s room. What is the smallest thing you could find out first?',
    },
    {
      answer: 'I have to decide whether I go back to school.',
      move: 'lean',
      quoted: 'I have to decide whether I go back to school',
      asks: 'You say you have to decide whether you go back to school. Which way do you lean at this moment, before thinking?',
    },
    {
      answer: 'I wonder whether I should have stayed in Lagos.',
      move: 'settled',
      quoted: 'I wonder whether I should have stayed in Lagos',
      asks: 'You write that you wonder whether you should have stayed in Lagos. Imagine it settled: what do you feel first?',
    },
    {
      answer: 'I am undecided whether to invite my father.',
      move: 'stakes',
      quoted: 'I am undecided whether to invite my father',
      asks: 'You say you are undecided whether to invite your father. What hangs on the answer for you?',
    },
    {
      answer: 'I cannot choose between the two cities I come from.',
      move: 'cost',
      quoted: 'I cannot choose between the two cities I come from',
      asks: 'You cannot choose between the two cities you come from. What would each way ask you to give up?',
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
