// One line of a list that is not like the others; not a shopping list, not prose.
import { listItem } from '../../../../shared/interview/follow-ups/list-item.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  listItem,
  [
    {
      answer: '- gym\n- called the bank\n- argued with Priya about the deposit',
      move: 'behind',
      quoted: 'called the bank',
      asks: '“called the bank” stands out on your list. What is behind that one?',
    },
    {
      answer: '1. finish the tax return\n2. ring mum\n3. stop saying yes to everything',
      move: 'put-there',
      quoted: 'stop saying yes to everything',
      asks: '“stop saying yes to everything” is on your list. What put it there?',
    },
    {
      answer: '* laundry\n* cried in the car park\n* dinner',
      move: 'happened',
      quoted: 'cried in the car park',
      asks: '“cried in the car park” is on your list. What happened there?',
    },
    {
      answer: '- tell Sam about the loan\n- post office\n- bins',
      move: 'behind',
      quoted: 'tell Sam about the loan',
      asks: '“tell Sam about the loan” stands out on your list. What is behind that one?',
    },
    {
      answer: '• dentist\n• apologise to my sister\n• new tyres',
      move: 'put-there',
      quoted: 'apologise to my sister',
      asks: '“apologise to my sister” is on your list. What put it there?',
    },
    {
      answer: '- bread\n- learn to be alone\n- eggs',
      move: 'behind',
      quoted: 'learn to be alone',
      asks: '“learn to be alone” stands out on your list. What is behind that one?',
    },
    {
      answer: '1) emails\n2) finally cleaned the oven\n3) slept',
      move: 'was-like',
      quoted: 'finally cleaned the oven',
      asks: '“finally cleaned the oven” stands out on your list. What was that like?',
    },
    {
      answer: '- work\n- work\n- did not call Dad again',
      move: 'put-there',
      quoted: 'did not call Dad again',
      asks: '“did not call Dad again” is on your list. What put it there?',
    },
    {
      answer: '– school form\n– worried about the scan\n– haircut',
      move: 'happened',
      quoted: 'worried about the scan',
      asks: '“worried about the scan” is on your list. What happened there?',
    },
    {
      answer: '- swim\n- forgave myself for Sunday\n- soup',
      move: 'was-like',
      quoted: 'forgave myself for Sunday',
      asks: '“forgave myself for Sunday” stands out on your list. What was that like?',
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
