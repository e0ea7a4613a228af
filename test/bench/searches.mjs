// What is typed into the search when it is measured, letter by letter: frequent and rare words, several, none at all.
export const typed = [
  'my wife',
  'office',
  'garden',
  'parliament',
  'very good health',
  'dined at home',
  'house of lords',
  'the king and the duke',
  'musique',
  'zzzz',
];
