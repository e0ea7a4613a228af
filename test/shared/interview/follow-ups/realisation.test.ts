// Something seen or noticed; not a film, not politeness, not a thing found in a drawer.
import { realisation } from '../../../../shared/interview/follow-ups/realisation.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  realisation,
  [
    {
      answer: 'I realised that I have been waiting for an apology.',
      move: 'make-of',
      quoted: 'I realised that I have been waiting for an apology',
      asks: 'You realised that you have been waiting for an apology. What do you make of that?',
    },
    {
      answer: 'I noticed how quiet the house is without them.',
      move: 'sits',
      quoted: 'I noticed how quiet the house is without them',
      asks: 'You noticed how quiet the house is without them. How does that sit with you?',
    },
    {
      answer: 'I caught myself humming on the stairs.',
      move: 'to-see',
      quoted: 'I caught myself humming on the stairs',
      asks: 'You caught yourself humming on the stairs. What was it like to see that?',
    },
    {
      answer: 'Today I understood why my mother never sat down.',
      move: 'changes',
      quoted: 'I understood why my mother never sat down',
      asks: 'You understood why your mother never sat down. What does that change for you?',
    },
    {
      answer: 'It struck me that nobody had asked him.',
      move: 'make-of',
      quoted: 'It struck me that nobody had asked him',
      asks: 'It struck you that nobody had asked him. What do you make of that?',
    },
    {
      answer: 'I find that I trust her less than before.',
      move: 'to-see-now',
      quoted: 'I find that I trust her less than before',
      asks: 'You find that you trust her less than before. What is it like to see that?',
    },
    {
      answer: 'I see now that the fight was about money.',
      move: 'sits',
      quoted: 'I see now that the fight was about money',
      asks: 'You see now that the fight was about money. How does that sit with you?',
    },
    {
      answer: 'I heard myself making excuses for him.',
      move: 'to-see',
      quoted: 'I heard myself making excuses for him',
      asks: 'You heard yourself making excuses for him. What was it like to see that?',
    },
    {
      answer: 'I admit that I was jealous of the baby.',
      move: 'to-see-now',
      quoted: 'I admit that I was jealous of the baby',
      asks: 'You admit that you were jealous of the baby. What is it like to see that?',
    },
    {
      answer: 'I have learned that silence is also an answer.',
      move: 'changes',
      quoted: 'I have learned that silence is also an answer',
      asks: 'You have learned that silence is also an answer. What does that change for you?',
    },
    {
      answer: 'I found out my colleague earns nine thousand more than me.',
      move: 'make-of',
      quoted: 'I found out my colleague earns nine thousand more than me',
      asks: 'You found out your colleague earns nine thousand more than you. What do you make of that?',
    },
    {
      answer: 'I found out my colleague earns nine thousand more than me.',
      move: 'sits',
      quoted: 'I found out my colleague earns nine thousand more than me',
      asks: 'You found out your colleague earns nine thousand more than you. How does that sit with you?',
    },
    {
      answer: 'I found out my colleague earns nine thousand more than me.',
      move: 'to-see',
      quoted: 'I found out my colleague earns nine thousand more than me',
      asks: 'You found out your colleague earns nine thousand more than you. What was it like to see that?',
    },
    {
      answer: 'I found out my colleague earns nine thousand more than me.',
      move: 'changes',
      quoted: 'I found out my colleague earns nine thousand more than me',
      asks: 'You found out your colleague earns nine thousand more than you. What does that change for you?',
    },
  ],
  [
    'I saw that film on Friday.',
    'I understand what you mean.',
    'I found the keys in the drawer.',
    'I noticed that it was raining.',
    'I learned the poem by heart.',
    'I see how it goes.',
    'She realised that he was gone.',
    'I remember how to swim.',
    'If I realised that I was wrong, I would say so.',
    'I found that funny.',
    'I observe that Will.',
  ],
);
