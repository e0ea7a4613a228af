// Scenes in which somebody else does something to the writer, or does not: asks, tells, looks, overlooks, is kind.
import { ask, lead, line, type Scene, who } from './scene.ts';

/** In order: the first one that fits a line is the one that counts. */
export const scenesOfOthers: readonly Scene[] = [
  {
    id: 'only-one-knew',
    when: line(
      String.raw`${lead}(?:nobody|no\s+one)(?:\s+(?:at|in)\s+\p{L}+)?\s+(?:knew|noticed|saw)\s+(?:that\s+)?(?:i|how|what|my)\b`,
    ),
    moves: [
      ask('knew-like', 'body', 'What was it like to be the only one who knew?'),
      ask('knew-who', 'need', 'Who would you have liked to tell?'),
    ],
  },
  {
    id: 'nobody-did',
    when: line(
      String.raw`${lead}(?:nobody|no\s+one)(?:\s+(?:at|in|from)\s+(?:my\s+|the\s+)?\p{L}+)?\s+(?:even\s+)?(?:asked|noticed|reacted|said|came|called|rang|remembered|thanked|offered|looked|answered|replied|listened|laughed|clapped|turned\s+up|wished|helped)\b`,
    ),
    not: /\bnobody\s+(?:asked|said)\s+(?:you|anything\s+(?:bad|wrong))\b|\blaughed\s+at\b/iu,
    moves: [
      ask('nobody-hoped', 'need', 'What had you hoped for?'),
      ask('nobody-whom', 'other-view', 'Who would you have liked it from?'),
      ask('nobody-left', 'body', 'How did that leave you feeling?'),
    ],
  },
  {
    id: 'nobody-knows',
    when: line(
      String.raw`${lead}(?:nobody|no\s+one)(?:\s+(?:at|in)\s+(?:my\s+|the\s+)?(?:\p{L}+\s+){0,2}?\p{L}+)?\s+(?:knows|has\s+any\s+idea)\b|${lead}i\s+(?:have\s+not|haven['’]t)\s+told\s+(?:anyone|anybody|a\s+soul)\b`,
    ),
    not: /\bknows\s+(?:how\s+to|what\s+to|when|yet|why|where)\b/iu,
    moves: [
      ask('knows-who', 'need', 'Who would you most like to know?'),
      ask('knows-carry', 'body', 'What is it like to carry that alone?'),
    ],
  },
  {
    id: 'still-waiting',
    when: line(
      String.raw`${lead}${who}\s+(?:still\s+)?has(?:n['’]t|\s+not)\s+(?:even\s+|once\s+)?(?:noticed|asked|called|replied|answered|said|written|rung|thanked|apologi[sz]ed|texted|mentioned)\b`,
    ),
    not: /^(?:i|we|it|nobody)\b/iu,
    moves: [
      ask('waiting-hope', 'need', 'What are you hoping for?'),
      ask('waiting-like', 'body', 'What is it like to wait for that?'),
    ],
  },
  {
    id: 'was-asked',
    when: line(
      String.raw`${lead}${who}\s+(?:(?:then|also|only|just|once|suddenly|never)\s+)*asked\s+(?:me\b(?!\s+(?:out|to\s+(?:leave|stop|help|do|come|bring|cover)))|(?:if|whether|who|why|how)\b)`,
    ),
    not: /^(?:i|we|nobody|no\s+one)\b|\basked\s+(?:me\s+)?(?:the\s+time|what\s+time|for\s+(?:a|the)\s+(?:pen|salt|bill))\b/iu,
    moves: [
      ask('asked-like', 'body', 'What was it like to be asked that?'),
      ask('asked-stir', 'clarify', 'What did that question stir up in you?'),
    ],
  },
  {
    id: 'was-told',
    when: line(
      String.raw`${lead}${who}\s+(?:(?:then|also|only|just|once|finally|suddenly)\s+)*(?:said|told\s+me|called\s+me|wrote\s+(?:that|back)|texted|whispered|admitted|announced|confessed)\b(?!\s+(?:goodbye|hello|hi|nothing|ok|okay)\b)`,
    ),
    not: /\b(?:said|texted|whispered|admitted)\b.*\bto\s+(?:him|her|them|each)\b|^(?:i|we|nobody|no\s+one|it)\b|\bcalled\s+me\s+(?:back|at|on|in|from|after|to|twice|again|yesterday|today)\b/iu,
    moves: [
      ask('told-hear', 'body', 'What was it like to hear that?'),
      ask('told-stir', 'clarify', 'What did that stir up in you?'),
      ask('told-stays', 'return', 'What of that has stayed with you?'),
    ],
  },
  {
    id: 'is-told',
    when: line(
      String.raw`${lead}${who}\s+(?:(?:always|still|often|now)\s+)?(?:says|tells\s+me|thinks\s+(?:that\s+)?(?:i|we|my)|keeps\s+(?:saying|telling|asking))\b`,
    ),
    not: /^(?:i|we|it|part|nobody|everyone|everybody)\b/iu,
    moves: [
      ask('tells-hear', 'body', 'What is it like to hear that?'),
      ask('tells-see', 'clarify', 'How do you see it yourself?'),
    ],
  },
  {
    id: 'looked-at-me',
    when: line(
      String.raw`${lead}${who}\s+(?:(?:\p{L}+\s+){1,6}and\s+)?(?:just\s+|then\s+)?(?:looked|stared|glanced)\s+(?:straight\s+|right\s+|back\s+|up\s+)*at\s+me\b`,
    ),
    not: /^(?:i|we)\b/iu,
    moves: [
      ask('look-saw', 'clarify', 'What did you see in that look?'),
      ask('look-want', 'need', 'What would you have liked to say?'),
    ],
  },
  {
    id: 'saw-them',
    when: line(
      String.raw`${lead}${who}\s+(?:(?:just|then|suddenly|nearly|almost)\s+)*(?:cried|wept|sobbed|was\s+crying|burst\s+into|went\s+(?:quiet|white|silent|red)|flinched|sat\s+alone|was\s+shaking|broke\s+down|fell\s+asleep\s+on|put\s+(?:his|her)\s+head)\b`,
    ),
    not: /^(?:i|we|it|the\s+(?:phone|tv|fridge|room|house))\b|\b(?:white|red)\s+(?:wine|wash)\b/iu,
    moves: [
      ask('saw-like', 'body', 'What was it like to see that?'),
      ask('saw-want', 'need', 'What did you want to do?'),
    ],
  },
  {
    id: 'overlooked',
    when: line(
      String.raw`${lead}${who}\s+(?:(?:just|then|even|completely|again)\s+)*(?:forgot\s+(?:my|our|me|to)|ignored\s+(?:me|my)|interrupted\s+me|talked\s+over\s+me|went\s+back\s+to\s+(?:his|her|their)|(?:didn['’]t|did\s+not)\s+(?:even\s+)?(?:ask|notice|look\s+up|come|reply|answer|thank|say|call|ring|remember)\b|left\s+without|walked\s+(?:out|past)|cancelled|shrugged|laughed\s+at\s+me|rolled\s+(?:his|her)\s+eyes|looked\s+at\s+(?:his|her|their)\s+(?:phone|watch)|took\s+(?:the\s+)?credit)`,
    ),
    not: /^(?:i|we|nobody|it)\b/iu,
    moves: [
      ask('over-hoped', 'need', 'What had you hoped for?'),
      ask('over-left', 'body', 'How did that leave you feeling?'),
    ],
  },
  {
    id: 'was-kind',
    when: line(
      String.raw`${lead}${who}\s+(?:(?:just|then|even|quietly|also|still)\s+)*(?:hugged\s+me|held\s+(?:my|me)|waited\s+(?:for|with)\s+me|thanked\s+me|helped\s+me|brought\s+me|made\s+me\s+(?:a|an|some|tea|soup|coffee|dinner|breakfast)|saved\s+me\s+(?:a|the)|sat\s+(?:down\s+)?(?:with|beside|next\s+to)\s+me|stayed\s+with\s+me|left\s+me\s+(?:a|the|her|his)\s+(?!alone|for|with)|put\s+(?:his|her)\s+(?:arm|hand|coat|blanket)|kept\s+me\s+(?:a|company)|remembered\s+(?:my|that|how)|noticed\s+(?:that\s+i|me|my)|covered\s+for\s+me|lent\s+me|gave\s+me\s+(?:a|an|the|his|her)\s+(?:hug|lift|photo|book|plant|key|scarf|card|drawing|seat|present)|drew\s+me)`,
    ),
    not: /^(?:i|we|it)\b|\b(?:papers|notice|bill|fine|warning|invoice|look)\b/iu,
    moves: [
      ask('kind-mean', 'need', 'What did that mean to you?'),
      ask('kind-touch', 'clarify', 'What touched you most about it?'),
      ask('kind-take', 'body', 'How was it to be given that?'),
    ],
  },
  {
    id: 'fading',
    when: line(
      String.raw`${lead}(?:my\s+(?:dad|mum|mom|mother|father|nan|gran|grandmother|grandfather|husband|wife|dog|cat|grandad)|dad|mum|mom|nan|gran|he|she)\s+(?:can(?:['’]t|not)\s+(?:remember|walk|see|hear|climb|manage|find|sleep|talk)|no\s+longer|doesn['’]t\s+(?:know|recogni[sz]e|remember|eat)|is\s+getting\s+(?:smaller|thinner|slower|worse|weaker|old|older|forgetful)|keeps\s+forgetting|forgets)\b`,
    ),
    not: /\bcan['’]t\s+(?:find\s+(?:his|her)\s+(?:keys|phone)|sleep\s+in)\b/iu,
    moves: [
      ask('fading-watch', 'body', 'What is it like to watch that?'),
      ask('fading-hardest', 'clarify', 'What is hardest about seeing it?'),
    ],
  },
];
