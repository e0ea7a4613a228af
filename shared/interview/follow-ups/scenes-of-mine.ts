// Scenes in which the writer does something: holds back, pretends, snaps, dares, sits in the car, is drawn back to it.
import { ask, I, lead, line, type Scene } from './scene.ts';

const partOfMe = String.raw`${lead}(?:a\s+(?:big|small|large)\s+)?part\s+of\s+me\s+(?:still\s+|just\s+|also\s+)?`;
const twoParts = /\bpart\s+of\s+me\b.*\bpart\s+of\s+me\b|\bother\s+part\b/iu;

/** In order: the first one that fits a line is the one that counts. */
export const scenesOfMine: readonly Scene[] = [
  {
    id: 'part-of-me',
    when: line(String.raw`${partOfMe}(?:thinks|wants|knows|feels|hopes|believes|wishes|is)\b`),
    not: twoParts,
    moves: [
      ask('other-part', 'other-view', 'What does the other part of you say?'),
      ask('other-part-wants', 'need', 'What does the rest of you want?'),
    ],
  },
  {
    id: 'part-of-me-then',
    when: line(String.raw`${partOfMe}(?:was|wanted|hoped|thought|felt|knew)\b`),
    not: twoParts,
    moves: [
      ask('rest-wanted', 'other-view', 'What did the rest of you want?'),
      ask('part-after', 'need', 'What would that have given you?'),
    ],
  },
  {
    id: 'not-about',
    when: line(
      String.raw`^(?:and\s+|but\s+)?(?:it|this|that)(?:['’]s|\s+is|\s+was|\s+wasn['’]t|\s+isn['’]t)\s+(?:never|not|really|even|only|just|actually)?\s*(?:never\s+|not\s+|really\s+|just\s+)*about\s+\p{L}+`,
    ),
    not: /^(?:it|this|that)(?:['’]s|\s+is|\s+was)\s+(?:really\s+|just\s+|only\s+|even\s+|actually\s+)*about\b|\babout\s+(?:to|time|right|\d)|\bbut\b/iu,
    moves: [
      ask('about-what', 'clarify', 'What do you think it is about?'),
      ask('about-say', 'need', 'What would it be about, if it were said out loud?'),
    ],
  },
  {
    id: 'some-days',
    when: /\bsome\s+(days|nights|mornings)\b.*\b(?:some\s+\1|(?:and|but)\s+(?:on\s+)?others?)\b|\bone\s+(?:day|minute|moment)\b.*\bthe\s+next\b/iu,
    moves: [ask('days-difference', 'clarify', 'What makes the difference between the two?')],
  },
  {
    id: 'wanted-away',
    when: line(
      String.raw`${I}wanted\s+(?:(?:so\s+badly|only|nothing\s+more\s+than)\s+)?to\s+(?:just\s+)?(?:disappear|run|vanish|leave|hide|sink\s+into|walk\s+out|go\s+home|be\s+anywhere)\b`,
    ),
    moves: [
      ask('away-from', 'clarify', 'What did you want to get away from?'),
      ask('away-stayed', 'moment', 'What kept you there?'),
    ],
  },
  {
    id: 'wanted-them',
    when: line(
      String.raw`${I}wanted\s+(?:(?:him|her|them|somebody|someone|my\s+\p{L}+)\s+to\s+\p{L}+|to\s+(?:see|know|hear|find\s+out|show)\b)`,
    ),
    not: /\bbut\b/iu,
    moves: [
      ask('them-hoped', 'need', 'What were you hoping for?'),
      ask('them-meant', 'clarify', 'What would it have meant to you?'),
    ],
  },
  {
    id: 'expected',
    when: line(
      String.raw`${lead}i(?:['’]d|\s+had)?\s+(?:always\s+)?(?:expected|thought|imagined|assumed|pictured)\s+(?:that\s+)?(?:to\s+(?:be|feel)|i(?:['’]d|\s+would)|it(?:['’]d|\s+would)|that\s+it)\b`,
    ),
    not: /\b(?:thought\s+to\s+be)\b/iu,
    moves: [
      ask('expected-pictured', 'image', 'How had you pictured it?'),
      ask('expected-instead', 'clarify', 'What was there instead?'),
    ],
  },
  {
    id: 'drawn-back',
    when: line(
      String.raw`${lead}i\s+(?:still\s+|just\s+)?keep\s+(?:on\s+)?(?:seeing|hearing|replaying|rereading|re-reading|thinking|dreaming|going\s+over|picturing|remembering|imagining|coming\s+back|wondering|looking\s+at)\b|${lead}i\s+can(?:['’]t|not)\s+stop\s+(?:thinking|seeing|hearing|replaying|looking)\b`,
    ),
    moves: [
      ask('back-what', 'clarify', 'What about that will not let go of you?'),
      ask('back-when', 'moment', 'When does it come back most?'),
      ask('back-feel', 'body', 'What do you feel when it comes back?'),
    ],
  },
  {
    id: 'read-again',
    when: line(
      String.raw`${I}(?:re-?read|read|listened\s+to|watched|looked\s+at|checked)\s+.{2,40}\b(?:twice|three\s+times|four\s+times|five\s+times|ten\s+times|again\s+and\s+again|over\s+and\s+over|\p{L}+\s+times)\b`,
    ),
    not: /\b(?:many|some|all|old|good|at|a\s+few)\s+times\s+(?:a|per)\b/iu,
    moves: [
      ask('again-touch', 'clarify', 'Which part of it did you go back for?'),
      ask('again-felt', 'need', 'What did you feel each time?'),
    ],
  },
  {
    id: 'kept-in',
    when: line(
      String.raw`${I}(?:nodded|smiled|laughed\s+along|carried\s+on|congratulated|shrugged|passed\s+(?:him|her|them|the\s+\p{L}+)|said\s+nothing|kept\s+quiet|bit\s+my\s+tongue|kept\s+my\s+mouth\s+shut|changed\s+the\s+subject|said\s+(?:that\s+)?(?:it\s+(?:was|is)|i\s+(?:was|am|had))\s+(?:fine|ok|okay|nothing|busy|tired|a\s+headache)|told\s+(?:my\s+\p{L}+|him|her|them|everyone|\p{Lu}\p{Ll}+)\s+(?:that\s+)?(?:it\s+(?:was|is)|i(?:['’]m|\s+am|\s+was))\s+(?:doing\s+)?(?:fine|okay|ok|busy|not\s+hungry|just\s+tired)|said\s+(?:it['’]s|i['’]m)\s+(?:fine|okay|ok)|hung\s+up|(?:didn['’]?t|did\s+not)\s+(?:say|correct|tell|mention|answer|reply|argue|interrupt|contradict)\b)|${lead}(?:neither|none)\s+of\s+us\s+(?:mentioned|said|spoke|brought)\b`,
    ),
    not: /\b(?:smiled|nodded)\s+(?:because|all|the\s+whole|for\s+the\s+first)\b|\bnodded\s+off\b|\b(?:passed\s+the\s+(?:exam|test|ball))\b|\bdid(?:n['’]t|\s+not)\s+(?:say|mind)\s+(?:goodbye|hello)\b|\btell\s+(?:you|anyone|anybody)\b|\bin\s+case\b/iu,
    moves: [
      ask('in-say', 'clarify', 'What would you have liked to say?'),
      ask('in-kept', 'need', 'What did you keep to yourself?'),
      ask('in-mind', 'moment', 'What was going through your mind?'),
    ],
  },
  {
    id: 'covered-up',
    when: line(
      String.raw`${I}(?:(?:\p{L}+\s+){1,7}and\s+)?(?:pretended|hid\s+(?:in|from|my|the|it|behind)|lied|made\s+up|made\s+an\s+excuse|put\s+on\s+a\s+(?:brave\s+)?face)\b`,
    ),
    not: /\bhid\s+(?:the|some)\s+(?:eggs|presents|key|keys)\b|\bmade\s+up\s+(?:with|my\s+mind)\b/iu,
    moves: [
      ask('cover-if', 'need', 'What might have happened if you had not?'),
      ask('cover-mind', 'moment', 'What was going through your mind?'),
      ask('cover-after', 'return', 'How did you feel afterwards?'),
    ],
  },
  {
    id: 'temper',
    when: line(
      String.raw`${I}(?:snapped\s+at|shouted\s+at|yelled\s+at|lost\s+my\s+temper|was\s+(?:so\s+)?(?:horrible|short|mean|cruel|nasty|rude)\s+(?:to|with)|slammed\s+the|blew\s+up\s+at|lashed\s+out)|${lead}i(?:['’]ve|\s+have)\s+been\s+snapping\b`,
    ),
    moves: [
      ask('temper-built', 'clarify', 'What had been building up before that?'),
      ask('temper-hear', 'moment', 'What was going on inside you just then?'),
      ask('temper-now', 'need', 'What would you like to say now?'),
    ],
  },
  {
    id: 'backed-out',
    when: line(
      String.raw`${I}(?:cancelled(?:\s+on)?|put\s+off|postponed|ran\s+away|left\s+early|skipped\s+(?:the|my)|avoided|couldn['’]t\s+(?:go\s+in|open|face|answer|pick\s+up|ring|call|press|send)|could\s+not\s+(?:go\s+in|open|face|answer|ring|call|send)|turned\s+(?:back|round|around)\s+at|(?:didn['’]?t|did\s+not)\s+(?:go(?:\s+in)?|open|ring|call|press|send|pick\s+up)\b)|${lead}i(?:['’]ve|\s+have)\s+(?:started|been)\s+avoiding\b`,
    ),
    not: /\bskipped\s+(?:the\s+)?(?:rope|breakfast|lunch)\b|\bcancelled\s+(?:my|the|our|a)\s+(?:subscription|gym|netflix|order|card)\b|\bcall\s+(?:it|him\s+names)\b/iu,
    moves: [
      ask('out-hard', 'clarify', 'What made that so hard?'),
      ask('out-imagine', 'need', 'What did you imagine would happen?'),
      ask('out-after', 'return', 'How did you feel afterwards?'),
    ],
  },
  {
    id: 'dared',
    when: line(
      String.raw`${I}(?:said\s+no\s+to\b|said\s+it\b|stood\s+up\s+(?:to|for)|spoke\s+up|spoke\s+first|told\s+(?:him|her|them|my\s+\p{L}+|\p{Lu}\p{Ll}+)\s+(?:no\b|the\s+truth|everything)|asked\s+for\s+(?:help|a\s+(?:rise|raise)|more)|asked\s+(?:him|her)\s+out|apologi[sz]ed\s+(?:first|to)|got\s+through|managed|handed\s+in\s+my\s+notice|quit\s+my|resigned|walked\s+away\s+from|jumped)\b|\bhands\s+were\s+shaking\s+but\s+i\b`,
    ),
    not: /\b(?:managed|said\s+no)\s+(?:thanks|fine|badly)\b|\bmanaged\s+(?:a|the)\s+\p{L}+\b/iu,
    moves: [
      ask('dared-helped', 'clarify', 'What helped you do that?'),
      ask('dared-after', 'return', 'How did you feel once it was done?'),
      ask('dared-mean', 'need', 'What does it mean to you that you did?'),
    ],
  },
  {
    id: 'step-taken',
    when: line(
      String.raw`${I}(?:booked|bought\s+(?:a|the|my)\s+ticket|signed\s+up|applied|enrolled|registered|made\s+(?:an|the)\s+appointment|joined)\b`,
    ),
    not: /\bbooked\s+(?:a\s+table|off|the\s+(?:car|boiler))\b|\bapplied\s+(?:the|some|pressure)\b|\bjoined\s+(?:the\s+)?(?:queue|call|meeting)\b/iu,
    moves: [
      ask('step-moment', 'clarify', 'What made now the moment for it?'),
      ask('step-hope', 'need', 'What do you hope it will bring?'),
    ],
  },
  {
    id: 'time-and-again',
    when: line(
      String.raw`${I}\p{L}+\b.*\bfor\s+the\s+(?:second|third|fourth|fifth|sixth|tenth|hundredth|umpteenth)\s+time\b`,
    ),
    moves: [
      ask('times-others', 'moment', 'What happened the other times?'),
      ask('times-brings', 'clarify', 'What brings it round again each time?'),
    ],
  },
  {
    id: 'stayed-there',
    when: line(
      String.raw`${I}(?:(?:\p{L}+\s+){1,5}and\s+)?(?:sat|stood|lay|waited|hid|stayed|parked)\s+(?:(?:there|outside|alone|still|awake|down)\s+)?(?:in|on|at|by|outside|under|behind|with|beside|near|across|opposite|there|awake)\b`,
    ),
    not: /\b(?:sat|stood)\s+(?:by|on)\s+(?:my\s+promise|the\s+fence|a\s+committee)\b|\b(?:stayed|waited)\s+(?:at|in)\s+(?:a|the)\s+(?:hotel|hostel)\b|\bwaited\s+on\b|\bstayed\s+(?:in|on)\s+(?:touch|top|track)\b/iu,
    moves: [
      ask('there-mind', 'moment', 'What was going through your mind there?'),
      ask('there-like', 'body', 'What was it like to be there?'),
      ask('there-kept', 'clarify', 'What kept you there?'),
    ],
  },
  {
    id: 'empty-room',
    when: line(
      String.raw`${lead}(?:the|our|my)\s+(?:house|flat|room|bed|kitchen|table|garden|office|street|shop|bedroom|sofa|chair)\s+(?:is|feels|was|felt)\s+(?:(?:so|too|very|still|strangely|really|now)\s+)*(?:quiet|empty|tidy|big|silent|cold|still)\b`,
    ),
    not: /\b(?:cold\s+(?:because|since)|big\s+enough)\b/iu,
    moves: [
      ask('empty-notice', 'moment', 'When do you notice that most?'),
      ask('empty-like', 'body', 'What is it like to be there?'),
    ],
  },
  {
    id: 'again-the-same',
    when: line(
      String.raw`${lead}(?:i|we|my\s+\p{L}+\s+and\s+i)\s+had\s+(?:the|that|another)\s+(?:same\s+)?(?:argument|fight|row|conversation|talk|discussion)\b.*\bagain$|${lead}(?:i|we)\s+had\s+the\s+same\s+(?:argument|fight|row|conversation|talk|discussion)\b`,
    ),
    moves: [
      ask('same-goes', 'moment', 'How does it usually go?'),
      ask('same-want', 'need', 'What would you want to be heard in it?'),
    ],
  },
  {
    id: 'verdict-news',
    when: line(
      String.raw`${lead}(?:the|my|his|her)\s+(?:scan|test|tests|results?|biopsy|bloods|x-ray|letter|verdict|offer|exam\s+results?)\s+(?:came|was|were|is|are|arrived)\b|${lead}(?:i\s+)?(?:got|didn['’]t\s+get|did\s+not\s+get)\s+(?:the|a|my)\s+(?:job|place|offer|part|flat|mortgage|visa|grant|results?|promotion)\b`,
    ),
    not: /\b(?:is|are|was|were)\s+(?:on|in|next|tomorrow|due|at)\b|\bgot\s+(?:a|the)\s+(?:place|part)\s+(?:to|of)\b/iu,
    moves: [
      ask('news-first', 'moment', 'What was your first thought when you heard?'),
      ask('news-means', 'need', 'What does it change for you?'),
    ],
  },
  {
    id: 'small-joy',
    when: line(
      String.raw`${I}(?:sang|danced|swam|painted|baked|planted|knitted|cycled|played\s+(?:the|my|with)|sat\s+in\s+the\s+sun|ate\s+\p{L}+\s+(?:outside|in\s+the\s+(?:park|garden|sun))|laughed\s+(?:so\s+hard|until|like))\b`,
    ),
    not: /\b(?:funeral|alone\s+again|cried|badly\s+hurt|not\s+once)\b/iu,
    moves: [
      ask('joy-gave', 'need', 'What did that give you?'),
      ask('joy-best', 'moment', 'Which moment of it do you remember best?'),
    ],
  },
];
