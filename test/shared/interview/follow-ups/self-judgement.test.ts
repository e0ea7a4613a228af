// A verdict on oneself; not on a parking skill, not on a Sunday, not on somebody else.
import { selfJudgement } from '../../../../shared/interview/follow-ups/self-judgement.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  selfJudgement,
  [
    {
      answer: "I'm such a coward.",
      move: 'measure',
      quoted: "I'm such a coward",
      asks: "You write that you're such a coward. Whose measure is that, when you look at it closely?",
    },
    {
      answer: 'I am a bad mother.',
      move: 'said-first',
      quoted: 'I am a bad mother',
      asks: 'You say you are a bad mother. Who said something like that to you first?',
    },
    {
      answer: 'I was lazy all weekend and did not open the curtains.',
      move: 'friend',
      quoted: 'I was lazy all weekend and did not open the curtains',
      asks: 'You write that you were lazy all weekend and did not open the curtains. What would you answer a friend who wrote that about themselves?',
    },
    {
      answer: 'I’m not good enough for this job.',
      move: 'just-before',
      quoted: 'I’m not good enough for this job',
      asks: 'What had happened just before that thought came, that you’re not good enough for this job?',
    },
    {
      answer: 'I hate myself for saying yes.',
      move: 'measure',
      quoted: 'I hate myself for saying yes',
      asks: 'You write that you hate yourself for saying yes. Whose measure is that, when you look at it closely?',
    },
    {
      answer: 'I am the worst friend she could have.',
      move: 'measure',
      quoted: 'I am the worst friend she could have',
      asks: 'You write that you are the worst friend she could have. Whose measure is that, when you look at it closely?',
    },
    {
      answer: 'I feel like a fraud at every meeting.',
      move: 'said-first',
      quoted: 'I feel like a fraud at every meeting',
      asks: 'You say you feel like a fraud at every meeting. Who said something like that to you first?',
    },
    {
      answer: 'I always ruin the nice evenings.',
      move: 'friend',
      quoted: 'I always ruin the nice evenings',
      asks: 'You write that you always ruin the nice evenings. What would you answer a friend who wrote that about themselves?',
    },
    {
      answer: 'I let everyone down on Saturday.',
      move: 'just-before',
      quoted: 'I let everyone down on Saturday',
      asks: 'What had happened just before that thought came, that you let everyone down on Saturday?',
    },
    {
      answer: 'I’m so stupid with money.',
      move: 'wanted',
      quoted: 'I’m so stupid with money',
      asks: 'You’re so stupid with money, you say. What were you hoping to be instead?',
    },
    {
      answer: 'I have failed as a daughter.',
      move: 'measure',
      quoted: 'I have failed as a daughter',
      asks: 'You write that you have failed as a daughter. Whose measure is that, when you look at it closely?',
    },
  ],
  [
    'He is such a coward.',
    'I’m terrible at parking.',
    'I had a lazy Sunday.',
    'The coffee is weak.',
    'I’m not a coward.',
    'She thinks I am a bad mother.',
    'I am cold because the window is open.',
    'I was a teacher for ten years.',
    'If I were a coward, I would leave.',
    'I am a good friend to her.',
    'It was a stupid film.',
  ],
);
