// Daily reflection: the day as it was, in a few minutes, and what of it to carry into tomorrow.
import type { Template } from '../template.ts';

export const dailyReflection: Template = {
  id: 'daily-reflection',
  name: 'Daily reflection',
  purpose: 'The day as it was, in a few minutes, before it is gone.',
  minutes: 10,
  questions: 5,
  followUpsPerThread: 2,
  followUpsPerSession: 6,
  prompts: [],
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'When you let today pass by once more, where does it stop of its own accord?',
      'What is the first thing that comes to mind when you think of today?',
      'How did today really go, if you tell it the way you would tell a close friend?',
      'Which moment of today would you point to if you could keep only one?',
      'What happened today that you had not expected when you woke up?',
      'Where did {subject} come into your day, and what happened then?',
      'How has {subject} been on your mind today, from the morning until now?',
    ],
  },
  arc: [
    {
      id: 'alive',
      followUps: true,
      variants: [
        'When did you feel most like yourself today, and what were you doing?',
        'What gave you a little energy today, even if it lasted only a minute?',
        'Which part of today would you happily live through a second time?',
        'When did {subject} give you something today, however small it was?',
      ],
    },
    {
      id: 'hard',
      followUps: true,
      variants: [
        'What was the hardest moment today, and what made it hard?',
        'Where did the day rub against you, and what did you do then?',
        'What took more out of you today than it looked like from the outside?',
        'What about {subject} was hard for you today, and at which moment?',
      ],
    },
    {
      id: 'unfinished',
      followUps: true,
      variants: [
        'What is still open from today, in a drawer, in a message or in your head?',
        'What did you put off today, and what do you think was behind that?',
        'Which conversation from today are you still having with yourself?',
        'What about {subject} is still unfinished as this day ends?',
      ],
    },
    {
      id: 'person',
      followUps: true,
      variants: [
        'Who crossed your day, and what did you take away from being with them?',
        'Who was on your mind today, and what would you have liked to tell them?',
        'Whose face do you remember best from today, and what was in it?',
      ],
    },
    {
      id: 'noticed',
      followUps: true,
      variants: [
        'What small thing did you notice today that most people would have walked past?',
        'What did you see, hear, taste or smell today that you would like to remember?',
        'What was the light, the weather or the street like at some moment today?',
      ],
    },
    {
      id: 'mood',
      followUps: true,
      variants: [
        'How did your mood travel through the day, and where did it turn?',
        'What did your body tell you today, and when did you listen to it?',
        'Which feeling are you taking to bed tonight, and where did you pick it up?',
      ],
    },
    {
      id: 'self',
      followUps: true,
      variants: [
        'What did you do today that you would thank somebody else for?',
        'Where did you act differently today from how you usually would?',
        'What would you do differently if you were given this day again?',
      ],
    },
    {
      id: 'learned',
      followUps: true,
      variants: [
        'What do you know tonight that you did not know this morning?',
        'What did today show you about something you are in the middle of?',
        'What surprised you today, in somebody else or in yourself?',
        'What have you understood about {subject} today that you had missed until now?',
      ],
    },
    {
      id: 'time',
      followUps: true,
      variants: [
        'Where did your hours go today, and which of them felt like your own?',
        'What took more time today than you wanted to give it?',
        'When did time pass quickly today, and when did it hardly move?',
      ],
    },
    {
      id: 'unsaid',
      followUps: true,
      variants: [
        'What did you not say today that you would like to put down here?',
        'What about today would nobody guess from the outside?',
        'What have you left out of this day so far, because it seemed too small?',
      ],
    },
  ],
  closing: {
    id: 'closing',
    followUps: false,
    variants: [
      'What from today would you like to carry into tomorrow, and what can stay here?',
      'In one sentence, what would you like to remember about this day a year from now?',
      'What would make tomorrow a good day, in one thing that is up to you?',
      'What can you put down now, for tonight, and pick up again when you are rested?',
      'What do you want tomorrow to hold for you where {subject} is concerned?',
      'As the day ends, what would you like to leave behind about {subject}, and what to keep?',
    ],
  },
};
