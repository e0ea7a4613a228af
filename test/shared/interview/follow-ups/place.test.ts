// A place somebody was in; not a website, not a weekday, not a way of speaking.
import { place } from '../../../../shared/interview/follow-ups/place.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  place,
  [
    {
      answer: 'I went back to the house in Gdynia where my grandmother lived.',
      move: 'senses',
      quoted: 'I went back to the house in Gdynia where my grandmother lived',
      asks: 'You write that you went back to the house in Gdynia where your grandmother lived. What could you see and hear around you?',
    },
    {
      answer: 'I sat in the car outside the clinic.',
      move: 'with-you',
      quoted: 'I sat in the car outside the clinic',
      asks: 'You sat in the car outside the clinic. Who was with you, there or in your thoughts?',
    },
    {
      answer: 'We sat in the corridor of St Mary’s for five hours.',
      move: 'brought',
      quoted: 'We sat in the corridor of St Mary’s for five hours',
      asks: 'You say: “We sat in the corridor of St Mary’s for five hours”. What had brought you there?',
    },
    {
      answer: 'I stood in the hall with the laundry.',
      move: 'like',
      quoted: 'I stood in the hall with the laundry',
      asks: 'What was it like for you when you stood in the hall with the laundry?',
    },
    {
      answer: 'I grew up in a flat above the bakery.',
      move: 'leaving',
      quoted: 'I grew up in a flat above the bakery',
      asks: 'You grew up in a flat above the bakery. What did you take away with you when you left?',
    },
    {
      answer: 'I walked along the canal until it got dark.',
      move: 'senses',
      quoted: 'I walked along the canal until it got dark',
      asks: 'You write that you walked along the canal until it got dark. What could you see and hear around you?',
    },
    {
      answer: 'We drove to the sea on Sunday.',
      move: 'senses',
      quoted: 'We drove to the sea on Sunday',
      asks: 'You write: “We drove to the sea on Sunday”. What could you see and hear around you?',
    },
    {
      answer: 'I waited at the station for the last train.',
      move: 'with-you',
      quoted: 'I waited at the station for the last train',
      asks: 'You waited at the station for the last train. Who was with you, there or in your thoughts?',
    },
    {
      answer: 'I lay on the kitchen floor and listened.',
      move: 'like',
      quoted: 'I lay on the kitchen floor and listened',
      asks: 'What was it like for you when you lay on the kitchen floor and listened?',
    },
    {
      answer: 'I slept in my sister’s attic all summer.',
      move: 'brought',
      quoted: 'I slept in my sister’s attic all summer',
      asks: 'You say you slept in your sister’s attic all summer. What had brought you there?',
    },
  ],
  [
    'I went to bed.',
    'I was on Zoom all day.',
    'I lived on coffee.',
    'I came to the conclusion that he was right.',
    'I stood up for her.',
    'I went to work.',
    'In the end I left it there.',
    'I worked on Monday.',
    'If I lived in the mountains, I would ski.',
    'I left in May.',
    'She said I lived in the clouds.',
    'I waited with the Office upon the Duke of York in the morning.',
  ],
);
