// Morning intentions: how you arrive in the day, what matters in it, what will get in the way, and the first thing to do.
import type { Template } from '../template.ts';

export const morningIntentions: Template = {
  id: 'morning-intentions',
  name: 'Morning intentions',
  purpose: 'A few minutes before the day begins: what matters today, and how you want to meet it.',
  minutes: 8,
  tone: 'fresh, plain, brief',
  questions: 5,
  followUpsPerThread: 2,
  followUpsPerSession: 6,
  prompts: [],
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'How are you arriving in this day, in body and in mood?',
      'What was the first thought this morning that you can remember?',
      'What is already on your mind, although the day has hardly begun?',
      'What kind of morning is it, inside you and outside the window?',
      'How does {subject} look to you this morning, before the day has had its say?',
      'What is on your mind about {subject} as the day begins?',
    ],
  },
  arc: [
    {
      id: 'enough',
      followUps: true,
      essential: true,
      when: {
        after: 'opening',
        answer: 'mentions',
        words: [
          'tired',
          'exhausted',
          'slept badly',
          'bad night',
          'barely slept',
          'hardly slept',
          'did not sleep',
          "didn't sleep",
          'no sleep',
          'ill',
          'sick',
          'headache',
          'worn out',
          'shattered',
          'knackered',
        ],
      },
      variants: [
        'With the strength you woke up with, what would be enough for today?',
        'What could you ask a little less of today, yourself included?',
        'Where in this day is there room to rest, even if it is narrow?',
      ],
    },
    {
      id: 'day',
      followUps: true,
      variants: [
        'What does this day already want from you, before you have any say in it?',
        'Which hour of today is already in your thoughts?',
        'What is waiting for you today that deserves more of you than usual?',
        'What will {subject} ask of you today, as far as you can tell?',
      ],
    },
    {
      id: 'matters',
      followUps: true,
      essential: true,
      variants: [
        'If only one thing went well today, which one would you choose?',
        'What would make this a day you were glad to have had?',
        'What would you like to be able to write about today when evening comes?',
        'What about {subject} would you like to have moved along by tonight?',
      ],
    },
    {
      id: 'why',
      followUps: true,
      variants: [
        'What makes that one thing matter to you, beyond its place on a list?',
        'What is today’s work for, when you look a little further?',
        'Which longer story does this day of yours belong to?',
      ],
    },
    {
      id: 'dread',
      followUps: true,
      variants: [
        'What on today’s list would you rather not meet at all?',
        'What feels heavier about today than it did yesterday?',
        'Which hour of the day would you skip, if you could skip one?',
        'What about {subject} would you happily put off until tomorrow?',
      ],
    },
    {
      id: 'obstacle',
      followUps: true,
      essential: true,
      variants: [
        'What is most likely to come between you and that today?',
        'At which hour of today might that slip away from you?',
        'Which good reason for putting it off will you hear from yourself today?',
        'What could get between you and {subject} in the course of the day?',
      ],
    },
    {
      id: 'instead',
      followUps: true,
      variants: [
        'When that happens, what would you like to do instead of the usual?',
        'What could you arrange now, in two minutes, that would help you later?',
        'Which small rule would make today easier to steer?',
      ],
    },
    {
      id: 'leave',
      followUps: true,
      variants: [
        'What could you leave undone today without anybody being the worse for it?',
        'Which of today’s plans is really a wish for another day?',
        'What will you say no to today, should it come up?',
      ],
    },
    {
      id: 'people',
      followUps: true,
      variants: [
        'Who will cross your day that you would like to meet well?',
        'Who could use a word from you today, even a short one?',
        'How would you like people to have found you, once the day is over?',
      ],
    },
    {
      id: 'manner',
      followUps: true,
      variants: [
        'In which manner do you want to go through this day, in two or three words?',
        'What pace would suit today, if you were the one to set it?',
        'Which side of yourself would you like to send ahead today?',
      ],
    },
    {
      id: 'joy',
      followUps: true,
      variants: [
        'What are you looking forward to today, even if it lasts five minutes?',
        'Where in this day could you sit for ten minutes with nothing to do?',
        'Which small pleasure will you not let this day take off the list?',
      ],
    },
  ],
  closing: {
    id: 'closing',
    followUps: false,
    variants: [
      'What is the very first thing you will do once you put this down?',
      'In one sentence, what do you intend to do with this day?',
      'What do you want to remember at four o’clock, when the morning is long gone?',
      'Which words would you write on a slip of paper for your pocket today?',
      'What will you do about {subject} today, in one thing and no more?',
      'Which single step with {subject} would let you end the day content?',
    ],
  },
};
