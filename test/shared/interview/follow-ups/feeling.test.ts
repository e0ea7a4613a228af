// A strong feeling in the person’s own words; not a courtesy, not a missed bus, not a plan.
import { feeling } from '../../../../shared/interview/follow-ups/feeling.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  feeling,
  [
    {
      answer: 'I was ashamed of my accent on the call.',
      move: 'where',
      quoted: 'I was ashamed of my accent on the call',
      asks: 'You write that you were ashamed of your accent on the call. Where in your body do you notice that as you think of it?',
    },
    {
      answer: 'I felt invisible at my own birthday dinner.',
      move: 'next-to-it',
      quoted: 'I felt invisible at my own birthday dinner',
      asks: 'You felt invisible at your own birthday dinner. Which other feeling is there alongside that one?',
    },
    {
      answer: 'I’m furious with the landlord about the mould.',
      move: 'next-to-it',
      quoted: 'I’m furious with the landlord about the mould',
      asks: 'You’re furious with the landlord about the mould. Which other feeling is there alongside that one?',
    },
    {
      answer: 'It made me so angry to see her name on my slides.',
      move: 'needed',
      quoted: 'It made me so angry to see her name on my slides',
      asks: 'You write that it made you so angry to see her name on your slides. What would have done you good at that moment?',
    },
    {
      answer: 'I laughed until my stomach hurt.',
      move: 'set-off',
      quoted: 'I laughed until my stomach hurt',
      asks: 'What exactly had set it off when you laughed until your stomach hurt?',
    },
    {
      answer: 'I am tired of being two people.',
      move: 'less',
      quoted: 'I am tired of being two people',
      asks: 'You say you are tired of being two people. When does it let go of you, even briefly?',
    },
    {
      answer: 'I hate the way he sighs when I speak.',
      move: 'less',
      quoted: 'I hate the way he sighs when I speak',
      asks: 'You say you hate the way he sighs when you speak. When does it let go of you, even briefly?',
    },
    {
      answer: 'I was so happy this morning for no reason.',
      move: 'where-light',
      quoted: 'I was so happy this morning for no reason',
      asks: 'You write that you were so happy this morning for no reason. What do you feel in your body as you think of it?',
    },
    {
      answer: 'I cried in the cereal aisle on Tuesday.',
      move: 'set-off',
      quoted: 'I cried in the cereal aisle on Tuesday',
      asks: 'What exactly had set it off when you cried in the cereal aisle on Tuesday?',
    },
    {
      answer: 'The letter from school frightened me more than the invoice.',
      move: 'needed',
      quoted: 'The letter from school frightened me more than the invoice',
      asks: 'You write that the letter from school frightened you more than the invoice. What would have done you good at that moment?',
    },
    {
      answer: 'I am grateful for the bus driver who waited.',
      move: 'keep',
      quoted: 'I am grateful for the bus driver who waited',
      asks: 'You are grateful for the bus driver who waited. What of that would you like to have more often?',
    },
  ],
  [
    'I’m afraid I can’t come on Friday.',
    'I’m happy to help with the boxes.',
    'I missed the bus to Leeds.',
    'I would love to see the museum.',
    'I’m sorry about the noise.',
    'We are pleased to announce a new branch.',
    'I’m not angry with anybody at work.',
    'I hid the presents in the attic.',
    'She was furious with the waiter.',
    'I shook hands with the director.',
    'I hate it.',
  ],
);
