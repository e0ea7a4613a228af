// Something seen or noticed; not a film, not politeness, not a thing found in a drawer.
import { realisation } from '../../../../shared/interview/follow-ups/realisation.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  realisation,
  [
    {
      answer: 'I realised that I have been waiting for an apology.',
      move: 'since',
      quoted: 'I realised that I have been waiting for an apology',
      asks: 'You write that you realised that you have been waiting for an apology. What has looked different to you since?',
    },
    {
      answer: 'I noticed how quiet the house is without them.',
      move: 'how',
      quoted: 'I noticed how quiet the house is without them',
      asks: 'You write that you noticed how quiet the house is without them. What was happening when it became clear?',
    },
    {
      answer: 'I caught myself humming on the stairs.',
      move: 'known',
      quoted: 'I caught myself humming on the stairs',
      asks: 'You say you caught yourself humming on the stairs. How long might some part of you have known?',
    },
    {
      answer: 'Today I understood why my mother never sat down.',
      move: 'then-what',
      quoted: 'I understood why my mother never sat down',
      asks: 'You write that you understood why your mother never sat down. What follows from that, if anything does?',
    },
    {
      answer: 'It struck me that nobody had asked him.',
      move: 'since',
      quoted: 'It struck me that nobody had asked him',
      asks: 'You write that it struck you that nobody had asked him. What has looked different to you since?',
    },
    {
      answer: 'I find that I trust her less than before.',
      move: 'how',
      quoted: 'I find that I trust her less than before',
      asks: 'You write that you find that you trust her less than before. What was happening when it became clear?',
    },
    {
      answer: 'I see now that the fight was about money.',
      move: 'how',
      quoted: 'I see now that the fight was about money',
      asks: 'You write that you see now that the fight was about money. What was happening when it became clear?',
    },
    {
      answer: 'I heard myself making excuses for him.',
      move: 'how',
      quoted: 'I heard myself making excuses for him',
      asks: 'You write that you heard yourself making excuses for him. What was happening when it became clear?',
    },
    {
      answer: 'I admit that I was jealous of the baby.',
      move: 'then-what',
      quoted: 'I admit that I was jealous of the baby',
      asks: 'You write that you admit that you were jealous of the baby. What follows from that, if anything does?',
    },
    {
      answer: 'I have learned that silence is also an answer.',
      move: 'how',
      quoted: 'I have learned that silence is also an answer',
      asks: 'You write that you have learned that silence is also an answer. What was happening when it became clear?',
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
