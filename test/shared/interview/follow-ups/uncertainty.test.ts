// Uncertainty: an open question or choice the person is in; not a filler, not a gap in general knowledge.
import { uncertainty } from '../../../../shared/interview/follow-ups/uncertainty.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  uncertainty,
  [
    {
      answer: "The doctor was kind. I don't know how to tell my children.",
      move: 'so-far',
      quoted: "I don't know how to tell my children",
      asks: "You don't know how to tell your children. What have you thought of so far?",
    },
    {
      answer: 'I’m not sure whether I love him or the idea of him.',
      move: 'lean',
      quoted: 'I’m not sure whether I love him or the idea of him',
      asks: 'You’re not sure whether you love him or the idea of him. Which way do you lean at this moment?',
    },
    {
      answer: "I can't decide whether to take the job in Leeds.",
      move: 'decide',
      quoted: "I can't decide whether to take the job in Leeds",
      asks: "You can't decide whether to take the job in Leeds. What makes it hard to decide?",
    },
    {
      answer: 'I do not know why I was so angry with her.',
      move: 'guess',
      quoted: 'I do not know why I was so angry with her',
      asks: 'You do not know why you were so angry with her. What would be your first guess?',
    },
    {
      answer: 'I keep wondering if I was a good sister to him.',
      move: 'not-know',
      quoted: 'I keep wondering if I was a good sister to him',
      asks: 'You keep wondering if you were a good sister to him. What is it like not to know?',
    },
    {
      answer: 'I still don’t know what I want from this marriage.',
      move: 'guess',
      quoted: 'I still don’t know what I want from this marriage',
      asks: 'You still don’t know what you want from this marriage. What would be your first guess?',
    },
    {
      answer: 'i dont know if i can trust my own memory',
      move: 'not-know',
      quoted: 'i dont know if i can trust my own memory',
      asks: 'You dont know if you can trust your own memory. What is it like not to know?',
    },
    {
      answer: 'I wonder whether my son remembers that day.',
      move: 'not-know',
      quoted: 'I wonder whether my son remembers that day',
      asks: 'You wonder whether your son remembers that day. What is it like not to know?',
    },
    {
      answer: 'I’m torn between staying with my team and starting over.',
      move: 'stakes',
      quoted: 'I’m torn between staying with my team and starting over',
      asks: 'You’re torn between staying with your team and starting over. What hangs on the answer for you?',
    },
    {
      answer: 'On the way home it rained, and I am not sure how much longer I can do this.',
      move: 'not-know',
      quoted: 'I am not sure how much longer I can do this',
      asks: 'You are not sure how much longer you can do this. What is it like not to know?',
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
    'I don’t know if that’s a thing to be sorry for.',
  ],
);
