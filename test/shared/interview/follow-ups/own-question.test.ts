// A question to oneself; not to the reader, not to somebody else, not a turn of phrase.
import { ownQuestion } from '../../../../shared/interview/follow-ups/own-question.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  ownQuestion,
  [
    {
      answer: 'Why do I always wait until it is too late?',
      move: 'first-answer',
      quoted: 'Why do I always wait until it is too late',
      asks: 'You ask why you always wait until it is too late. What answer comes first, before you weigh it?',
    },
    {
      answer: 'What if I am only good at this because I am afraid?',
      move: 'asks',
      quoted: 'What if I am only good at this because I am afraid',
      asks: 'You ask what if you are only good at this because you are afraid. What are you hoping the answer is?',
    },
    {
      answer: 'Am I the only one who hears it?',
      move: 'since-when',
      quoted: 'Am I the only one who hears it',
      asks: 'You ask whether you are the only one who hears it. When did that question last come up?',
    },
    {
      answer: 'How did I become somebody who counts the hours?',
      move: 'no-answer',
      quoted: 'How did I become somebody who counts the hours',
      asks: 'You ask: “How did I become somebody who counts the hours”. What makes you ask that now?',
    },
    {
      answer: 'Who would I be without the job?',
      move: 'would-change',
      quoted: 'Who would I be without the job',
      asks: 'You ask who you would be without the job. What would you do differently if you knew?',
    },
    {
      answer: 'Do I even like my friends?',
      move: 'first-answer',
      quoted: 'Do I even like my friends',
      asks: 'You ask whether you even like your friends. What answer comes first, before you weigh it?',
    },
    {
      answer: 'Should I have told him in the spring?',
      move: 'asks',
      quoted: 'Should I have told him in the spring',
      asks: 'You ask whether you should have told him in the spring. What are you hoping the answer is?',
    },
    {
      answer: 'It was late. When did my life get so small?',
      move: 'since-when',
      quoted: 'When did my life get so small',
      asks: 'You ask: “When did my life get so small”. When did that question last come up?',
    },
    {
      answer: 'I looked at the photo: was I happy then?',
      move: 'no-answer',
      quoted: 'was I happy then',
      asks: 'You ask whether you were happy then. What makes you ask that now?',
    },
    {
      answer: 'Why do I bother',
      move: 'would-change',
      quoted: 'Why do I bother',
      asks: 'You ask why you bother. What would you do differently if you knew?',
    },
  ],
  [
    'Why are you asking me this?',
    'What do you mean?',
    'Who knows?',
    'Can I skip this one?',
    'He asked: am I late?',
    '“Why do I bother?” she said.',
    'Is it raining in Leeds?',
    'What can I say?',
    'Isn’t that what it is all about?',
    'What should I write here?',
    'How are you today?',
    'Who should we see come upon the stage but Gosnell, my wife’s maid?',
  ],
);
