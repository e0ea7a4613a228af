// One line of a list that is not like the others; not a shopping list, not prose.
import { listItem } from '../../../../shared/interview/follow-ups/list-item.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  listItem,
  [
    {
      answer: '- gym\n- called the bank\n- argued with Priya about the deposit',
      move: 'this-one',
      quoted: 'called the bank',
      asks: 'One thing on your list is “called the bank”. What is the story there?',
    },
    {
      answer: '1. finish the tax return\n2. ring mum\n3. stop saying yes to everything',
      move: 'more-than',
      quoted: 'stop saying yes to everything',
      asks: 'What is behind those few words on your list: “stop saying yes to everything”?',
    },
    {
      answer: '* laundry\n* cried in the car park\n* dinner',
      move: 'only-that',
      quoted: 'cried in the car park',
      asks: 'Your list has “cried in the car park” in it. What is the hardest part of that one?',
    },
    {
      answer: '- tell Sam about the loan\n- post office\n- bins',
      move: 'at-the-time',
      quoted: 'tell Sam about the loan',
      asks: 'Between the other things stands “tell Sam about the loan”. How do you feel about that one now?',
    },
    {
      answer: '• dentist\n• apologise to my sister\n• new tyres',
      move: 'this-one',
      quoted: 'apologise to my sister',
      asks: 'One thing on your list is “apologise to my sister”. What is the story there?',
    },
    {
      answer: '- bread\n- learn to be alone\n- eggs',
      move: 'more-than',
      quoted: 'learn to be alone',
      asks: 'What is behind those few words on your list: “learn to be alone”?',
    },
    {
      answer: '1) emails\n2) finally cleaned the oven\n3) slept',
      move: 'only-that',
      quoted: 'finally cleaned the oven',
      asks: 'Your list has “finally cleaned the oven” in it. What is the hardest part of that one?',
    },
    {
      answer: '- work\n- work\n- did not call Dad again',
      move: 'at-the-time',
      quoted: 'did not call Dad again',
      asks: 'Between the other things stands “did not call Dad again”. How do you feel about that one now?',
    },
    {
      answer: '– school form\n– worried about the scan\n– haircut',
      move: 'this-one',
      quoted: 'worried about the scan',
      asks: 'One thing on your list is “worried about the scan”. What is the story there?',
    },
    {
      answer: '- swim\n- forgave myself for Sunday\n- soup',
      move: 'more-than',
      quoted: 'forgave myself for Sunday',
      asks: 'What is behind those few words on your list: “forgave myself for Sunday”?',
    },
  ],
  [
    '- milk\n- bread\n- eggs',
    '- gym\n- argued with Priya about the deposit',
    'Gym, bank, oven, and an argument with Priya.',
    '1. emails\n2. invoices\n3. lunch',
    'I argued with Priya.\nThen I slept.\nThen I called Dad.',
    '- Fenster putzen\n- Mutter anrufen\n- schlafen gehen',
    '- ???\n- !!!\n- ...',
    '- 12\n- 14\n- 16',
    '* [x](http://example.org)\n* <b>tell Sam</b> everything\n* run',
    '- butter\n- flour\n- sugar\n- salt',
  ],
);
