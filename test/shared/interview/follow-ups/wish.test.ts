// A hope, a wish or a fear for how it may go; not a courtesy and not half a clause.
import { wish } from '../../../../shared/interview/follow-ups/wish.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  wish,
  [
    {
      answer: 'I hope my daughter will forgive me one day.',
      move: 'came-true',
      quoted: 'I hope my daughter will forgive me one day',
      asks: 'You write that you hope your daughter will forgive you one day. What would you notice first if it came true?',
    },
    {
      answer: 'I wish I had said goodbye at the station.',
      move: 'stands-for',
      quoted: 'I wish I had said goodbye at the station',
      asks: 'You say you wish you had said goodbye at the station. What would that give you that is missing now?',
    },
    {
      answer: 'I’m afraid he will leave when the money is gone.',
      move: 'against',
      quoted: 'I’m afraid he will leave when the money is gone',
      asks: 'You write that you’re afraid he will leave when the money is gone. What speaks against that, as far as you can see?',
    },
    {
      answer: 'I fear that nobody reads what I send.',
      move: 'protect',
      quoted: 'I fear that nobody reads what I send',
      asks: 'You fear that nobody reads what you send. What are you trying to keep safe?',
    },
    {
      answer: 'I wish my mother could see the garden.',
      move: 'stands-for',
      quoted: 'I wish my mother could see the garden',
      asks: 'You say you wish your mother could see the garden. What would that give you that is missing now?',
    },
    {
      answer: 'I’m worried that I will turn into him.',
      move: 'picture',
      quoted: 'I’m worried that I will turn into him',
      asks: 'You say you’re worried that you will turn into him. What do you see when you picture it?',
    },
    {
      answer: 'I hope to see my brother before the winter.',
      move: 'in-hand',
      quoted: 'I hope to see my brother before the winter',
      asks: 'You write that you hope to see your brother before the winter. Which part of it is in your own hands?',
    },
    {
      answer: 'I dread that she might ask about the loan.',
      move: 'protect',
      quoted: 'I dread that she might ask about the loan',
      asks: 'You dread that she might ask about the loan. What are you trying to keep safe?',
    },
    {
      answer: 'I wish there were one room with a door.',
      move: 'nearest',
      quoted: 'I wish there were one room with a door',
      asks: 'You write that you wish there were one room with a door. What comes nearest to it that is possible?',
    },
    {
      answer: 'I’m hoping they keep the library open.',
      move: 'behind',
      quoted: 'I’m hoping they keep the library open',
      asks: 'You’re hoping they keep the library open. What matters to you most about that?',
    },
  ],
  [
    'I hope you are well.',
    'I hope so.',
    'I wish you a happy new year.',
    'I’m afraid I can’t come.',
    'I hope the best.',
    'I fear my wife.',
    'He hopes that I will leave.',
    'I doubt it.',
    'I look forward to hearing from you.',
    'If only I hope enough, it comes.',
    'I wish her luck.',
    'I hope it will pass.',
  ],
);
