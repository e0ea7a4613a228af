// Just talk: no arc. It follows what you say, offers an open prompt when it has nothing to follow, and ends on Finish.
import type { Template } from '../template.ts';

export const justTalk: Template = {
  id: 'just-talk',
  name: 'Just talk',
  purpose: 'No plan: you write, it listens and asks. It ends when you finish.',
  minutes: 15,
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
        'What have you been doing more of lately, and what less?',
        'How would you describe the stretch of life you are in just now?',
      ],
    },
    {
      id: 'looking-forward',
      followUps: true,
      variants: [
        'What are you looking forward to, however small or far away it is?',
        'What in the coming days would you be sorry to miss?',
        'Which date in your calendar do you think of most, and what comes with it?',
      ],
    },
    {
      id: 'avoiding',
      followUps: true,
      variants: [
        'What have you been putting off, and what happens in you when you think of it?',
        'Which thing on your list have you moved to tomorrow most often lately?',
        'What would be a relief to have behind you by this time next week?',
      ],
    },
    {
      id: 'people',
      followUps: true,
      variants: [
        'Who has been on your mind lately, and what would you like to tell them?',
        'Who did you last have a really good conversation with, and what was it about?',
        'Whose company does you good at the moment, and what is it that they do?',
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
        'What feels heavier than it needs to be at the moment, and since when?',
        'What are you carrying around that you could set down here for a while?',
        'Which worry comes up most often, and at what time of the day?',
      ],
    },
    {
      id: 'place',
      followUps: true,
      variants: [
        'Which place do you wish you could be in right now, and what would you do there?',
        'Where have you felt at home lately, and what made it so?',
        'Describe a place you pass almost every day. What does it look like at this time of year?',
      ],
    },
    {
      id: 'memory',
      followUps: true,
      variants: [
        'Which memory has turned up lately without being asked, and what set it off?',
        'What were you doing around this time a year ago, and what has moved since?',
        'Which story from your life do you tell often, and which one hardly ever?',
      ],
    },
    {
      id: 'curious',
      followUps: true,
      variants: [
        'What have you become curious about recently, and where did that begin?',
        'What would you like to understand better than you do now?',
        'Which question have you been carrying around without looking it up?',
      ],
    },
    {
      id: 'body',
      followUps: true,
      variants: [
        'How has your body been lately, and what has it been trying to tell you?',
        'How have you been sleeping, and what is on your mind when you wake?',
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
        'Which of your opinions has shifted over the last few years, and what moved it?',
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
        'What do you wish somebody would ask you, and how would you answer?',
        'What would you like more of, without having to justify it to anyone?',
        'If tomorrow were entirely yours, how would you begin it?',
      ],
    },
    {
      id: 'noticing',
      followUps: true,
      variants: [
        'Look up for a moment. What around you has a story, and what is it?',
        'What have you seen, read or heard lately that you would pass on to a friend?',
        'What sound or smell belongs to these days, and what does it bring with it?',
      ],
    },
  ],
  closing: null,
};
