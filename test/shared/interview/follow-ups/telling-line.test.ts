// A short sentence about the person that carries weight; not small talk, not about the app, not half a sentence.
import { tellingLine } from '../../../../shared/interview/follow-ups/telling-line.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  tellingLine,
  [
    {
      answer: 'I keep cleaning things in the kitchen.',
      move: 'gives',
      quoted: 'I keep cleaning things in the kitchen',
      asks: 'You say you keep cleaning things in the kitchen. What does that give you, as far as you can tell?',
    },
    {
      answer: 'Here I apologise to doors.',
      move: 'not-to',
      quoted: 'I apologise to doors',
      asks: 'You apologise to doors. What would it be like not to?',
    },
    {
      answer: 'I drive in silence now.',
      move: 'who-knows',
      quoted: 'I drive in silence now',
      asks: 'Who else knows that you drive in silence now?',
    },
    {
      answer: 'I leave the radio on for nobody.',
      move: 'like',
      quoted: 'I leave the radio on for nobody',
      asks: 'What is it like for you that you leave the radio on for nobody?',
    },
    {
      answer: 'My brother and I have not spoken since the will.',
      move: 'to-change',
      quoted: 'My brother and I have not spoken since the will',
      asks: 'You and your brother have not spoken since the will. What would have to happen for that to change?',
    },
    {
      answer: 'We keep postponing the talk about a second child.',
      move: 'how-long',
      quoted: 'We keep postponing the talk about a second child',
      asks: 'You say: “We keep postponing the talk about a second child”. How long has it been like that?',
    },
    {
      answer: 'I told my parents it went okay but not the truth.',
      move: 'mind',
      quoted: 'I told my parents it went okay but not the truth',
      asks: 'What was going through your mind when you told your parents it went okay but not the truth?',
    },
    {
      answer: 'I live with three people and I have never been so lonely.',
      move: 'would-like',
      quoted: 'I live with three people and I have never been so lonely',
      asks: 'You live with three people and you have never been so lonely. How would you like it to be?',
    },
    {
      answer: 'Nobody at home knows my real job.',
      move: 'sees',
      quoted: 'Nobody at home knows my real job',
      asks: 'You write that nobody at home knows your real job. Who have you talked to about that?',
    },
    {
      answer: 'I only sing when the house is empty.',
      move: 'first-noticed',
      quoted: 'I only sing when the house is empty',
      asks: 'When did you first notice that you only sing when the house is empty?',
    },
  ],
  [
    'It was fine.',
    'I don’t know what to say.',
    'I’d rather not talk about it.',
    'Home to supper with my wife and so to bed.',
    'Nothing happened.',
    'You don’t care what I say.',
    'I had a sandwich.',
    'The weather was never better.',
    'I really need the link at https://example.org.',
    'He never apologises to anyone.',
    'Because I never asked.',
    'My phone died halfway through the presentation.',
    'It rained but we went anyway and the path was muddy but nice.',
    'I home to dinner all alone.',
    'I resolve not to be troubled at it.',
    'This do put strange apprehensions into our Board.',
  ],
);
