// Reflective: from what stayed with you, through what it means, to what you do with it.
import type { Template } from '../template.ts';

export const reflective: Template = {
  id: 'reflective',
  name: 'Reflective',
  purpose: 'What stayed with you, what it means in your own life, and where it leads.',
  minutes: 15,
  tone: 'calm and close, never in a hurry',
  questions: 5,
  followUpsPerThread: 2,
  followUpsPerSession: 6,
  prompts: [],
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'What from the last few days has stayed with you longer than you expected?',
      'Which sentence, scene or conversation keeps coming back to you at the moment?',
      'Think of something recent that struck a chord with you. How would you describe it to a friend?',
      'What has been quietly asking for your attention lately, underneath everything else?',
      'What from {subject} has stayed with you, even if you cannot say why yet?',
      'If you could keep only one moment or thought from {subject}, which would it be?',
      'Where in {subject} did you catch yourself slowing down, or thinking of your own life?',
      'When you think back to {subject}, what comes to mind first?',
    ],
  },
  arc: [
    {
      id: 'moment',
      followUps: true,
      variants: [
        'Go to one particular moment when you felt this most clearly. What was happening around you?',
        'Where in your own life have you met this before, in some other room or year?',
        'If this were a scene in a film, what would its first minute show?',
        'Which moment in your own life did {subject} bring back to you?',
        'Where does {subject} touch something you have lived through yourself?',
      ],
    },
    {
      id: 'meaning',
      followUps: true,
      variants: [
        'Of all the things you could have noticed, why do you think it was this one?',
        'What does this tell you about something that matters to you more than you usually say?',
        'What is this really about for you, underneath the story itself?',
        'What does it say about you that this part of {subject} is the one that stayed?',
        'What in {subject} speaks to your own life, apart from being well made?',
      ],
    },
    {
      id: 'shift',
      followUps: true,
      variants: [
        'What do you see differently now, compared with how you saw it a year ago?',
        'Which of your habits or opinions looks a little different in this light?',
        'What did you believe about this once that you no longer quite believe?',
        'What do you look at differently since {subject}, even if only by a little?',
        'Which opinion of yours has {subject} loosened, or made firmer than it was?',
      ],
    },
    {
      id: 'resistance',
      followUps: true,
      variants: [
        'Which part of this would you rather not look at for long?',
        'Where do you notice yourself arguing back, or wanting to change the topic?',
        'What about this does not fit, or still leaves a small splinter?',
        'Where did you disagree with {subject}, or feel something in you push back?',
      ],
    },
    {
      id: 'feeling',
      followUps: true,
      variants: [
        'As you write about this, what do you notice in your body, your breath or your shoulders?',
        'Which feeling is hiding behind the first one that comes when you think of this?',
        'If the feeling in this had a temperature, a weight or a colour, what would it be?',
        'What did you feel while you were with {subject} that you had not expected to feel?',
      ],
    },
    {
      id: 'people',
      followUps: true,
      variants: [
        'Who else is part of this, even if you have not mentioned them so far?',
        'Who would you most like to understand this about you, if it could be explained?',
        'Whose voice do you hear, praising or warning, when you think about this?',
        'Who in your life would hear something in {subject} that you cannot hear alone?',
      ],
    },
    {
      id: 'history',
      followUps: true,
      variants: [
        'How far back does this go, if you follow it to its earliest piece?',
        'What would the person you were ten years ago have made of all this?',
        'How did you meet something like this when it last came your way?',
        'What would an earlier version of you have taken away from {subject}?',
      ],
    },
    {
      id: 'value',
      followUps: true,
      variants: [
        'What are you trying to protect, or to stay true to, in all of this?',
        'If this could teach you one thing about how you want to live, what would it be?',
        'What would you be giving up if you simply let this go?',
        'Which thing you care about had you almost forgotten, until {subject} came along?',
      ],
    },
    {
      id: 'unsaid',
      followUps: true,
      variants: [
        'What have you left out so far that belongs here, even if it seems small?',
        'Which sentence have you been writing around without quite putting it down?',
        'What would you add here if you were certain that nobody would ever read it?',
      ],
    },
    {
      id: 'today',
      followUps: true,
      variants: [
        'How does this show up in an ordinary day of yours, say between breakfast and dinner?',
        'Where in the coming week are you likely to run into this again?',
        'What in your life right now makes this a question for today and not for last year?',
        'Where in your ordinary week could {subject} make a difference that only you would notice?',
      ],
    },
    {
      id: 'open-question',
      followUps: true,
      variants: [
        'Which question has this left you with that you cannot answer yet?',
        'What would you still need to find out before this could come to rest?',
        'What are you still turning over, without any hurry to settle it?',
        'Which question did {subject} leave with you that it did not answer?',
      ],
    },
  ],
  closing: {
    id: 'closing',
    followUps: false,
    variants: [
      'Looking back over what you have written, what is the next small thing you want to do?',
      'What do you want to take with you from this into the coming days?',
      'If one thing were different a week from now because of this, what would it be?',
      'Which next step feels close enough that you could begin it tomorrow?',
      'What would you like to do, try or say next because of {subject}?',
      'A month from now, what would you like to have kept or changed because of {subject}?',
      'What is one small thing {subject} makes you want to begin this week?',
      'What will you hold on to from {subject}, when the rest of it fades?',
    ],
  },
};
