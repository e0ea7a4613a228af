// Uncertainty: an open question or choice the person is in; not a filler, not a gap in general knowledge.
import { uncertainty } from '../../../../shared/interview/follow-ups/uncertainty.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  uncertainty,
  [
    {
      answer: "The doctor was kind. I don't know how to tell my children.",
      move: 'known',
      quoted: "I don't know how to tell my children",
      asks: "You don't know how to tell your children. Which part of it do you know already?",
    },
    {
      answer: 'I’m not sure whether I love him or the idea of him.',
      move: 'lean',
      asks: 'You say you’re not sure whether you love him or the idea of him. Which way do you lean at this moment?',
    },
    {
      answer: "I can't decide whether to take the job in Leeds.",
      move: 'settled',
      asks: "You write that you can't decide whether to take the job in Leeds. Imagine it settled: what do you feel first?",
    },
    {
      answer: 'I do not know why I was so angry with her.',
      move: 'guess',
      asks: 'You say you do not know why you were so angry with her. If you had to guess, what would you say?',
    },
    {
      answer: 'I keep wondering if I was a good sister to him.',
      move: 'stakes',
      asks: 'You say you keep wondering if you were a good sister to him. What hangs on the answer for you?',
    },
    {
      answer: 'I still don’t know what I want from this marriage.',
      move: 'known',
      asks: 'You still don’t know what you want from this marriage. Which part of it do you know already?',
    },
    {
      answer: 'i dont know if i can trust my own memory',
      move: 'stakes',
      asks: 'You say you dont know if you can trust your own memory. What hangs on the answer for you?',
    },
    {
      answer: 'I wonder whether my son remembers that day.',
      move: 'stakes',
      asks: 'You say you wonder whether your son remembers that day. What hangs on the answer for you?',
    },
    {
      answer: 'I’m torn between staying with my team and starting over.',
      move: 'settled',
      asks: 'You write that you’re torn between staying with your team and starting over. Imagine it settled: what do you feel first?',
    },
    {
      answer: 'On the way home it rained, and I am not sure how much longer I can do this.',
      move: 'guess',
      asks: 'You say you are not sure how much longer you can do this. If you had to guess, what would you say?',
    },
  ],
  [
    'I don’t know.',
    'I don’t know, it was fine.',
    'I don’t know anyone in this town.',
    'I don’t know what to write.',
    'I’m not sure if that makes sense.',
    'I don’t know what time it was.',
    'I didn’t know whether she would come.',
    'You know how it is.',
    'Maybe ten people came.',
    'She doesn’t know what she wants.',
    'I don’t know why, but I liked it.',
    'I don’t know if you have seen the film.',
    'God knows how he found it.',
    'I wonder what is for dinner.',
  ],
);
