// Named person: somebody with whom something happened; not a place, a brand, a month or a writer one has read.
import { namedPerson } from '../../../../shared/interview/follow-ups/named-person.ts';
import { checkRule } from './check-rule.ts';

checkRule(
  namedPerson,
  [
    {
      answer: 'At lunch Maria asked me whether I was still angry.',
      move: 'unsaid',
      quoted: 'Maria asked me whether I was still angry',
      asks: 'You write that Maria asked you whether you were still angry. What stayed unsaid between you and Maria?',
    },
    {
      answer: 'Ngozi told me to take the week off.',
      move: 'other-side',
      asks: 'You write that Ngozi told you to take the week off. How might Ngozi tell that same moment?',
    },
    {
      answer: 'I miss Tom.',
      move: 'tell-now',
      quoted: 'I miss Tom',
      asks: 'You say you miss Tom. What would you like to tell Tom?',
    },
    {
      answer: 'In the evening I argued with Peter about the car, and the children heard everything.',
      move: 'other-side',
      quoted: 'I argued with Peter about the car',
      asks: 'You write that you argued with Peter about the car. How might Peter tell that same moment?',
    },
    {
      answer: 'My mother looked at me as if I were a stranger.',
      move: 'took-it',
      asks: 'What did you feel first when your mother looked at you as if you were a stranger?',
    },
    {
      answer: 'I had a long talk with my sister Ana yesterday, which was overdue.',
      move: 'unsaid',
      quoted: 'I had a long talk with my sister Ana yesterday',
      asks: 'You write that you had a long talk with your sister Ana yesterday. What stayed unsaid between you and Ana?',
    },
    {
      answer: 'My boss ignored me for the whole meeting.',
      move: 'unsaid',
      asks: 'You write that your boss ignored you for the whole meeting. What stayed unsaid between you and your boss?',
    },
    {
      answer: 'Then Mrs. Okafor hugged me and said nothing.',
      move: 'took-it',
      asks: 'What did you feel first when Mrs. Okafor hugged you and said nothing?',
    },
    {
      answer: 'I finally told my father about the divorce.',
      move: 'before',
      asks: 'You finally told your father about the divorce. How had things been between you and your father until then?',
    },
    {
      answer: 'It was late. Jonas called me from the station because he had no money.',
      move: 'other-side',
      quoted: 'Jonas called me from the station',
      asks: 'You write that Jonas called you from the station. How might Jonas tell that same moment?',
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
  ],
);
