// Named person: somebody with whom something happened; not a place, a brand, a month or a writer one has read.
import { namedPerson } from '../../../../shared/interview/follow-ups/named-person.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  namedPerson,
  [
    {
      answer: 'At lunch Maria asked me whether I was still angry.',
      move: 'took-it',
      quoted: 'Maria asked me whether I was still angry',
      asks: 'How did you take it when Maria asked you whether you were still angry?',
    },
    {
      answer: 'Ngozi told me to take the week off.',
      move: 'make-of',
      quoted: 'Ngozi told me to take the week off',
      asks: 'Ngozi told you to take the week off. What do you make of that?',
    },
    {
      answer: 'I miss Tom.',
      move: 'picture',
      quoted: 'I miss Tom',
      asks: 'You miss Tom. What comes to mind first when you think of Tom?',
    },
    {
      answer: 'In the evening I argued with Peter about the car, and the children heard everything.',
      move: 'was-like',
      quoted: 'I argued with Peter about the car',
      asks: 'You argued with Peter about the car. What was that like?',
    },
    {
      answer: 'My mother looked at me as if I were a stranger.',
      move: 'feel-now',
      quoted: 'My mother looked at me as if I were a stranger',
      asks: 'Your mother looked at you as if you were a stranger. How do you feel about that now?',
    },
    {
      answer: 'My boss ignored me for the whole meeting.',
      move: 'took-it',
      quoted: 'My boss ignored me for the whole meeting',
      asks: 'How did you take it when your boss ignored you for the whole meeting?',
    },
    {
      answer: 'Then Mrs. Okafor hugged me and said nothing.',
      move: 'was-like',
      quoted: 'Mrs. Okafor hugged me and said nothing',
      asks: 'Mrs. Okafor hugged you and said nothing. What was that like?',
    },
    {
      answer: 'I finally told my father about the divorce.',
      move: 'between',
      quoted: 'I finally told my father about the divorce',
      asks: 'You finally told your father about the divorce. How are things between the two of you now?',
    },
    {
      answer: 'It was late. Jonas called me from the station because he had no money.',
      move: 'stays',
      quoted: 'Jonas called me from the station because he had no money',
      asks: 'Jonas called you from the station because he had no money. What about that has stayed with you?',
    },
    {
      answer: 'I had a long talk with my sister Ana yesterday.',
      move: 'was-like',
      quoted: 'I had a long talk with my sister Ana yesterday',
      asks: 'You had a long talk with your sister Ana yesterday. What was that like?',
    },
    {
      answer: 'I envy my sister Clara for her garden.',
      move: 'about',
      quoted: 'I envy my sister Clara for her garden',
      asks: 'You envy your sister Clara for her garden. What do you think that is about?',
    },
    {
      answer: 'I had a long talk with my sister Ana yesterday.',
      move: 'between',
      quoted: 'I had a long talk with my sister Ana yesterday',
      asks: 'You had a long talk with your sister Ana yesterday. How are things between the two of you now?',
    },
  ],
  [
    'I was in Paris in May and it rained.',
    'I read Jane Austen all afternoon.',
    'Google told me it was closed.',
    'I met April deadlines for once.',
    'I watched Harry Potter with the kids.',
    'On Sunday I called the bank.',
    'Everyone told me to wait.',
    'My mother tongue is Polish.',
    'I love Christmas.',
    'Alexa told me the weather.',
    'I met the Smiths and their dog at the fair, and I liked Amsterdam.',
    'God told me nothing.',
    'I love Netflix in the evening.',
    'My sister lives in Leeds.',
    'My uncle hit me when I was nine.',
    'I never told my father about it.',
    'Hollis spoke to me as a secret, of matters at court.',
    'Peter called me up at six in the morning.',
  ],
);
