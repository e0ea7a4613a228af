// A hope, a wish or a fear for how it may go; not a courtesy and not half a clause.
import { wish } from '../../../../shared/interview/follow-ups/wish.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  wish,
  [
    {
      answer: 'I hope my daughter will forgive me one day.',
      move: 'matters',
      quoted: 'I hope my daughter will forgive me one day',
      asks: 'You hope your daughter will forgive you one day. What would that mean to you?',
    },
    {
      answer: 'I wish I had said goodbye at the station.',
      move: 'would-say',
      quoted: 'I wish I had said goodbye at the station',
      asks: 'You wish you had said goodbye at the station. What would you say, if you still could?',
    },
    {
      answer: 'I’m afraid he will leave when the money is gone.',
      move: 'worries-most',
      quoted: 'I’m afraid he will leave when the money is gone',
      asks: 'You’re afraid he will leave when the money is gone. What would be the hardest part of that?',
    },
    {
      answer: 'I fear that nobody reads what I send.',
      move: 'ease',
      quoted: 'I fear that nobody reads what I send',
      asks: 'You fear that nobody reads what you send. What would ease that a little?',
    },
    {
      answer: 'I wish my mother could see the garden.',
      move: 'stands-for',
      quoted: 'I wish my mother could see the garden',
      asks: 'You wish your mother could see the garden. What do you picture when you think of it?',
    },
    {
      answer: 'I’m worried that I will turn into him.',
      move: 'picture',
      quoted: 'I’m worried that I will turn into him',
      asks: 'You’re worried that you will turn into him. What do you picture when you think of it?',
    },
    {
      answer: 'I hope to see my brother before the winter.',
      move: 'in-hand',
      quoted: 'I hope to see my brother before the winter',
      asks: 'You hope to see your brother before the winter. How much of that is in your own hands?',
    },
    {
      answer: 'I dread that she might ask about the loan.',
      move: 'behind',
      quoted: 'I dread that she might ask about the loan',
      asks: 'You dread that she might ask about the loan. When is that fear at its strongest?',
    },
    {
      answer: 'I wish there were one room with a door.',
      move: 'would-be',
      quoted: 'I wish there were one room with a door',
      asks: 'You wish there were one room with a door. What would that change for you?',
    },
    {
      answer: 'I’m hoping they keep the library open.',
      move: 'matters',
      quoted: 'I’m hoping they keep the library open',
      asks: 'You’re hoping they keep the library open. What would that mean to you?',
    },
    {
      answer: 'I wish I had asked my grandfather about the war.',
      move: 'in-the-way',
      quoted: 'I wish I had asked my grandfather about the war',
      asks: 'You wish you had asked your grandfather about the war. What got in the way at the time?',
    },
    {
      answer: 'I wish I had asked my grandfather about the war.',
      move: 'would-ask',
      quoted: 'I wish I had asked my grandfather about the war',
      asks: 'You wish you had asked your grandfather about the war. What would you ask, if you still could?',
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
