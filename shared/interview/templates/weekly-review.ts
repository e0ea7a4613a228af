// Weekly review: the week as a whole, what moved, what it cost, what keeps coming back, and what next week should make room for.
import type { Template } from '../template.ts';

export const weeklyReview: Template = {
  id: 'weekly-review',
  name: 'Weekly review',
  purpose: 'Seven days seen together: what moved, what it cost, and what next week should hold.',
  minutes: 20,
  tone: 'level, unhurried, fair to the week',
  questions: 5,
  followUpsPerThread: 2,
  followUpsPerSession: 6,
  prompts: [],
  opening: {
    id: 'opening',
    followUps: true,
    variants: [
      'If the past week were a chapter in a book, what would its title be?',
      'What comes back first when you let the week run past you, day by day?',
      'How would you tell this week to someone who was away for all of it?',
      'Which day of this week would you know again among a hundred others?',
      'How did {subject} run through your week, from Monday until now?',
      'What has become of {subject} since this time last week?',
    ],
  },
  arc: [
    {
      id: 'moved',
      followUps: true,
      essential: true,
      variants: [
        'What moved forward this week, even if only by an inch?',
        'What did you finish, or at last begin, since last weekend?',
        'What is different now from how it was seven days ago?',
        'What has moved in {subject} this week, if you are exact about it?',
      ],
    },
    {
      id: 'outside-work',
      followUps: true,
      when: {
        after: 'opening',
        answer: 'mentions',
        words: [
          'work',
          'job',
          'office',
          'boss',
          'deadline',
          'deadlines',
          'meeting',
          'meetings',
          'project',
          'clients',
          'customers',
          'shift',
          'shifts',
          'overtime',
        ],
      },
      variants: [
        'What happened this week outside work that deserves a line here?',
        'Who were you this week in the hours that nobody paid for?',
        'Which evening or early morning of this week belonged only to you?',
      ],
    },
    {
      id: 'glad',
      followUps: true,
      variants: [
        'Which hour of this week would you happily have again?',
        'What did you do this week that you would like to do more often?',
        'When were you so absorbed this week that you forgot the clock?',
      ],
    },
    {
      id: 'cost',
      followUps: true,
      essential: true,
      variants: [
        'What took more from you this week than it gave back?',
        'Where did your strength go this week, if you trace it honestly?',
        'What would you have given away this week, if somebody had offered to take it?',
        'What did {subject} cost you this week in time, sleep or patience?',
      ],
    },
    {
      id: 'people',
      followUps: true,
      variants: [
        'Who made a difference to your week, in a way they may not know?',
        'Whom did you miss this week, or see too briefly?',
        'Which conversation of this week is still going on in your head?',
      ],
    },
    {
      id: 'surprise',
      followUps: true,
      variants: [
        'What did this week bring that stood in no plan?',
        'What turned out better than you had feared on Monday, or simply different?',
        'Which of your expectations did this week quietly correct?',
      ],
    },
    {
      id: 'pattern',
      followUps: true,
      essential: true,
      variants: [
        'What happened this week that also happened last week, and the week before?',
        'What do you keep planning that the week keeps swallowing?',
        'Which habit of yours shaped this week more than any plan did?',
        'What keeps happening with {subject}, one week after another?',
      ],
    },
    {
      id: 'undone',
      followUps: true,
      variants: [
        'What is still lying where you left it last weekend?',
        'Which unfinished thing is following you out of this week?',
        'What did you leave undone that turned out not to matter?',
        'What about {subject} did you mean to do this week and leave?',
      ],
    },
    {
      id: 'attention',
      followUps: true,
      variants: [
        'What had most of your attention this week, in hours and not in intentions?',
        'What deserved more of your attention this week than it got?',
        'Which small thing took more of the week than you would like to admit?',
      ],
    },
    {
      id: 'body',
      followUps: true,
      variants: [
        'How did you sleep, eat and move this week, told like a weather report?',
        'On which day did your body ask for something it did not get?',
        'What did you do this week that let you breathe out?',
      ],
    },
    {
      id: 'learned',
      followUps: true,
      variants: [
        'What do you know at this end of the week that you did not know before?',
        'What has this week shown you about how you work best?',
        'What would you tell yourself last Monday, if a message could get through?',
      ],
    },
    {
      id: 'let-go',
      followUps: true,
      variants: [
        'What from this week can you let go of, now that it stands here?',
        'What would you need to say or do to be done with this week?',
        'Which expectation will you not carry into the coming week?',
      ],
    },
  ],
  closing: {
    id: 'closing',
    followUps: false,
    variants: [
      'What one thing would you like the coming week to make room for?',
      'What will you do differently on Monday because of this week?',
      'Which single line about this week would you want to find again in a year?',
      'What would you like to have begun by this time next week?',
      'What should the coming week hold for {subject}, in one thing that is up to you?',
      'Where would you like {subject} to stand by this time next week?',
    ],
  },
};
