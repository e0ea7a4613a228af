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
      asks: 'You ask yourself why you always wait until it is too late. What comes to mind first as an answer?',
    },
    {
      answer: 'What if I am only good at this because I am afraid?',
      move: 'asks-now',
      quoted: 'What if I am only good at this because I am afraid',
      asks: 'You ask yourself: “What if I am only good at this because I am afraid”. What makes you ask that now?',
    },
    {
      answer: 'Am I the only one who hears it?',
      move: 'guess',
      quoted: 'Am I the only one who hears it',
      asks: 'You ask yourself whether you are the only one who hears it. If you had to guess, what would you say?',
    },
    {
      answer: 'How did I become somebody who counts the hours?',
      move: 'first-answer',
      quoted: 'How did I become somebody who counts the hours',
      asks: 'You ask yourself: “How did I become somebody who counts the hours”. What comes to mind first as an answer?',
    },
    {
      answer: 'Who would I be without the job?',
      move: 'asks-now',
      quoted: 'Who would I be without the job',
      asks: 'You ask yourself who you would be without the job. What makes you ask that now?',
    },
    {
      answer: 'Do I even like my friends?',
      move: 'guess',
      quoted: 'Do I even like my friends',
      asks: 'You ask yourself whether you even like your friends. If you had to guess, what would you say?',
    },
    {
      answer: 'Should I have told him in the spring?',
      move: 'first-answer',
      quoted: 'Should I have told him in the spring',
      asks: 'You ask yourself whether you should have told him in the spring. What comes to mind first as an answer?',
    },
    {
      answer: 'It was late. When did my life get so small?',
      move: 'asks-now',
      quoted: 'When did my life get so small',
      asks: 'You ask yourself: “When did my life get so small”. What makes you ask that now?',
    },
    {
      answer: 'I looked at the photo: was I happy then?',
      move: 'guess',
      quoted: 'was I happy then',
      asks: 'You ask yourself whether you were happy then. If you had to guess, what would you say?',
    },
    {
      answer: 'Why do I bother',
      move: 'how-long',
      quoted: 'Why do I bother',
      asks: 'You ask yourself why you bother. How long has that question been with you?',
    },
    {
      answer: 'Why did I say yes to the allotment?',
      move: 'first-answer',
      quoted: 'Why did I say yes to the allotment',
      asks: 'You ask yourself: “Why did I say yes to the allotment”. What comes to mind first as an answer?',
    },
    {
      answer: 'What’s the point of saving when houses go up faster than I can save?',
      move: 'asks-now',
      quoted: 'What’s the point of saving when houses go up faster than I can save',
      asks: 'You ask yourself: “What’s the point of saving when houses go up faster than I can save”. What makes you ask that now?',
    },
    {
      answer: 'Why did I say yes to the allotment?',
      move: 'guess',
      quoted: 'Why did I say yes to the allotment',
      asks: 'You ask yourself: “Why did I say yes to the allotment”. If you had to guess, what would you say?',
    },
    {
      answer: 'Why did I say yes to the allotment?',
      move: 'asks-now',
      quoted: 'Why did I say yes to the allotment',
      asks: 'You ask yourself: “Why did I say yes to the allotment”. What makes you ask that now?',
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
