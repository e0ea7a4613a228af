// Creative: unexpected links and what-ifs, until there is something to make.
import type { Template } from '../template.ts';

export const creative: Template = {
  id: 'creative',
  name: 'Creative',
  purpose: 'Unexpected links, what-ifs, and something you might make from them.',
  minutes: 15,
  tone: 'playful and curious',
  questions: 5,
  followUpsPerThread: 2,
  followUpsPerSession: 6,
  prompts: [],
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'Which image, sound or odd little fact has been following you around lately?',
      'What would you play with today if nothing had to come of it?',
      'Pick something near you that nobody else would look at twice. What could it be the start of?',
      'What have you half imagined lately and never quite put into words?',
      'Which image or sentence from {subject} would you steal first?',
      'If {subject} were a place you could walk into, what would you notice first?',
      'What in {subject} made you want to make something yourself?',
      'Which small detail in {subject} deserves a whole story of its own?',
    ],
  },
  arc: [
    {
      id: 'link',
      followUps: true,
      variants: [
        'Put it next to something that has nothing to do with it. What do the two share?',
        'Which memory, animal, machine or piece of music is it secretly related to?',
        'Get from this to the last thing you cooked or mended in three steps. Which are they?',
        'What does {subject} have in common with something from a quite different corner of your life?',
      ],
    },
    {
      id: 'what-if',
      followUps: true,
      variants: [
        'What if somebody came upon it a hundred years from now, knowing nothing of you?',
        'What if a child of seven were put in charge of it for one day?',
        'Suppose there were far too much of it, everywhere, for everyone. What would people do?',
        'What if {subject} had gone the other way at its most important moment?',
      ],
    },
    {
      id: 'turn',
      followUps: true,
      variants: [
        'Tell it from the side of somebody, or something, that has not had a voice yet.',
        'Turn it upside down or inside out. What falls out first?',
        'How would this look to someone who sees it for the first time and has no word for it?',
        'How would {subject} begin if somebody at its very edge were telling it?',
      ],
    },
    {
      id: 'senses',
      followUps: true,
      variants: [
        'What does this smell, sound or feel like when you go right up to it?',
        'If it were a piece of music, how would the first ten seconds sound?',
        'Which colours, materials or weather belong to this and to nothing else?',
        'If {subject} were a meal or a piece of weather, what would it be like to be in it?',
      ],
    },
    {
      id: 'limit',
      followUps: true,
      variants: [
        'What would you do with this if you had only ten minutes and whatever is on the table?',
        'Take away the part that seems most necessary. What could stand in its place?',
        'Which rule would make this more interesting if you followed it strictly?',
        'What would remain of {subject} if you had to tell it in seven words?',
      ],
    },
    {
      id: 'own-life',
      followUps: true,
      variants: [
        'Which scene from your own life could slip into this without anyone noticing?',
        'What did you make or invent as a child that is a cousin of this?',
        'Which person you know would be at home in this, quite as they are?',
        'Where does {subject} overlap with a story only you could tell?',
      ],
    },
    {
      id: 'mistake',
      followUps: true,
      variants: [
        'What is secretly good about the silliest version of this that you can think of?',
        'What would you find in the wreckage if this went splendidly wrong?',
        'Which mistake would you most enjoy making here, knowing that nobody minds?',
        'How would you ruin {subject} in the most interesting way you can think of?',
      ],
    },
    {
      id: 'combine',
      followUps: true,
      variants: [
        'Take two things you have written so far and put them in one room. What happens?',
        'Which old idea of yours has been waiting for exactly this one to come along?',
        'What would a gardener, a thief or a clockmaker do with this?',
        'Which two things would you cross with {subject}, to see what grows?',
      ],
    },
    {
      id: 'audience',
      followUps: true,
      variants: [
        'Who should stumble upon this by accident, on an ordinary afternoon?',
        'If this were a gift for one particular person, how would you hand it over?',
        'Where in your town would this belong, so that the right people come across it?',
      ],
    },
    {
      id: 'heart',
      followUps: true,
      variants: [
        'Which part of this makes you a little nervous, in the way living things do?',
        'What is the one part you would fight to keep if everything else had to go?',
        'Which thread here would you follow if you had more nerve than you have today?',
        'What part of {subject} would you carry over into a world of your own?',
      ],
    },
  ],
  closing: {
    id: 'closing',
    followUps: false,
    variants: [
      'Imagine something you could make from this. What does it look like?',
      'If a first rough version existed by Sunday, what would it be made of?',
      'Picture someone holding the finished thing. What is in their hands?',
      'What could be made of this in one evening, however roughly?',
      'Imagine something you could make that would not exist without {subject}. What is it?',
      'If {subject} and your own idea had a child, what would it look like finished?',
      'What would you make if you were asked to answer {subject} without an essay?',
      'Which small thing could you make this week with what {subject} gave you?',
    ],
  },
};
