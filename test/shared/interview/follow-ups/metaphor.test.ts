// An image; not a like that compares nothing, not a wall of bricks.
import { metaphor } from '../../../../shared/interview/follow-ups/metaphor.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  metaphor,
  [
    {
      answer: 'It feels like treading water in a pool where everyone else can stand.',
      move: 'around',
      quoted: 'It feels like treading water in a pool where everyone else can stand',
      asks: 'You write that it feels like treading water in a pool where everyone else can stand. Stay in that picture: what else is there in it?',
    },
    {
      answer: 'There is a wall between me and my sister.',
      move: 'next',
      quoted: 'There is a wall between me and my sister',
      asks: 'You say there is a wall between you and your sister. What would have to happen in that picture for it to change a little?',
    },
    {
      answer: 'My head is a browser with forty tabs open.',
      move: 'since',
      quoted: 'My head is a browser with forty tabs open',
      asks: 'When did you first have the sense that your head is a browser with forty tabs open?',
    },
    {
      answer: 'I stood across the street like a burglar.',
      move: 'feel',
      quoted: 'I stood across the street like a burglar',
      asks: 'You stood across the street like a burglar. Where in your body do you feel that?',
    },
    {
      answer: 'I feel like a ghost in my own kitchen.',
      move: 'another',
      quoted: 'I feel like a ghost in my own kitchen',
      asks: 'You write that you feel like a ghost in your own kitchen. Who else is in that picture with you?',
    },
    {
      answer: 'My marriage is a house of cards.',
      move: 'around',
      quoted: 'My marriage is a house of cards',
      asks: 'You write that your marriage is a house of cards. Stay in that picture: what else is there in it?',
    },
    {
      answer: 'I’m walking on eggshells at home.',
      move: 'next',
      quoted: 'I’m walking on eggshells at home',
      asks: 'You say you’re walking on eggshells at home. What would have to happen in that picture for it to change a little?',
    },
    {
      answer: 'Work feels like an endless corridor without doors.',
      move: 'since',
      quoted: 'Work feels like an endless corridor without doors',
      asks: 'When did you first have the sense that work feels like an endless corridor without doors?',
    },
    {
      answer: 'I carried her secret like a full glass.',
      move: 'feel',
      quoted: 'I carried her secret like a full glass',
      asks: 'You carried her secret like a full glass. Where in your body do you feel that?',
    },
    {
      answer: 'There’s a knot in my stomach every Sunday.',
      move: 'another',
      quoted: 'There’s a knot in my stomach every Sunday',
      asks: 'You write that there’s a knot in your stomach every Sunday. Who else is in that picture with you?',
    },
  ],
  [
    'I feel like pizza tonight.',
    'It looks like rain.',
    'I would like a coffee.',
    'It was like a week ago.',
    'I like a good story.',
    'We leaned the ladder against a brick wall.',
    'There is a mask in the drawer for the paint job.',
    'It sounds like a plan.',
    'I feel like I should call her.',
    'I slept like that for years.',
    'He talks like my father.',
    'We got into a blind hole in the gallery.',
  ],
);
