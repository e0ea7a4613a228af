// A decision: the ways that are open, what each costs, what you already know, what would change your mind, and the next step.
import type { Template } from '../template.ts';

export const aDecision: Template = {
  id: 'a-decision',
  name: 'A decision',
  purpose: 'The ways that are open, what each would cost, what you already know, and a next step.',
  minutes: 20,
  tone: 'clear and steady, leaning to no side',
  questions: 5,
  followUpsPerThread: 2,
  followUpsPerSession: 6,
  prompts: [],
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'Lay the decision out plainly. Which ways are open to you?',
      'What are you deciding between, if you give each way a short name?',
      'Which roads lead on from where you stand, including the one of doing nothing?',
      'How would you explain this choice to someone who knows nothing of it?',
      'Thinking of {subject}, which ways are open to you as you see them today?',
      'With {subject} in front of you, what are you choosing between, if you give each way a name?',
    ],
  },
  arc: [
    {
      id: 'third-way',
      followUps: true,
      when: { after: 'opening', answer: 'short' },
      variants: [
        'Which way have you left out because it seemed silly, too small or too late?',
        'What would you do if none of the ways you named were possible?',
        'What might somebody from a quite different life add to your list?',
      ],
    },
    {
      id: 'clock',
      followUps: true,
      when: {
        after: 'opening',
        answer: 'mentions',
        words: [
          'deadline',
          'tomorrow',
          'tonight',
          'by monday',
          'by tuesday',
          'by wednesday',
          'by thursday',
          'by friday',
          'by the end of',
          'until friday',
          'until monday',
          'next week',
          'this week',
          'run out',
          'running out',
          'have to answer',
          'have to decide',
        ],
      },
      variants: [
        'Who set the clock on this decision, as far as you can tell?',
        'How would you choose if nobody were waiting for an answer?',
        'What would you lose by deciding a little later than you must?',
      ],
    },
    {
      id: 'stakes',
      followUps: true,
      variants: [
        'What is really at stake for you here, underneath the practical side?',
        'What would you be choosing about yourself, along with the thing itself?',
        'What makes this hard, when other choices of this size are easy?',
        'Beyond the practical side, what is at stake for you with {subject}?',
      ],
    },
    {
      id: 'cost',
      followUps: true,
      essential: true,
      variants: [
        'What would each way cost you, beginning with the one you like best?',
        'What would you have to give up on each of these roads, one by one?',
        'For each way, which price would still hurt in a year?',
        'Thinking of {subject}, what would each way cost you, beginning with your favourite?',
      ],
    },
    {
      id: 'gain',
      followUps: true,
      variants: [
        'What could each way give you that none of the others can?',
        'Picture an ordinary Tuesday a year from now on each road. What differs?',
        'What would you be relieved about on each of these roads?',
      ],
    },
    {
      id: 'known',
      followUps: true,
      essential: true,
      variants: [
        'What do you already know about this that you keep setting aside?',
        'When you stop arguing with yourself, which way are you leaning?',
        'If a coin were in the air now, which side would you be hoping for?',
        'What do you already know about {subject} that you keep arguing with?',
      ],
    },
    {
      id: 'unknown',
      followUps: true,
      variants: [
        'What do you not know yet that could be found out within a week?',
        'What would you ask somebody who has already gone one of these ways?',
        'What are you treating as known here that is really a guess?',
        'What could you find out about {subject} before you decide anything?',
      ],
    },
    {
      id: 'others',
      followUps: true,
      variants: [
        'Who else will have to live with what you decide here?',
        'Whose opinion on this have you been avoiding, perhaps for a reason?',
        'What would you advise a friend who told you exactly this?',
      ],
    },
    {
      id: 'fear',
      followUps: true,
      variants: [
        'What are you most afraid of finding out once you have chosen?',
        'What is the worst that each way could bring, in plain words?',
        'Which of your fears here is about what others will think?',
      ],
    },
    {
      id: 'values',
      followUps: true,
      variants: [
        'Which way could you respect yourself for, even if it went badly?',
        'What do you want to have been true to, when you look back on this?',
        'Ten years from now, which of these stories would you rather be telling?',
      ],
    },
    {
      id: 'change-mind',
      followUps: true,
      essential: true,
      variants: [
        'What would have to be true for you to choose the other way?',
        'What could somebody tell you today that would change your mind?',
        'What might happen within a year that would prove the other road right?',
        'What would change your mind about {subject}, if you learned it today?',
      ],
    },
    {
      id: 'earlier',
      followUps: true,
      variants: [
        'Which earlier decision of yours does this one resemble?',
        'When you have chosen well before, what did you listen to?',
        'What did an old choice cost you that you do not want to pay again?',
      ],
    },
    {
      id: 'try-out',
      followUps: true,
      variants: [
        'Which part of this could you try out before deciding the whole?',
        'How much of this could be undone later, if it turned out badly?',
        'What is the smallest version of this choice that would teach you something?',
      ],
    },
  ],
  closing: {
    id: 'closing',
    followUps: false,
    variants: [
      'What is the next step, small enough to take whichever way you lean?',
      'What will you do by tomorrow evening to bring this decision closer?',
      'If you had to decide before leaving this page, what would you write?',
      'What do you still need, from yourself or from somebody else, before you decide?',
      'What is your next step with {subject}, small enough to take this week?',
      'With {subject} before you, where do you stand after all that you have written?',
    ],
  },
};
