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
      asks: '“you always make it about you” – what went through you when you heard that?',
    },
    {
      answer: "My son told me 'I don't need you to come to the match' at breakfast.",
      move: 'make-of',
      quoted: "I don't need you to come to the match",
      asks: "“I don't need you to come to the match” – what did you make of that?",
    },
    {
      answer: '“You were never easy to love,” my mother said.',
      move: 'stays',
      quoted: 'You were never easy to love',
      asks: '“You were never easy to love” – what about those words has stayed with you?',
    },
    {
      answer: 'He texted “I think we should stop here” at noon.',
      move: 'hear',
      quoted: 'I think we should stop here',
      asks: '“I think we should stop here” – what was it like to hear that?',
    },
    {
      answer: 'The doctor said: “We will have to wait and see.”',
      move: 'land',
      quoted: 'We will have to wait and see',
      asks: '“We will have to wait and see” – what went through you when you heard that?',
    },
    {
      answer: '"It is only a house," he said.',
      move: 'make-of',
      quoted: 'It is only a house',
      asks: '“It is only a house” – what did you make of that?',
    },
    {
      answer: 'My boss said “we expected more from you” in front of everyone.',
      move: 'stays',
      quoted: 'we expected more from you',
      asks: '“we expected more from you” – what about those words has stayed with you?',
    },
    {
      answer: 'I said ‘of course I can do it’ and closed the door.',
      move: 'say',
      quoted: 'of course I can do it',
      asks: '“of course I can do it” – what was it like to say that?',
    },
    {
      answer: 'She kept saying “there is plenty of time” all summer.',
      move: 'hear',
      quoted: 'there is plenty of time',
      asks: '“there is plenty of time” – what was it like to hear that?',
    },
    {
      answer: 'My grandfather used to say “a closed door is also an answer”.',
      move: 'land',
      quoted: 'a closed door is also an answer',
      asks: '“a closed door is also an answer” – what went through you when you heard that?',
    },
    {
      answer: 'I said to him “I don’t need your help” and shut the door.',
      move: 'made',
      quoted: 'I don’t need your help',
      asks: '“I don’t need your help” – what made you say that?',
    },
    {
      answer: 'Mum keeps saying “when I’m gone” at dinner.',
      move: 'hear-often',
      quoted: 'when I’m gone',
      asks: '“when I’m gone” – what goes through you when you hear that?',
    },
    {
      answer: 'I said to him “I don’t need your help” and shut the door.',
      move: 'now',
      quoted: 'I don’t need your help',
      asks: '“I don’t need your help” – how does that sound to you now?',
    },
    {
      answer: 'Mum keeps saying “when I’m gone” at dinner.',
      move: 'make-often',
      quoted: 'when I’m gone',
      asks: '“when I’m gone” – what do you make of that?',
    },
    {
      answer: 'I said to him “I don’t need your help” and shut the door.',
      move: 'say',
      quoted: 'I don’t need your help',
      asks: '“I don’t need your help” – what was it like to say that?',
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
    'I got a tattoo that says “don’t be daft, love”.',
  ],
);
