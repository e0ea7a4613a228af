// Daily reflection: the day as it was, in a few minutes, and what of it to carry into tomorrow.
import type { Template } from '../template.ts';

export const dailyReflection: Template = {
  id: 'daily-reflection',
  name: 'Daily reflection',
  purpose: 'The day as it was, in a few minutes, before it is gone.',
  minutes: 10,
  tone: 'quiet, unhurried, close to the day',
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
      'Where in your day did {subject} make itself felt most?',
      'How has {subject} been on your mind today, from the morning until now?',
    ],
  },
  arc: [
    {
      id: 'alive',
      followUps: true,
      variants: [
        'When did you feel most like yourself today, if only for a minute?',
        'What gave you a little energy today, even if it lasted only a minute?',
        'Which part of today would you happily live through a second time?',
        'When did {subject} give you something today, however small it was?',
      ],
    },
    {
      id: 'hard',
      followUps: true,
      variants: [
        'What made the hardest moment of today as hard as it was?',
        'Where did the day rub against you, even if nobody else saw it?',
        'What took more out of you today than it looked like from the outside?',
        'What about {subject} was hard for you today, at its hardest moment?',
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
      id: 'person',
      followUps: true,
      variants: [
        'Who changed your day a little, perhaps without knowing it?',
        'What would you have liked to tell somebody today, had they been there?',
        'Whose face do you remember best from today, if you close your eyes for a moment?',
      ],
    },
    {
      id: 'unfinished',
      followUps: true,
      variants: [
        'What from today will you meet again tomorrow, whether you like it or not?',
        'What did you put off today, and knew it while you did?',
        'Which conversation from today are you still having with yourself?',
        'What about {subject} is still unfinished as this day ends?',
      ],
    },
    {
      id: 'mood',
      followUps: true,
      variants: [
        'How did your mood travel through the day, from waking until now?',
        'What has your body been telling you today, in its own way?',
        'Which feeling are you taking to bed tonight, if you name it exactly?',
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
        'Which hours of today felt like your own, and not like somebody else’s?',
        'What took more time today than you wanted to give it?',
        'When did time hardly move today, or pass without your noticing?',
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
      'What from today would you like to carry into tomorrow?',
      'In one sentence, what would you like to remember about this day a year from now?',
      'What would make tomorrow a good day, in one thing that is up to you?',
      'What can you put down now, for tonight, and pick up again when you are rested?',
      'What do you want tomorrow to hold for you where {subject} is concerned?',
      'As the day ends, what about {subject} can stay here until morning?',
    ],
  },
};
