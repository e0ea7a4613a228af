// A difficult conversation: what you want from it, how it looks from the other chair, what must be said, and how to begin.
import type { Template } from '../template.ts';

export const aDifficultConversation: Template = {
  id: 'a-difficult-conversation',
  name: 'A difficult conversation',
  purpose: 'Before you speak: what you want, how they may see it, and the sentence that matters.',
  minutes: 20,
  tone: 'steady and fair to both sides',
  questions: 5,
  followUpsPerThread: 2,
  followUpsPerSession: 6,
  prompts: [],
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'Which conversation is ahead of you, or keeps being put off?',
      'What do you need to tell somebody that is hard to say?',
      'With whom do you need to speak, about what, in a sentence or two?',
      'Which conversation went wrong, or never took place, and will not leave you alone?',
      'What makes {subject} so hard to talk about with the person you have in mind?',
      'What needs to be said about {subject} that has not been said?',
    ],
  },
  arc: [
    {
      id: 'rewind',
      followUps: true,
      when: {
        after: 'opening',
        answer: 'mentions',
        words: [
          'yesterday',
          'last night',
          'last week',
          'went wrong',
          'argued',
          'argument',
          'quarrel',
          'quarrelled',
          'fight',
          'fought',
          'shouted',
          'yelled',
          'snapped',
          'hung up',
          'walked out',
        ],
      },
      variants: [
        'Which sentence from that conversation would you take back, or say differently?',
        'At which moment did that conversation turn, as you remember it?',
        'What did you hear there that may not have been what was meant?',
      ],
    },
    {
      id: 'facts',
      followUps: true,
      variants: [
        'What happened, told as a camera on the wall would have seen it?',
        'Which bare facts would the two of you agree on?',
        'Which single event would you point to, if you could choose only one?',
        'What has happened around {subject} that both of you would tell alike?',
      ],
    },
    {
      id: 'feeling',
      followUps: true,
      variants: [
        'What do you feel when you picture yourself beginning to speak?',
        'Which feeling lies underneath the one you would show them?',
        'What does your body do when you imagine them walking in?',
      ],
    },
    {
      id: 'want',
      followUps: true,
      essential: true,
      variants: [
        'What do you want to come of this talk, beyond being right?',
        'If it went well, what would be different the morning after?',
        'What do you want for the two of you, once it has been said?',
        'What would you like to be settled about {subject} when you both get up again?',
      ],
    },
    {
      id: 'own-part',
      followUps: true,
      variants: [
        'What is your own part in this, told without excuse or punishment?',
        'What have you kept to yourself until now, so that they could not know it?',
        'Where have you been unfair in this, if only in your thoughts?',
      ],
    },
    {
      id: 'their-side',
      followUps: true,
      essential: true,
      variants: [
        'How would they tell this story, if you were not in the room?',
        'What might be hard for them here that you seldom think of?',
        'What do they stand to lose in this conversation?',
        'How might the other person describe {subject}, on their fairest day?',
      ],
    },
    {
      id: 'fear',
      followUps: true,
      variants: [
        'What are you most afraid they will say to you?',
        'What could this conversation break that you want to keep whole?',
        'What have you imagined going wrong, at three in the morning?',
      ],
    },
    {
      id: 'sentence',
      followUps: true,
      essential: true,
      variants: [
        'If you could say only one sentence to them, which one must it be?',
        'What must not stay unsaid when you leave the room?',
        'How would you say it in words that nobody could mishear?',
        'If you had one sentence about {subject}, and they would hear it, what would it be?',
      ],
    },
    {
      id: 'listen',
      followUps: true,
      variants: [
        'What would you need to hear from them, even if it is hard?',
        'Which question could you ask them without knowing the answer beforehand?',
        'What will you do with a silence, if one comes?',
      ],
    },
    {
      id: 'limit',
      followUps: true,
      variants: [
        'What will you not say, however the conversation goes?',
        'At which point would you rather stop and come back another day?',
        'What are you not willing to give up, whatever they answer?',
      ],
    },
    {
      id: 'setting',
      followUps: true,
      variants: [
        'In which place would this be easiest to hear, for both of you?',
        'What would make it easier for both of you: a walk, a table, a letter?',
        'Who could be near you before or after, if not during the talk?',
      ],
    },
    {
      id: 'first-words',
      followUps: true,
      variants: [
        'Which first sentence would let the other person stay in the room?',
        'How could you begin, in words that are true and accuse nobody?',
        'What could you ask them before you tell them anything?',
      ],
    },
  ],
  closing: {
    id: 'closing',
    followUps: false,
    variants: [
      'What is the first thing you will do to make this conversation possible?',
      'How do you want to begin, now that you have thought it through?',
      'On which day will you speak, if you choose one now?',
      'What do you want to hold on to when the moment comes?',
      'How will you open the talk about {subject}, in your own first words?',
      'What do you want to remember about {subject} once you sit across from them?',
    ],
  },
};
