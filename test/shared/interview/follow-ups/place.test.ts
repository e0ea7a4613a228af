// A place somebody was in; not a website, not a weekday, not a way of speaking.
import { place } from '../../../../shared/interview/follow-ups/place.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  place,
  [
    {
      answer: 'I went back to the house in Gdynia where my grandmother lived.',
      move: 'like',
      quoted: 'I went back to the house in Gdynia where my grandmother lived',
      asks: 'You went back to the house in Gdynia where your grandmother lived. What was that like for you?',
    },
    {
      answer: 'I sat in the car outside the clinic.',
      move: 'mind',
      quoted: 'I sat in the car outside the clinic',
      asks: 'You sat in the car outside the clinic. What was going through your mind?',
    },
    {
      answer: 'We sat in the corridor of St Mary’s for five hours.',
      move: 'clearest',
      quoted: 'We sat in the corridor of St Mary’s for five hours',
      asks: 'You sat in the corridor of St Mary’s for five hours. What do you remember most clearly?',
    },
    {
      answer: 'I stood in the hall with the laundry.',
      move: 'like',
      quoted: 'I stood in the hall with the laundry',
      asks: 'You stood in the hall with the laundry. What was that like for you?',
    },
    {
      answer: 'I grew up in a flat above the bakery.',
      move: 'clearest',
      quoted: 'I grew up in a flat above the bakery',
      asks: 'You grew up in a flat above the bakery. What do you remember most clearly?',
    },
    {
      answer: 'I waited at the station for the last train.',
      move: 'mind',
      quoted: 'I waited at the station for the last train',
      asks: 'You waited at the station for the last train. What was going through your mind?',
    },
    {
      answer: 'I lay on the kitchen floor and listened.',
      move: 'like',
      quoted: 'I lay on the kitchen floor and listened',
      asks: 'You lay on the kitchen floor and listened. What was that like for you?',
    },
    {
      answer: 'I slept in my sister’s attic all summer.',
      move: 'clearest',
      quoted: 'I slept in my sister’s attic all summer',
      asks: 'You slept in your sister’s attic all summer. What do you remember most clearly?',
    },
    {
      answer: 'I went to the mosque with my dad for the first time in ten years.',
      move: 'like',
      quoted: 'I went to the mosque with my dad for the first time in ten years',
      asks: 'You went to the mosque with your dad for the first time in ten years. What was that like for you?',
    },
    {
      answer: 'I live in a flat above the bakery.',
      move: 'home-like',
      quoted: 'I live in a flat above the bakery',
      asks: 'You live in a flat above the bakery. What is it like for you there?',
    },
    {
      answer: 'I went to the mosque with my dad for the first time in ten years.',
      move: 'clearest',
      quoted: 'I went to the mosque with my dad for the first time in ten years',
      asks: 'You went to the mosque with your dad for the first time in ten years. What do you remember most clearly?',
    },
    {
      answer: 'I live in a flat above the bakery.',
      move: 'home-came',
      quoted: 'I live in a flat above the bakery',
      asks: 'You live in a flat above the bakery. How did you come to be there?',
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
    'I walked along the canal until it got dark.',
    'We drove to the sea on Sunday.',
  ],
);
