// Just talk: no arc. It follows what you say, offers an open prompt when it has nothing to follow, and ends on Finish.
import type { Template } from '../template.ts';

export const justTalk: Template = {
  id: 'just-talk',
  name: 'Just talk',
  purpose: 'No plan: you write, it listens and asks. It ends when you finish.',
  minutes: 15,
  tone: 'light and attentive, like a friend with time',
  questions: null,
  followUpsPerThread: 3,
  followUpsPerSession: 40,
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'What is on your mind right now, in whatever order it comes?',
      'Start anywhere. What has been taking up room in your head today?',
      'What would you talk about if somebody had all evening to listen?',
      'How are you, if you leave out the answer you usually give?',
      'What would you like to say about {subject}, starting wherever you like?',
      'What comes up first when you let your mind go to {subject}?',
      'What about {subject} has been taking up room in your head?',
    ],
  },
  arc: [],
  prompts: [
    {
      id: 'near-matters',
      near: true,
      followUps: true,
      variants: [
        'Of all that, what matters most to you right now?',
        'Which part of that would you like to stay with for a while?',
        'Where in all that is the thing you most want to say?',
      ],
    },
    {
      id: 'near-before',
      near: true,
      followUps: true,
      variants: [
        'What came before that, if you begin a little earlier?',
        'How long has that been on its way, as far as you can tell?',
        'How did it come to this, told from the beginning?',
      ],
    },
    {
      id: 'near-else',
      near: true,
      followUps: true,
      variants: [
        'What else belongs to that, which has not been said yet?',
        'Who else has a part in that, even a small one?',
        'What is the rest of it, the piece that is harder to tell?',
      ],
    },
    {
      id: 'near-days',
      near: true,
      followUps: true,
      variants: [
        'How does that go with you through an ordinary day?',
        'What is that like at the moments when nobody is looking?',
        'At what hour of the day is that closest to you?',
      ],
    },
    {
      id: 'near-wish',
      near: true,
      followUps: true,
      variants: [
        'What would you like to happen next, if it were up to you?',
        'What would be a good turn for that to take from here?',
        'How would you like to look back on that in a year?',
      ],
    },
    {
      id: 'near-others',
      near: true,
      followUps: true,
      variants: [
        'Who knows about that as you have told it here?',
        'What would the person who knows you best say to that?',
        'Whom would you like beside you in that, if you could choose?',
      ],
    },
    {
      id: 'else',
      followUps: true,
      variants: [
        'What else is in the room with you while you write this?',
        'What else has been going through your head, perhaps something quite unrelated?',
        'What would you turn to next if this were a long walk together?',
      ],
    },
    {
      id: 'lately',
      followUps: true,
      variants: [
        'What has been different about the last few weeks, compared with the ones before?',
        'What have you been doing more of lately, without ever deciding to?',
        'How would you describe the stretch of life you are in just now?',
      ],
    },
    {
      id: 'looking-forward',
      followUps: true,
      variants: [
        'What are you looking forward to, however small or far away it is?',
        'What in the coming days would you be sorry to miss?',
        'Which date in your calendar do you think of most often?',
      ],
    },
    {
      id: 'avoiding',
      followUps: true,
      variants: [
        'Which letter, call or errand have you been walking round lately?',
        'Which thing on your list have you moved to tomorrow most often lately?',
        'What would be a relief to have behind you by this time next week?',
      ],
    },
    {
      id: 'people',
      followUps: true,
      variants: [
        'Who has been on your mind lately, more than you would have expected?',
        'What was said in the last conversation that you did not want to end?',
        'Whose company does you good at the moment, even in silence?',
      ],
    },
    {
      id: 'small-good',
      followUps: true,
      variants: [
        'What small thing went well recently that nobody else noticed?',
        'What made you laugh, or nearly laugh, in the last few days?',
        'Which ordinary moment this week were you glad to be in?',
      ],
    },
    {
      id: 'weight',
      followUps: true,
      variants: [
        'What feels heavier at the moment than it needs to be?',
        'What are you carrying around that you could set down here for a while?',
        'Which worry comes back most often when the house is quiet?',
      ],
    },
    {
      id: 'place',
      followUps: true,
      variants: [
        'Which place do you wish you could be in right now, down to the chair?',
        'Where have you felt at home lately, outside your own four walls?',
        'Describe a place you pass almost every day. What does it look like at this time of year?',
      ],
    },
    {
      id: 'memory',
      followUps: true,
      variants: [
        'Which memory has turned up lately without being asked?',
        'What were you busy with around this time a year ago?',
        'Which story from your life have you hardly ever told to anyone?',
      ],
    },
    {
      id: 'curious',
      followUps: true,
      variants: [
        'What have you become curious about recently, for no useful reason?',
        'What would you like to understand better than you do now?',
        'Which question have you been carrying around without looking it up?',
      ],
    },
    {
      id: 'body',
      followUps: true,
      variants: [
        'How has your body been lately, if you ask it and not your head?',
        'What is the first thing on your mind these days when you wake?',
        'What does being tired, or being awake, feel like for you these days?',
      ],
    },
    {
      id: 'work',
      followUps: true,
      variants: [
        'What has your work, paid or unpaid, been asking of you lately?',
        'Which part of your days do you do with care, even when nobody looks?',
        'What would you spend your time on if the bills were paid for a year?',
      ],
    },
    {
      id: 'change',
      followUps: true,
      variants: [
        'What in your life is changing slowly enough that it is easy to miss?',
        'Which of your opinions has shifted over the last few years, slowly or all at once?',
        'What would you change about an ordinary Tuesday if you could change one thing?',
      ],
    },
    {
      id: 'unsaid',
      followUps: true,
      variants: [
        'What have you wanted to say to someone lately and kept to yourself?',
        'Which sentence would you write here if you were certain it stayed here?',
        'What do you keep explaining to people that they do not seem to hear?',
      ],
    },
    {
      id: 'wish',
      followUps: true,
      variants: [
        'What do you wish somebody would ask you one of these days?',
        'What would you like more of, without having to justify it to anyone?',
        'If tomorrow were entirely yours, how would you begin it?',
      ],
    },
    {
      id: 'noticing',
      followUps: true,
      variants: [
        'Look up for a moment. Which of the things around you has a story?',
        'What have you seen, read or heard lately that you would pass on to a friend?',
        'What sound or smell will you remember these days by, years from now?',
      ],
    },
  ],
  closing: null,
};
