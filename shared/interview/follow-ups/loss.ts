// Somebody died, or left for good. Asks little, asks gently, and asks about the one who is missed.
import { clausesMatching, findingFrom } from './clause.ts';
import type { Move, Rule } from './rule.ts';

const moves: readonly Move[] = [
  { id: 'remember', kind: 'moment', text: '{Span}. What comes to you first when you think of {name}?' },
  { id: 'without', kind: 'body', text: '{Span}. What has it been like since then?' },
  { id: 'miss', kind: 'need', text: '{Span}. What do you miss most about {name}?' },
  { id: 'with-you', kind: 'clarify', text: '{Span}. What has been with you most since then?' },
];

const who =
  '(?:mother|father|mum|mom|dad|sister|brother|wife|husband|partner|daughter|son|baby|friend|best\\s+friend|aunt|uncle|cousin|grandmother|grandfather|gran|granny|nan|nana|grandma|grandpa|niece|nephew|neighbour|neighbor|colleague|teacher|dog|cat|horse|boyfriend|girlfriend|fiancée?|stepfather|stepmother|twin|godmother|godfather)';
const gone =
  '(?:died|passed\\s+away|passed|is\\s+dead|is\\s+gone|has\\s+died|had\\s+died|has\\s+passed|was\\s+buried|was\\s+killed|took\\s+his\\s+last\\s+breath|took\\s+her\\s+last\\s+breath)';
const theirs = new RegExp(
  String.raw`(?<![\p{L}'’])(?:[Mm]y|[Oo]ur)\s+(?:(?:old|dear|little|big|older|younger|only|lovely|own)\s+)?(?<who>${who})(?:\s+(?<called>\p{Lu}\p{Ll}+))?,?\s+${gone}(?!\s+(?:home|to|into|abroad|forth|away|down|up|back|with|out|for|by|the\s+(?:exam|test|salt)|laughing|her\s+exam|his\s+exam|on\s+(?:the|his|her)))`,
  'gu',
);
const lost = new RegExp(
  String.raw`(?<![\p{L}'’])[Ii]\s+(?:have\s+|had\s+)?(?:just\s+)?(?:lost|buried)\s+(?:my|our)\s+(?:(?:old|dear|little|big|older|younger|only|own)\s+)?(?<who>${who})(?:\s+(?<called>\p{Lu}\p{Ll}+))?(?!['’]|\s+(?:in\s+the\s+(?:shop|supermarket|crowd)|at\s+(?:chess|the\s+airport)|to\s+(?:him|her|the)))`,
  'gu',
);
/** How they died, when it was by somebody's hand, is no place for a question of ours. */
const grave =
  /\b(?:suicide|murder\p{L}*|hanged|overdos\p{L}+|stillborn|miscarr\p{L}+|killed\s+(?:him|her)self|abus\p{L}+)\b/iu;

/** Of these one need not miss anything. */
const distant = /^(?:neighbour|neighbor|colleague|teacher)$/iu;

export const loss: Rule = {
  id: 'loss',
  because: 'You wrote about somebody you have lost.',
  strength: 6,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      grave.test(sentence.text)
        ? []
        : [theirs, lost].flatMap((pattern) =>
            clausesMatching(sentence, pattern).flatMap(({ clause, match }) => {
              const { who: role = '', called } = match.groups ?? {};
              const brief = clause.split(/\s+/u).length > 10 ? clause.replace(/\s+and\s.*$/isu, '') : clause;
              return findingFrom(
                brief,
                distant.test(role) ? moves.filter(({ id }) => id === 'with-you' || id === 'remember') : moves,
                called ?? `your ${role.toLowerCase()}`,
              );
            }),
          ),
    ),
};
