// Unsent letter: from the person it is for, through what was never said, to the letter itself, and what to do with it.
import type { Template } from '../template.ts';

export const unsentLetter: Template = {
  id: 'unsent-letter',
  name: 'Unsent letter',
  purpose: 'A letter you need not send: to whom, what was never said, and then the letter itself.',
  minutes: 25,
  tone: 'gentle, slow, leaving room',
  questions: 5,
  followUpsPerThread: 2,
  followUpsPerSession: 6,
  prompts: [],
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'To whom would you write, if you knew the letter would never be sent?',
      'Who comes to mind when you think of words that were never said?',
      'Which person, living or not, have you been talking to in your head?',
      'Whose name would stand at the top of a letter that stays with you?',
      'To whom would you write about {subject}, knowing it would never be sent?',
      'Who should have heard from you about {subject} long before now?',
    ],
  },
  arc: [
    {
      id: 'between',
      followUps: true,
      variants: [
        'What happened between you that makes this letter necessary?',
        'How did things stand between you when you last spoke?',
        'What did you leave each other with, the last time you met?',
        'What has {subject} done to the two of you, as far as you can tell?',
      ],
    },
    {
      id: 'unsaid',
      followUps: true,
      variants: [
        'What have you wanted to tell them that never found its moment?',
        'Which sentence have you swallowed most often in front of them?',
        'What did they never know about you, or about that time?',
        'What about {subject} have you never told them, not even in anger?',
      ],
    },
    {
      id: 'since',
      followUps: true,
      when: {
        after: 'opening',
        answer: 'mentions',
        words: [
          'died',
          'dead',
          'death',
          'passed away',
          'funeral',
          'grave',
          'buried',
          'lost him',
          'lost her',
          'no longer alive',
        ],
      },
      variants: [
        'What has happened since then that you would have told them first?',
        'Where do you still look for them, without meaning to?',
        'What do you say to them, when you speak to them in your thoughts?',
      ],
    },
    {
      id: 'picture',
      followUps: true,
      variants: [
        'Where do you see them when you think of them now?',
        'What were they doing when you last saw them, or last heard of them?',
        'By which small habit would you know them in a crowd?',
      ],
    },
    {
      id: 'understand',
      followUps: true,
      variants: [
        'What do you wish they had understood without having to be told?',
        'What would they have to see before you could say the rest?',
        'What did it cost you that they may never have noticed?',
      ],
    },
    {
      id: 'given',
      followUps: true,
      variants: [
        'What did they give you that you still use or carry?',
        'What would be missing in you, had they never crossed your way?',
        'Which moment with them would you keep, whatever came after it?',
      ],
    },
    {
      id: 'owed',
      followUps: true,
      variants: [
        'What do you owe them, if you are as fair as you can be?',
        'What did you do, or fail to do, that belongs in this letter?',
        'For what would you say sorry, if it cost you nothing?',
      ],
    },
    {
      id: 'letter',
      followUps: false,
      essential: true,
      variants: [
        'Now write the letter. Begin with the name, and stop only when nothing is left.',
        'Put their name at the top and speak to them directly. What do you say?',
        'This page is for the letter itself. What do you write, from the greeting to your name?',
        'Now write the letter. Begin with the name, and let {subject} come in where it belongs.',
      ],
    },
    {
      id: 'hardest-line',
      followUps: true,
      variants: [
        'Which line of the letter was the hardest to put down?',
        'Which sentence surprised you as it came, and was not planned?',
        'Which word did you look for longest while you were writing?',
      ],
    },
    {
      id: 'postscript',
      followUps: false,
      variants: [
        'What did you leave out, even on a page that nobody will send?',
        'What would stand in the postscript, after you thought you had finished?',
        'Which sentence does the letter still need before it is true?',
      ],
    },
    {
      id: 'reply',
      followUps: true,
      variants: [
        'If they answered honestly, how would the first lines of their letter go?',
        'How would they read this, sitting alone at their own table?',
        'What would you most like to find in an answer from them?',
      ],
    },
    {
      id: 'after',
      followUps: true,
      variants: [
        'What has moved in you between the first line and the last?',
        'How do you feel towards them now, compared with before you wrote?',
        'What looks clearer, or lighter, now that it stands on the page?',
      ],
    },
  ],
  closing: {
    id: 'closing',
    followUps: false,
    variants: [
      'What should become of these words: keep them, burn them, or send them one day?',
      'What can stay on this page now, so that you need not carry it?',
      'What would you like to do next, for them or for yourself?',
      'What do you want to remember of this, the next time you think of them?',
      'What about {subject} can rest now, having been written down at least once?',
      'What do you still want to do about {subject}, apart from writing?',
    ],
  },
};
