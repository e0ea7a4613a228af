// A strong feeling in the person’s own words; not a courtesy, not a missed bus, not a plan.
import { feeling } from '../../../../shared/interview/follow-ups/feeling.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  feeling,
  [
    {
      answer: 'I was ashamed of my accent on the call.',
      move: 'worst',
      quoted: 'I was ashamed of my accent on the call',
      asks: 'You were ashamed of your accent on the call. What was the worst of it?',
    },
    {
      answer: 'I felt invisible at my own birthday dinner.',
      move: 'still',
      quoted: 'I felt invisible at my own birthday dinner',
      asks: 'You felt invisible at your own birthday dinner. How much of that is still with you?',
    },
    {
      answer: 'I’m furious with the landlord about the mould.',
      move: 'most',
      quoted: 'I’m furious with the landlord about the mould',
      asks: 'You’re furious with the landlord about the mould. What is the hardest part of that?',
    },
    {
      answer: 'It made me so angry to see her name on my slides.',
      move: 'still',
      quoted: 'It made me so angry to see her name on my slides',
      asks: 'It made you so angry to see her name on your slides. How much of that anger is still with you?',
    },
    {
      answer: 'I laughed until my stomach hurt.',
      move: 'act-like',
      quoted: 'I laughed until my stomach hurt',
      asks: 'You laughed until your stomach hurt. What was that like for you?',
    },
    {
      answer: 'I am tired of being two people.',
      move: 'most',
      quoted: 'I am tired of being two people',
      asks: 'You are tired of being two people. What is the hardest part of that?',
    },
    {
      answer: 'I hate the way he sighs when I speak.',
      move: 'most',
      quoted: 'I hate the way he sighs when I speak',
      asks: 'You hate the way he sighs when you speak. What is the hardest part of that?',
    },
    {
      answer: 'I was so happy this morning for no reason.',
      move: 'meant',
      quoted: 'I was so happy this morning for no reason',
      asks: 'You were so happy this morning for no reason. What meant the most to you about it?',
    },
    {
      answer: 'I cried in the cereal aisle on Tuesday.',
      move: 'inside',
      quoted: 'I cried in the cereal aisle on Tuesday',
      asks: 'You cried in the cereal aisle on Tuesday. What was going on inside you?',
    },
    {
      answer: 'The letter from school frightened me more than the invoice.',
      move: 'what-did',
      quoted: 'The letter from school frightened me more than the invoice',
      asks: 'The letter from school frightened you more than the invoice. What frightened you most about it?',
    },
    {
      answer: 'I am grateful for the bus driver who waited.',
      move: 'means',
      quoted: 'I am grateful for the bus driver who waited',
      asks: 'You are grateful for the bus driver who waited. What means the most to you about it?',
    },
    {
      answer: 'I hate that I smiled at him.',
      move: 'most',
      quoted: 'I hate that I smiled at him',
      asks: 'You hate that you smiled at him. What is the hardest part of that?',
    },
    {
      answer: 'I was glad when my mother-in-law died.',
      move: 'still',
      quoted: 'I was glad when my mother-in-law died',
      asks: 'You were glad when your mother-in-law died. How much of that is still with you?',
    },
    {
      answer: 'I’m worried I said them too fast.',
      move: 'worry-under',
      quoted: 'I’m worried I said them too fast',
      asks: 'You’re worried you said them too fast. What do you picture when you think of it?',
    },
    {
      answer: 'I’m worried I said them too fast.',
      move: 'worry-ease',
      quoted: 'I’m worried I said them too fast',
      asks: 'You’re worried you said them too fast. What would ease that a little?',
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
    'I danced with Ollie for two songs.',
    'I love him.',
  ],
);
