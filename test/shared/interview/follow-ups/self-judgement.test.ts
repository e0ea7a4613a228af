// A verdict on oneself; not on a parking skill, not on a Sunday, not on somebody else.
import { selfJudgement } from '../../../../shared/interview/follow-ups/self-judgement.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  selfJudgement,
  [
    {
      answer: "I'm such a coward.",
      move: 'says',
      quoted: "I'm such a coward",
      asks: "“I'm such a coward” – what makes you say that?",
    },
    {
      answer: 'I am a bad mother.',
      move: 'just-before',
      quoted: 'I am a bad mother',
      asks: '“I am a bad mother” – what had happened just before you thought that?',
    },
    {
      answer: 'I was lazy all weekend and did not open the curtains.',
      move: 'says',
      quoted: 'I was lazy all weekend and did not open the curtains',
      asks: '“I was lazy all weekend and did not open the curtains” – what makes you say that?',
    },
    {
      answer: 'I’m not good enough for this job.',
      move: 'says',
      quoted: 'I’m not good enough for this job',
      asks: '“I’m not good enough for this job” – what makes you say that?',
    },
    {
      answer: 'I hate myself for saying yes.',
      move: 'goes-back',
      quoted: 'I hate myself for saying yes',
      asks: '“I hate myself for saying yes” – which part of it do you keep going back to?',
    },
    {
      answer: 'I am the worst friend she could have.',
      move: 'just-before',
      quoted: 'I am the worst friend she could have',
      asks: '“I am the worst friend she could have” – what had happened just before you thought that?',
    },
    {
      answer: 'I feel like a fraud at every meeting.',
      move: 'says',
      quoted: 'I feel like a fraud at every meeting',
      asks: '“I feel like a fraud at every meeting” – what makes you say that?',
    },
    {
      answer: 'I always ruin the nice evenings.',
      move: 'says',
      quoted: 'I always ruin the nice evenings',
      asks: '“I always ruin the nice evenings” – what makes you say that?',
    },
    {
      answer: 'I let everyone down on Saturday.',
      move: 'says',
      quoted: 'I let everyone down on Saturday',
      asks: '“I let everyone down on Saturday” – what makes you say that?',
    },
    {
      answer: 'I’m so stupid with money.',
      move: 'just-before',
      quoted: 'I’m so stupid with money',
      asks: '“I’m so stupid with money” – what had happened just before you thought that?',
    },
    {
      answer: 'I have failed as a daughter.',
      move: 'says',
      quoted: 'I have failed as a daughter',
      asks: '“I have failed as a daughter” – what makes you say that?',
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
