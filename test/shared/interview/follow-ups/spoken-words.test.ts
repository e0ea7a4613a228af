// Words somebody said, in quotation marks; not a title, not a greeting, not a single word.
import { spokenWords } from '../../../../shared/interview/follow-ups/spoken-words.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  spokenWords,
  [
    {
      answer: 'She said "you always make it about you" and left.',
      move: 'land',
      quoted: 'you always make it about you',
      asks: 'You quote the words “you always make it about you”. What happens inside you when you hear them again?',
    },
    {
      answer: "My son told me 'I don't need you to come to the match' at breakfast.",
      move: 'tone',
      quoted: "I don't need you to come to the match",
      asks: "“I don't need you to come to the match”: those were the words. In what tone of voice were they said?",
    },
    {
      answer: '“You were never easy to love,” my mother said.',
      move: 'answer',
      quoted: 'You were never easy to love',
      asks: 'You quote “You were never easy to love”. What would you say to that with all the time in the world?',
    },
    {
      answer: 'He texted “I think we should stop here” at noon.',
      move: 'meant',
      quoted: 'I think we should stop here',
      asks: '“I think we should stop here”, you quote. What do you think those words were meant to do?',
    },
    {
      answer: 'The doctor said: “We will have to wait and see.”',
      move: 'not-said',
      quoted: 'We will have to wait and see',
      asks: 'You quote “We will have to wait and see”. What did those words leave out?',
    },
    {
      answer: '"It is only a house," he said.',
      move: 'land',
      quoted: 'It is only a house',
      asks: 'You quote the words “It is only a house”. What happens inside you when you hear them again?',
    },
    {
      answer: 'My boss said “we expected more from you” in front of everyone.',
      move: 'tone',
      quoted: 'we expected more from you',
      asks: '“we expected more from you”: those were the words. In what tone of voice were they said?',
    },
    {
      answer: 'I said ‘of course I can do it’ and closed the door.',
      move: 'answer',
      quoted: 'of course I can do it',
      asks: 'You quote “of course I can do it”. What would you say to that with all the time in the world?',
    },
    {
      answer: 'She kept saying “there is plenty of time” all summer.',
      move: 'meant',
      quoted: 'there is plenty of time',
      asks: '“there is plenty of time”, you quote. What do you think those words were meant to do?',
    },
    {
      answer: 'My grandfather used to say “a closed door is also an answer”.',
      move: 'not-said',
      quoted: 'a closed door is also an answer',
      asks: 'You quote “a closed door is also an answer”. What did those words leave out?',
    },
  ],
  [
    'I read “The Remains of the Day” on the train.',
    'She said “good morning” as always.',
    'The sign said “no parking here at any time” in red.',
    'I like the word “nevertheless”.',
    'He said no.',
    'She said that I always make it about me.',
    'They sang “Silent Night, holy night” in the hall.',
    '“Thank you very much,” he said.',
    'Er sagte „ich komme morgen nicht mehr“ und ging.',
    'He said “go home”.',
    'He asked “can have the patience to sit so long a-dressing?” of me.',
  ],
);
