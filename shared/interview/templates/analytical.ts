// Analytical: what is claimed, what holds it up, what it takes for granted, and what that did to your view.
import type { Template } from '../template.ts';

export const analytical: Template = {
  id: 'analytical',
  name: 'Analytical',
  purpose: 'Take an idea apart: its claims, its evidence, its assumptions, and your own view.',
  minutes: 20,
  tone: 'exact and fair, never sharp',
  questions: 5,
  followUpsPerThread: 2,
  followUpsPerSession: 6,
  prompts: [],
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'Which idea or claim do you want to examine today, in one or two plain sentences?',
      'What have you heard or read recently that you are not sure you should believe?',
      'Name an opinion you hold, or keep meeting, that deserves a closer look. What does it say?',
      'What is being claimed here, as fairly as you can put it, before you judge it?',
      'What does {subject} claim, put as fairly and as briefly as you can?',
      'If {subject} had to fit into one sentence, what would that sentence say?',
      'Which claim in {subject} carries the most weight, so that the rest would fall without it?',
      'What is {subject} trying to convince you of, in your own words?',
    ],
  },
  arc: [
    {
      id: 'evidence',
      followUps: true,
      variants: [
        'What is the strongest piece of evidence for this that you could show to somebody?',
        'How was this found out, step by step, as far as you know?',
        'Which facts would still stand if you took away every story and every opinion?',
        'Which piece of evidence in {subject} would you keep if you could keep only one?',
      ],
    },
    {
      id: 'assumptions',
      followUps: true,
      variants: [
        'What has to be true, though nobody says it, for this argument to hold?',
        'What is being taken for granted here that someone from elsewhere would question at once?',
        'Which word in this is doing more work than it admits?',
        'What does {subject} take for granted, without ever quite saying so?',
      ],
    },
    {
      id: 'counter',
      followUps: true,
      variants: [
        'What would the best informed person who disagrees say to this?',
        'What would somebody who loses by this say about it, on a good day?',
        'If this turned out to be wrong, where would the first crack have been?',
        'What is the best objection to {subject} that you can think of?',
      ],
    },
    {
      id: 'own-stake',
      followUps: true,
      variants: [
        'What would you like to be true here, before any of the evidence is counted?',
        'What would it cost you, in work or pride or comfort, to change your mind on this?',
        'What in your own experience makes this easy, or hard, for you to believe?',
        'What do you bring to {subject} from your own life that colours how you judge it?',
      ],
    },
    {
      id: 'alternatives',
      followUps: true,
      variants: [
        'Which other explanation would fit the same facts just as well?',
        'If this were a coincidence, or the other way round, what would look different?',
        'Which second reading of this have you not given a fair hearing so far?',
        'What else could explain what {subject} describes, apart from the explanation it gives?',
      ],
    },
    {
      id: 'limits',
      followUps: true,
      variants: [
        'Where does this stop being true: for whom, at what size, after how long?',
        'Under which conditions would you expect this to fail first?',
        'For which people or situations does this hold least?',
        'Where would you draw the line beyond which {subject} no longer applies?',
      ],
    },
    {
      id: 'test',
      followUps: true,
      variants: [
        'What could you observe or try within a month that would make you more certain?',
        'What would have to happen for you to say you were wrong about this?',
        'Which number, record or person could settle the part you are least certain of?',
        'How could the main claim of {subject} be put to a test you would trust?',
      ],
    },
    {
      id: 'sources',
      followUps: true,
      variants: [
        'Who stands to gain something if people believe this?',
        'What could the source of this not have seen from where it stood?',
        'Whose account is missing here that might change the picture?',
        'Where in {subject} can you feel that its maker wants you to agree?',
      ],
    },
    {
      id: 'consequences',
      followUps: true,
      variants: [
        'Suppose it is true. What follows from it that few people would like to hear?',
        'What would you have to do differently if you took this entirely seriously?',
        'Which other things you believe would have to move if this one moved?',
        'If {subject} is right, what follows that it does not mention?',
      ],
    },
    {
      id: 'precision',
      followUps: true,
      variants: [
        'How would you word the claim now, so that it says no more than you can defend?',
        'Which single example shows most exactly what you mean by it?',
        'Which part of this are you least certain of, if you press on each?',
      ],
    },
  ],
  closing: {
    id: 'closing',
    followUps: false,
    variants: [
      'What has changed in your view since the first question, even if only in its wording?',
      'What would you say differently now from the way you said it at the start?',
      'Where do you stand now, in one sentence you would be willing to defend?',
      'Which thought of yours did not survive being written down here?',
      'What has changed in your view of {subject} while you were writing?',
      'How would you sum up {subject} now, compared with your first description of it?',
      'What will you keep from {subject}, now that you have taken it apart?',
      'Which question about {subject} remains open for you, after all this?',
    ],
  },
};
