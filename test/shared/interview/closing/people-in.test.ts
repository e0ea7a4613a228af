// Whom an answer is about: names no list knows, those that are words too, and signatures, which are the writer's own.
import { expect, test } from 'vitest';
import { peopleIn } from '../../../../shared/interview/closing/people-in.ts';

// Seen failing with `framed` left empty.
test.each([
  ['I will tell Priya at half past nine, with the door closed.', ['Priya']],
  ['The nurse, Bisi, brought me a coffee and I laughed then.', ['Bisi']],
  ['I was so tired, and Oluwaseun said that it was fine with him.', ['Oluwaseun']],
  ['I argued with Xiulan about the bins again, and I am not proud of it.', ['Xiulan']],
])('a name it has never met is found where only somebody can be: %s', (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});

test.each([
  'I asked Google about it and it was no help to me.',
  'I was in Paris and I told nobody what I did there.',
  'We talked to Siemens about the offer and I was not happy with it.',
  'The capital, Lima, was foggy when I was there.',
  'I met English people on the train and it was good.',
])('what is no person is none: %s', (text) => {
  expect(peopleIn(text)).toEqual([]);
});

test.each(['Night shifts do that to you and my body knows it.', 'Mornings are hard and I am not good at them.'])(
  'the capital a sentence begins with makes nobody: %s',
  (text) => {
    expect(peopleIn(text)).toEqual([]);
  },
);

// Seen failing with the signature left in.
test.each([
  ['I was glad to hear your voice and I will ring on Sunday.\n\nLove, Anna', []],
  ['I hope you can read this. All my love, Anna', []],
  ['Dear Mum, I was at the house today and I did not go in.\n\nYour daughter,\nAnna', ['Mum']],
  ['Thank you for the warm room, it was the only one I had.\n\nYours, Martin', []],
  ['I am sorry that I never wrote to you.\n– Anna', []],
])('who signs a letter is not among its people: %j', (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});

test.each([
  ['I went to the sea with my love, Anna', ['Anna']],
  ['I will always love Anna', ['Anna']],
  ['That was all I had to say to my brother, Tom', ['my brother', 'Tom']],
])('a name at the end is no signature by itself: %s', (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});
