// Something that happened, told plainly; not an errand, not a plan, not what is beyond a question.
import { event } from '../../../../shared/interview/follow-ups/event.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  event,
  [
    {
      answer: 'I deleted the letter I had been writing to my landlord since March.',
      move: 'like',
      quoted: 'I deleted the letter I had been writing to my landlord since March',
      asks: 'You deleted the letter you had been writing to your landlord since March. What was that like for you?',
    },
    {
      answer: 'I walked back to the bakery and returned the extra change.',
      move: 'mind',
      quoted: 'I walked back to the bakery and returned the extra change',
      asks: 'What was going through your mind when you walked back to the bakery and returned the extra change?',
    },
    {
      answer: 'We danced in the kitchen to the radio with the windows open.',
      move: 'joy-gave',
      quoted: 'We danced in the kitchen to the radio with the windows open',
      asks: 'You danced in the kitchen to the radio with the windows open. What did that give you?',
    },
    {
      answer: 'My brother phoned from the harbour in Oslo at midnight.',
      move: 'like',
      quoted: 'My brother phoned from the harbour in Oslo at midnight',
      asks: 'Your brother phoned from the harbour in Oslo at midnight. What was that like for you?',
    },
    {
      answer: 'I counted the ceiling tiles during the whole sermon.',
      move: 'afterwards',
      quoted: 'I counted the ceiling tiles during the whole sermon',
      asks: 'You counted the ceiling tiles during the whole sermon. How did you feel afterwards?',
    },
    {
      answer: 'Somebody painted a red heart on the garage wall.',
      move: 'make-of',
      quoted: 'Somebody painted a red heart on the garage wall',
      asks: 'Somebody painted a red heart on the garage wall. What do you make of that?',
    },
    {
      answer: 'I sold my grandmother’s piano to a stranger from Bristol.',
      move: 'led',
      quoted: 'I sold my grandmother’s piano to a stranger from Bristol',
      asks: 'You sold your grandmother’s piano to a stranger from Bristol. How did you come to that?',
    },
    {
      answer: 'She whispered the answer across the exam hall to me.',
      move: 'told-hear',
      quoted: 'She whispered the answer across the exam hall to me',
      asks: 'She whispered the answer across the exam hall to you. What was it like to hear that?',
    },
    {
      answer: 'I finally repaired the bicycle that my daughter had crashed.',
      move: 'like',
      quoted: 'I finally repaired the bicycle that my daughter had crashed',
      asks: 'You finally repaired the bicycle that your daughter had crashed. What was that like for you?',
    },
    {
      answer: 'He planted three apple trees behind the chapel in the rain.',
      move: 'for-you',
      quoted: 'He planted three apple trees behind the chapel in the rain',
      asks: 'He planted three apple trees behind the chapel in the rain. How was that for you?',
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
    'He’d hidden the ring in the first aid kit.',
    'I forgot there was a meeting with the neighbours upstairs.',
  ],
);
