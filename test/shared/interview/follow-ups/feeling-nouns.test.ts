// What a feeling is called when it is asked about by its name.
import { describe, expect, test } from 'vitest';
import { feelingNoun, feelingVerb } from '../../../../shared/interview/follow-ups/feeling-nouns.ts';

describe('the name of a feeling', () => {
  // Seen failing with "lonely" moved to the line of "sad".
  test.each([
    ['I was afraid of the lift', 'fear'],
    ['I was in great dread of Monday', 'fear'],
    ['I was furious with the landlord', 'anger'],
    ['I was ashamed of my accent', 'shame'],
    ['I felt guilty about the cake', 'guilt'],
    ['I was heartbroken', 'sadness'],
    ['I felt lonely at my own party', 'loneliness'],
    ['I was jealous of my daughter', 'jealousy'],
    ['I was nervous all morning', 'worry'],
    ['I was disappointed in him', 'disappointment'],
    ['I was relieved when it rained', 'relief'],
    ['I was proud of them both', 'pride'],
    ['I was grateful for the driver', 'gratitude'],
    ['I was overjoyed', 'joy'],
  ])('%s → %s', (clause, noun) => {
    expect(feelingNoun(clause)).toBe(noun);
  });

  test.each([
    'I was mad about the new bike',
    'I saw a sadhu',
    'We crossed with the ferry',
    'I felt cold',
    'I felt nothing',
    'The proudly painted boat',
    'Her guiltless face',
    'The gladioli came up',
    'I was at the fearless dog’s house',
    'I felt odd',
  ])('none in: %s', (clause) => {
    expect(feelingNoun(clause)).toBeUndefined();
  });
});

describe('what it did to one', () => {
  // Seen failing without the lower case.
  test.each([
    ['It Troubled me', 'troubled'],
    ['I was hurt by it', 'hurt'],
    ['That shook me', 'shook'],
    ['I was overwhelmed', 'overwhelmed'],
    ['The letter frightened me', 'frightened'],
  ])('%s → %s', (clause, verb) => {
    expect(feelingVerb(clause)).toBe(verb);
  });

  test.each(['I was sad', 'I felt small', 'That is upsetting', 'I was glad', 'I troubleshoot printers'])(
    'none in: %s',
    (clause) => {
      expect(feelingVerb(clause)).toBeUndefined();
    },
  );
});
