// The wordings themselves: clear first-person ones, in English and, briefly, in some other languages.
// A figure of speech ("this deadline is killing me") must not match; tests hold both lists.

const me = String.raw`(?:my\s?self|me\s?self)`;
const apostrophe = `['’]?`;

const english: readonly RegExp[] = [
  // to kill oneself, to take one's life
  new RegExp(
    String.raw`(?<!(?:nearly|almost|laugh\p{L}*|about|joke\p{L}*|practically)\s(?:\p{L}+\s)?)\b(?:kill|hang|drown|poison)(?:ing)?\s+${me}\b(?!\s+(?:laughing|with\s+laughter|over\s+(?:a|an|the|this)|for\s+(?:a|an|the|this|that|him|her|them|forgetting|missing)|at\s+the\s+gym|trying|working|getting|to\s+(?:get|make|finish|please|meet)|in\s+(?:thought|work|books)))`,
    'giu',
  ),
  /\b(?:end|ending|take|taking)\s+my\s+(?:own\s+)?life\b(?!\s+(?:in\s+(?:my|a|another|new)|back|into|seriously|as|more|less|forward|elsewhere|to|savings))/giu,
  /\b(?:end|ending)\s+it\s+all\b/giu,
  /\b(?:i['’]?m|i\s+am|i\s+feel|i['’]ve\s+been|i\s+have\s+been|i\s+was|feeling|being|become|becoming)\s+(?:\p{L}+\s+){0,2}suicidal\b/giu,
  /\b(?:my\s+suicide|commit(?:ting)?\s+suicide(?=[^.!?]{0,20}$|[.,;!?])|suicid(?:al|e)\s+(?:thoughts|note|plan)s?|thoughts?\s+of\s+suicide|(?:thinking|think|thought)\s+(?:a\s+lot\s+)?(?:about|of)\s+(?:suicide|killing\s+myself|ending\s+(?:it|my\s+life)))\b/giu,
  // to die, to be dead, not to live
  /\bi\s+(?:really\s+|just\s+|only\s+|sometimes\s+|still\s+|honestly\s+|do\s+|secretly\s+)*(?:want(?:ed)?|wanna|would\s+like|would\s+rather|wish\s+i\s+could|need|am\s+ready|long|hope)\s+(?:\p{L}+\s+)?(?:to\s+)?die\b(?!\s+(?:than|of|from|laughing|with\s+(?:laughter|embarrassment|shame)|hard|on\s+(?:this|that|the)\s+hill|old|happy|in\s+(?:my|a)|knowing|having|rich|for|trying|at\s+home|at\s+\d|when\s+(?:he|she|they|it)))/giu,
  new RegExp(String.raw`\bi${apostrophe}\s?d\s+(?:rather|like\s+to|better)\s+(?:be\s+dead|die)\b(?!\s+than)`, 'giu'),
  /\bi\s+(?:just\s+|really\s+|often\s+|sometimes\s+)*wish\s+(?:that\s+)?i\s+(?:was|were|had\s+been)\s+(?:dead|never\s+born|not\s+alive)\b/giu,
  /\bi\s+wish\s+(?:that\s+)?i\s+(?:had\s+never\s+been\s+born|could\s+(?:just\s+)?(?:die|not\s+wake\s+up)|(?:would|did)(?:n['’]?t|\s+not)\s+(?:wake\s+up|exist))\b/giu,
  /\bi\s+(?:really\s+|just\s+|honestly\s+|often\s+|still\s+|simply\s+)*(?:do\s+not|don['’]?t|dont|no\s+longer)\s+(?:really\s+|even\s+)?(?:want|wanna|wish)\s+(?:to\s+)?(?:live|be\s+alive|exist|wake\s+up|be\s+here)\b(?!\s+(?:with|at|in\s|on\s|near|for|like|alone|together|under|so|early|before|that\s+early|when|again\s+at|at\s+\d|the\s+way|through))/giu,
  /\b(?:not|never)\s+(?:want(?:ing|ed)?\s+)?to\s+(?:wake\s+up\s+(?:again|anymore|any\s+more|tomorrow)|be\s+alive|exist\s+any\s?more|exist)\b/giu,
  /\b(?:do\s+not|don['’]?t|dont)\s+want\s+to\s+wake\s+up(?=\s+(?:again|anymore|any\s+more|tomorrow|at\s+all)|[^.!?\p{L}]*(?:[.!?]|$))/giu,
  /\b(?:everyone|everybody|they|you|the\s+world|my\s+(?:family|kids|children|wife|husband|parents|partner|friends)|people)(?:['’]d|\s+would|\s+will|['’]ll|\s+is|\s+are)\s+(?:all\s+|probably\s+)?(?:be\s+)?(?:better|happier)(?:\s+off)?\s+(?:without\s+me|if\s+i\s+(?:was|were)(?:n['’]?t|\s+not)\s+(?:here|alive|around)|if\s+i\s+(?:died|was\s+dead|were\s+dead))/giu,
  /\bbetter\s+off\s+dead\b/giu,
  /\b(?:no|any)\s+(?:point|reason|sense)\s+(?:left\s+)?(?:in|to|for\s+me\s+to)\s+(?:live|living|be(?:ing)?\s+alive|stay(?:ing)?\s+alive)\b(?!\s+(?:in|with|at|here|near|like))/giu,
  /\b(?:no|nothing\s+(?:left\s+)?to|without\s+a)\s+(?:reason\s+to\s+live|will\s+to\s+live|live\s+for)\b/giu,
  /\b(?:can['’]?t|cannot|can\s+not)\s+(?:go\s+on|do\s+this|keep\s+going)\s+(?:living|with\s+(?:this\s+|my\s+)?life)\b/giu,
  /\bi\s+(?:can['’]?t|cannot|can\s+not|don['’]?t\s+want\s+to)\s+live\s+(?:any\s?more|like\s+this\s+any\s?more)\b/giu,
  // to hurt oneself
  /\b(?:want(?:ed)?\s+to|going\s+to|need(?:ed)?\s+to|urge\s+to|started|start|been|am|keep|kept|thinking\s+(?:of|about)|i['’]?m|thoughts\s+of)\s+(?:hurt|harm|cut|burn|cutting|hurting|harming|burning)\s+(?:me\s?self|my\s?self)\b(?!\s+(?:off|short|some|a\s|on\s+the|loose|out|free|in\s+on|down|with\s+(?:a\s+)?(?:kitchen|knife\s+while)))/giu,
  /\bi\s+(?:have\s+)?(?:cut|hurt|harmed|burned|burnt)\s+my\s?self\s+(?:again|on\s+purpose|deliberately|because\s+i)\b/giu,
  /\bi(?:['’]ve)?\s+(?:been\s+|have\s+been\s+|started\s+|am\s+)?self[-\s]?harm(?:ing|ed)?\b/giu,
  /\btook\s+(?:all\s+(?:the|my)|too\s+many)\s+(?:pills|tablets)\b|\b(?:swallow|take)\s+all\s+(?:the|my|of\s+my|of\s+the)\s+(?:pills|tablets)\b|\boverdose\s+on\s+(?:my|purpose|pills)\b|\b(?:jump|throw\s+myself)\s+(?:off\s+(?:the|a)\s+(?:bridge|roof|building|balcony)|in\s+front\s+of\s+(?:a|the)\s+(?:train|car|bus|tube|truck|lorry))\b/giu,
];

/** Letters of other scripts have no \b, so these stand as they are; kept short and unmistakable. */
const others: readonly RegExp[] = [
  /\bich\s+(?:will|möchte|mag|wollte)\s+(?:einfach\s+|nur\s+|nur\s+noch\s+)?(?:nicht\s+mehr\s+(?:leben|da\s+sein|aufwachen)|sterben|tot\s+sein)\b|\b(?:mich|mir)\s+(?:umbringen|das\s+leben\s+nehmen)\b|\bbringe?\s+mich\s+um\b|\bselbstmord(?:gedanken)?\b|\bsuizidgedanken\b/giu,
  /\b(?:me\s+)?quiero\s+(?:morir(?:me)?|matarme|suicidarme)\b|\bno\s+quiero\s+(?:seguir\s+)?(?:vivir|viviendo)(?:\s+más)?(?=\s*(?:[.,;!?]|$|más|así))|\bquitarme\s+la\s+vida\b/giu,
  /\bje\s+(?:veux|voudrais)\s+(?:mourir|me\s+tuer|me\s+suicider|en\s+finir)\b|\bje\s+ne\s+veux\s+plus\s+vivre(?!\s+(?:ici|avec|comme|dans|à|en))\b|\benvie\s+de\s+mourir\b|\bme\s+suicider\b/giu,
  /\bvoglio\s+(?:morire|uccidermi|farla\s+finita)\b|\bnon\s+voglio\s+più\s+vivere(?!\s+(?:qui|con|così\s+lontano|a\s|in\s))\b|\bsuicidarmi\b/giu,
  /\b(?:quero|queria)\s+(?:morrer|me\s+matar|matar-me)\b|\bnão\s+quero\s+mais\s+viver(?!\s+(?:aqui|com|em|assim\s+longe))\b/giu,
  /\bik\s+wil\s+(?:niet\s+meer\s+leven|dood|sterven)\b|\bmezelf\s+van\s+het\s+leven\s+beroven\b|\bzelfmoord(?:gedachten)?\b/giu,
  /\bjag\s+vill\s+(?:dö|inte\s+leva)\b|\bta\s+mitt\s+liv\b|\bchcę\s+(?:umrzeć|się\s+zabić)\b|\bnie\s+chcę\s+(?:już\s+)?żyć\b/giu,
  /не\s+хочу\s+(?:больше\s+)?жить(?!\s+(?:здесь|тут|с\s|в\s|так))|хочу\s+умереть|покончить\s+с\s+собой|убить\s+себя|не\s+хочу\s+жити|хочу\s+померти/giu,
  /死にたい|自殺したい|消えてしまいたい|生きていたくない|想自杀|想自殺|不想活|我想死(?!你)|죽고\s*싶|자살하고/gu,
  /أريد\s+أن\s+(?:أموت|أنتحر|أقتل\s+نفسي)|لا\s+أريد\s+أن\s+أعيش|אני\s+רוצה\s+למות|मरना\s+चाहत|आत्महत्या\s+करना|ölmek\s+istiyorum|yaşamak\s+istemiyorum/giu,
];

const crisisPhrases: readonly RegExp[] = [...english, ...others];

/** Some word of every phrase above: quick to look for, so that most texts need no more than this. */
const hints =
  /kill|hang|drown|poison|life|it all|suicid|die|dead|born|wake up|exist|alive|live|living|my ?self|me ?self|self.?harm|without me|if i |pills|tablets|overdose|jump|throw|leben|da sein|sterben|tot sein|umbring|bringe? mich|selbstmord|suizid|aufwachen|morir|matar|vivir|vivien|vida|mourir|tuer|en finir|vivre|uccider|farla finita|vivere|morrer|viver|leven|dood|zelfmoord|dö|leva|mitt liv|umrze|zabi|żyć|жить|умереть|покончить|убить|жити|померти|死|殺|杀|消えて|生きて|不想活|죽고|자살|أموت|أنتحر|أقتل|أعيش|למות|मरना|आत्महत्या|ölmek|yaşamak/giu;
const around = 160;

/** The crisis wordings in a text whose white space is single spaces, as written. Reads all of it. */
export const crisisPhrasesIn = (text: string): string[] => {
  const found: string[] = [];
  let from = 0;
  for (const hint of text.matchAll(hints)) {
    if (hint.index < from) continue;
    const stop = hint.index + around * 2;
    const window = text.slice(Math.max(0, hint.index - around), stop);
    for (const phrase of crisisPhrases) for (const [words] of window.matchAll(phrase)) found.push(words);
    from = hint.index + around;
  }
  return found;
};
