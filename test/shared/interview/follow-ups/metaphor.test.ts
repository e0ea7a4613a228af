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
      asks: 'It feels like treading water in a pool where everyone else can stand. What do you see when you picture that?',
    },
    {
      answer: 'There is a wall between me and my sister.',
      move: 'change',
      quoted: 'There is a wall between me and my sister',
      asks: 'There is a wall between you and your sister. What would have to change for it to feel different?',
    },
    {
      answer: 'My head is a browser with forty tabs open.',
      move: 'since',
      quoted: 'My head is a browser with forty tabs open',
      asks: 'Your head is a browser with forty tabs open. When did it start to feel like that?',
    },
    {
      answer: 'I stood across the street like a burglar.',
      move: 'like',
      quoted: 'I stood across the street like a burglar',
      asks: 'You stood across the street like a burglar. What was that like for you?',
    },
    {
      answer: 'I feel like a ghost in my own kitchen.',
      move: 'most',
      quoted: 'I feel like a ghost in my own kitchen',
      asks: 'You feel like a ghost in your own kitchen. Where do you notice that most?',
    },
    {
      answer: 'My marriage is a house of cards.',
      move: 'around',
      quoted: 'My marriage is a house of cards',
      asks: 'Your marriage is a house of cards. What do you see when you picture that?',
    },
    {
      answer: 'I’m walking on eggshells at home.',
      move: 'change',
      quoted: 'I’m walking on eggshells at home',
      asks: 'You’re walking on eggshells at home. What would have to change for it to feel different?',
    },
    {
      answer: 'Work feels like an endless corridor without doors.',
      move: 'since',
      quoted: 'Work feels like an endless corridor without doors',
      asks: 'Work feels like an endless corridor without doors. When did it start to feel like that?',
    },
    {
      answer: 'I carried her secret like a full glass.',
      move: 'stayed',
      quoted: 'I carried her secret like a full glass',
      asks: 'You carried her secret like a full glass. What has stayed with you from that?',
    },
    {
      answer: 'There’s a knot in my stomach every Sunday.',
      move: 'most',
      quoted: 'There’s a knot in my stomach every Sunday',
      asks: 'There’s a knot in your stomach every Sunday. Where do you notice that most?',
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
    'I keep almonds in my drawer like a squirrel.',
    'We went to the wedding like two eggs.',
  ],
);
