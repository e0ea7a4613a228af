// Gratitude, specifically: one exact thing, how it was, who had a hand in it, what it did, and how to let somebody know.
import type { Template } from '../template.ts';

export const gratitudeSpecifically: Template = {
  id: 'gratitude-specifically',
  name: 'Gratitude, specifically',
  purpose: 'One good thing looked at closely, down to the people behind it. No lists.',
  minutes: 10,
  tone: 'exact and quiet, never sweet',
  questions: 5,
  followUpsPerThread: 2,
  followUpsPerSession: 6,
  prompts: [],
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'What was good in the last few days, if you name one thing exactly?',
      'Which small thing of this week would you miss if it were taken away?',
      'What went right lately that could easily have gone wrong?',
      'Who made something easier for you lately, if only by holding a door?',
      'What about {subject} are you glad of, if you name one thing exactly?',
      'Which part of {subject} would you keep if the rest had to go?',
    ],
  },
  arc: [
    {
      id: 'in-order',
      followUps: true,
      essential: true,
      when: { after: 'opening', answer: 'skipped' },
      variants: [
        'What is simply in order today, so quietly that it goes unmentioned?',
        'What has held in these weeks, while other things did not?',
        'Which thing near you just does its work, day after day, without being asked?',
      ],
    },
    {
      id: 'scene',
      followUps: true,
      essential: true,
      variants: [
        'Go back to the moment itself. What can you see, hear or smell?',
        'Tell it slowly, from the first minute on. What happened, in which order?',
        'Which small detail of it would a stranger have walked past?',
        'Which exact detail of {subject} comes to mind when you slow down?',
      ],
    },
    {
      id: 'hands',
      followUps: true,
      essential: true,
      variants: [
        'Who had a hand in this, near or far, known to you or not?',
        'What had to happen first, so that this could happen at all?',
        'Whose work or patience is hidden inside this good thing?',
        'Who had a hand in {subject}, besides the person one thinks of first?',
      ],
    },
    {
      id: 'price',
      followUps: true,
      variants: [
        'What did it cost somebody to give you this, in time or effort or pride?',
        'What did somebody leave undone in order to do this for you?',
        'What was given up here, perhaps without a word, so that you could have this?',
      ],
    },
    {
      id: 'without',
      followUps: true,
      variants: [
        'How might it have gone, had one small thing been different?',
        'What would these days have been like without it?',
        'Where did all this hang by a thread, looking back?',
        'How would things be for you now, had {subject} never come your way?',
      ],
    },
    {
      id: 'effect',
      followUps: true,
      essential: true,
      variants: [
        'What did it change in you, if only for the next hour?',
        'What was different afterwards, in you or in the day?',
        'What does it let you do that you could not do otherwise?',
        'What has {subject} made possible for you, however small?',
      ],
    },
    {
      id: 'older',
      followUps: true,
      variants: [
        'Which older kindness does this remind you of?',
        'Who did a thing like this for you before, perhaps long ago?',
        'What did you once take for granted that you see more clearly now?',
      ],
    },
    {
      id: 'own-part',
      followUps: true,
      variants: [
        'What did you do yourself that helped this to come about?',
        'Which habit of yours made room for it, without your planning it?',
        'For what might somebody be glad of you this week?',
      ],
    },
    {
      id: 'beside',
      followUps: true,
      variants: [
        'What makes it hard to be simply glad of this?',
        'What good thing came to you lately in a wrapping you did not like?',
        'What else is true at the same time, and is not cancelled by this?',
      ],
    },
    {
      id: 'ordinary',
      followUps: true,
      variants: [
        'Which ordinary object in your room has served you longest without complaint?',
        'Which part of your body has done its work today without being noticed?',
        'What in your street or house works because somebody looks after it?',
      ],
    },
    {
      id: 'unsaid',
      followUps: true,
      variants: [
        'What have you never said to the person who belongs to this?',
        'What would surprise that person most about what it meant to you?',
        'Which sentence of this kind have you owed somebody for too long?',
      ],
    },
  ],
  closing: {
    id: 'closing',
    followUps: false,
    variants: [
      'How could you let somebody know, in one sentence they would believe?',
      'What would you like to do with this before the week is over?',
      'Which exact words about this do you want to find again one day?',
      'What will you look at a little differently tomorrow because of this?',
      'What would you say about {subject} to the one person who should hear it?',
      'How will you take care of what {subject} has given you?',
    ],
  },
};
