// Something that happened, told plainly; not an errand, not a plan, not what is beyond a question.
import { event } from '../../../../shared/interview/follow-ups/event.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  event,
  [
    {
      answer: 'I deleted the letter I had been writing to my landlord since March.',
      move: 'mood',
      quoted: 'I deleted the letter I had been writing to my landlord since March',
      asks: 'In what mood were you when you deleted the letter you had been writing to your landlord since March?',
    },
    {
      answer: 'I walked back to the bakery and returned the extra change.',
      move: 'hoped',
      quoted: 'I walked back to the bakery and returned the extra change',
      asks: 'You walked back to the bakery and returned the extra change. What were you hoping for with that?',
    },
    {
      answer: 'We danced in the kitchen to the radio with the windows open.',
      move: 'among',
      quoted: 'We danced in the kitchen to the radio with the windows open',
      asks: 'You write: “We danced in the kitchen to the radio with the windows open”. What was the mood among you?',
    },
    {
      answer: 'My brother phoned from the harbour in Oslo at midnight.',
      move: 'took-it',
      quoted: 'My brother phoned from the harbour in Oslo at midnight',
      asks: 'How did you take it when your brother phoned from the harbour in Oslo at midnight?',
    },
    {
      answer: 'I counted the ceiling tiles during the whole sermon.',
      move: 'led-up',
      quoted: 'I counted the ceiling tiles during the whole sermon',
      asks: 'You write that you counted the ceiling tiles during the whole sermon. What had led up to that?',
    },
    {
      answer: 'Somebody painted a red heart on the garage wall.',
      move: 'suppose',
      quoted: 'Somebody painted a red heart on the garage wall',
      asks: 'Somebody painted a red heart on the garage wall. What do you suppose had led to that?',
    },
    {
      answer: 'I sold my grandmother’s piano to a stranger from Bristol.',
      move: 'seen',
      quoted: 'I sold my grandmother’s piano to a stranger from Bristol',
      asks: 'What would somebody who knows you have noticed when you sold your grandmother’s piano to a stranger from Bristol?',
    },
    {
      answer: 'She whispered the answer across the exam hall to me.',
      move: 'say-now',
      quoted: 'She whispered the answer across the exam hall to me',
      asks: 'You say she whispered the answer across the exam hall to you. What would you like to say in return?',
    },
    {
      answer: 'I finally repaired the bicycle that my daughter had crashed.',
      move: 'mood',
      quoted: 'I finally repaired the bicycle that my daughter had crashed',
      asks: 'In what mood were you when you finally repaired the bicycle that your daughter had crashed?',
    },
    {
      answer: 'He planted three apple trees behind the chapel in the rain.',
      move: 'changes',
      quoted: 'He planted three apple trees behind the chapel in the rain',
      asks: 'You write that he planted three apple trees behind the chapel in the rain. What does that change for you?',
    },
  ],
  [
    'I went to the shop and bought milk.',
    'I had a meeting.',
    'I will paint the kitchen next spring.',
    'I paint the kitchen every spring with my cousin.',
    'They buried my uncle beside the old chapel.',
    'He said that I painted the kitchen badly.',
    'I was in the office until noon.',
    'I sent it to them.',
    'Tomorrow the plumber comes about the boiler.',
    'If I sold the piano, the room would look bare.',
    'He beat the boy until the neighbours shouted.',
    'We fell to talk of business and walked in the garden.',
    'I scrolled on my phone, and I have reorganised the shed three times.',
  ],
);
