// Tells what kind of statement a line is (by tense, person and a few words) and gives the questions that fit the kind.
import { charge, gladly } from './charge.ts';
import { tagsOf } from './clause.ts';
import {
  ahead,
  befell,
  did,
  didNot,
  does,
  hasDone,
  hasNot,
  isSo,
  othersDid,
  othersDo,
  othersHave,
  wanted,
  wants,
  wantsNot,
  wasSo,
} from './line-questions.ts';
import type { Move } from './rule.ts';
import { sceneOf } from './scenes.ts';

const people =
  '(?:[Hh]e|[Ss]he|[Tt]hey|[Ss]omebody|[Ss]omeone|[Nn]obody|[Ee]verybody|[Ee]veryone|[Ww]e|(?:[Mm]y|[Tt]he|[Aa])\\s+(?:\\p{L}+\\s+){0,2}?(?:mother|father|mum|mom|dad|parents|sister|brother|wife|husband|partner|girlfriend|boyfriend|daughter|son|children|kids|friends?|boss|manager|neighbours?|neighbors?|aunt|uncle|cousin|grandmother|grandfather|grandma|grandpa|gran|nan|ex|doctor|nurse|vet|teacher|tutor|therapist|family|team|colleagues?|grandson|granddaughter|eldest|youngest|baby|boy|girl|man|woman|sponsor|nephew|niece|stepmum|stepdad|coach|kid|mam|grandson|patient|mate|best\\s+mate|landlord|(?:father|mother|sister|brother|son|daughter)-in-law|cat|dog|lad|hubby|missus)|[Mm]um|[Mm]om|[Dd]ad|[Nn]an|(?!(?:My|It|The|This|That|There|Then|Our|His|Her|Their|I|What|How|In|On|At|No|Not|And|But)\\b)\\p{Lu}\\p{Ll}+)';
const byPeople = new RegExp(`^${people}\\b`, 'u');
const negative =
  /^(?:i|we)\s+(?:\p{L}+\s+)?(?:did\s+not|didn['’]?t|never\s+\p{L}+(?:ed|t|ld|id)\b|told\s+nobody|said\s+nothing)/iu;
const deed =
  /\b(?:tell|told|say|said|ask|asked|call|called|answer|answered|speak|spoke|apologi[sz]e|apologi[sz]ed|go|went|write|wrote|reply|replied|stop|stopped|leave|correct|corrected|open|opened|show|visit)\b/iu;
const perfect =
  /^(?:\p{L}+\s+){1,4}?(?:have|has|haven['’]?t|hasn['’]?t)\s+(?:\p{L}+\s+)?\p{L}+(?:ed|en|t|ne|de|ad|un|ng|ught|pt)\b|^i['’]ve\b/iu;
const state = /^(?:was|were|had|felt|seemed|knew|thought|needed|loved|believed|meant|used)$/iu;
const slip =
  /^i\s+(?:\p{L}+\s+)?(?:failed|lost|forgot|missed|broke|fell|woke|got|dreamt|dreamed|overslept|slept|burned|burnt|heard|saw|noticed|lay|passed|won|found|met)\b/iu;
/** What could, would or has to be is not so yet. */
const supposed = /^(?:\p{L}+\s+){1,3}?(?:could|would|might|should|must|may|shall|have\s+to|has\s+to|had\s+to|can)\s/iu;
const future = /^(?:\p{L}+\s+){1,3}?(?:will|is\s+going\s+to|are\s+going\s+to|am\s+going\s+to)\s|^(?:i|we)['’]ll\s/iu;
const upcoming =
  /\b(?:am|are|is|['’]m|['’]re|['’]s)\s+\p{L}+ing\b.*\b(?:in\s+(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|\p{L}+\s+(?:days|weeks|months))|next\s+(?:week|month|year)|tomorrow|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|soon)\b|^(?:the|my)\s+\p{L}+\s+is\s+(?:on|in|next|tomorrow)\b/iu;
/** Opinions and intentions: nothing goes on while one has them. */
const unasked =
  /^\S+(?:\s+\S+)?\s+(?:always\s+)?used\s+to\b|^i\s+(?:\p{L}+\s+)?(?:think|believe|know|wonder|guess|suppose|resolve|mean|doubt|expect|find|found|hope|do\s+(?:think|believe|find))\b/iu;
const firstPerson = /^(?:i|i['’](?:m|d)|my\s+\p{L}+\s+and\s+i)\b/iu;
const taste = /\bn['’]?t\s+(?:\p{L}+\s+)?(?:like|enjoy)\b/iu;
const long = /\b(?:always|never|tired\s+of|sick\s+of|alone|lonely|stuck)\b/iu;
const aboutMe = /\b(?:me|my|i)\b/iu;
const sinceWhen = /\b(?:now|these\s+days|lately|nowadays|furious)\b/iu;
const again =
  /\b(?:keep|started|end\s+up)\s+(?!thinking|rehearsing|replaying|hearing|seeing|wondering|hoping|having)\p{L}+ing\b/iu;
const stateVerb =
  /^(?:i|we)\s+(?:\p{L}+\s+)?(?:keep\s+(?:the|a|my|your|his|her|their)|have|own|live|like|love|hate|need|know|feel|believe|trust|miss|envy|share|work|belong|understand|see|hear|remember)\b/iu;
/** Deeds one decides on; of others one does not ask what led to them. */
const decided =
  /\b(?:sold|bought|quit|gave|stopped|decided|booked|returned|refused|deleted|signed|hid|lied|changed|left|threw|cancelled|canceled|moved|cut|painted|adopted|joined|resigned|invited|burned|burnt|forgave|kept|recommended|ghosted|blocked|walked\s+out|skipped|pretended)\b/iu;
/** Thinking has itself on its mind. */
const inThought =
  /\b(?:thought|went\s+(?:back|over|through)|read|scrolled|listened|watched|remembered|forgave|bought)\b/iu;
const lasting =
  /\bfor\s+(?:\p{L}+\s+)?(?:hours?|days?|weeks?|months?|years?|ages|the\s+whole)\b|\ball\s+(?:day|night|week|weekend|morning|evening)\b|\bevery\b|\bat\s+first\b/iu;

const firstVerb = (span: string) => tagsOf(span).find(({ tags }) => tags.includes('Verb') || tags.includes('Modal'));
const irregular =
  /^(?:was|were|had|kept|went|did|read|let|put|cut|set|hid|sat|lay|told|said|rang|ran|drove|ate|gave|bought|sold|left|got|made|wrote|woke|rose|fell|knew|began|chose|broke|drew|flew|grew|threw|took|stood|spent|sent|slept|spoke|stole|swam|taught|tore|wore|won|lost|found|felt|met|paid|saw|sang|sank|shook|rode|quit|shut|hit|hurt|cost|bet)$/iu;

/** "I still put my trainers by the door": these have one form for both. */
const sameForm = /^(?:put|cut|set|let|read|shut|hit|hurt|quit|cost|bet)$/iu;
const habitual = /\b(?:still|always|often|every|sometimes|usually|never)\b/iu;

/** Whether the line tells of something that is over. */
export const isOver = (span: string): boolean => {
  const verb = firstVerb(span);
  if (verb === undefined || (sameForm.test(verb.word) && habitual.test(span))) return false;
  return verb.tags.includes('PastTense') || irregular.test(verb.word);
};

const beginning = (span: string): string => span.split(/\s+/u).slice(0, 4).join(' ');
/** Deeds of one moment, in which something goes through one's mind. */
const momentary =
  /\b(?:told|kissed|met|walked|quit|hid|lied|voted|served|carried|signed|booked|sent|knocked|stood|sat|held|let|opened|hung|handed|deleted|threw|returned|refused|proposed|waved|turned|asked|blocked|packed|left|sold|helped)\b/iu;

/** Where it is said how it felt, that is not asked for. */
const saysFelt =
  /\b(?:was|were|felt)\s+(?:so\s+|very\s+|quite\s+)?(?:happy|sad|proud|glad|relieved|fine|tired|free|ashamed|angry|silly)\b/iu;

const didMoves = (span: string): readonly Move[] =>
  did.filter(
    ({ id }) =>
      (id !== 'afterwards' || !saysFelt.test(span)) &&
      (id !== 'led' || (decided.test(beginning(span)) && span.split(/\s+/u).length > 4)) &&
      (id !== 'mind' || (momentary.test(beginning(span)) && !inThought.test(span) && !lasting.test(span))) &&
      (id !== 'now' || (!inThought.test(span) && decided.test(beginning(span)))),
  );

const doesMoves = (span: string): readonly Move[] =>
  does.filter(
    ({ id }) =>
      (id !== 'then-mind' ||
        !(
          /\bkeep\b/iu.test(span) ||
          stateVerb.test(span) ||
          /\b(?:afraid|scared|worried)\b|\bthinking\b|\bfor\s+\p{L}+\s+(?:years|months)\b/iu.test(span)
        )) &&
      (id !== 'began' || sinceWhen.test(span)) &&
      (id !== 'notice-most' || (charge(span) > 0 && !/\b(?:when|every|always|sometimes|often)\b/iu.test(span))) &&
      (id !== 'behind' || again.test(span)),
  );

/** What comes suddenly goes through one's mind; what is told or done to one has to be taken somehow. */
const sudden =
  /\b(?:told|asked|called|said|left|sent|rang|texted|phoned|died|offered|gave|cut|proposed|hugged|kissed|slammed|admitted|confessed|announced|won)\b/iu;

const othersDidMoves = (span: string): readonly Move[] => {
  const isToMe = /\b(?:me|my)\b/iu.test(span);
  const isJoined = /\band\s+(?:i|he|she|they|we)\b/iu.test(span);
  const isBrief = !lasting.test(span);
  return othersDid.filter(
    ({ id }) =>
      (id !== 'make-of' || !(isToMe || /^we\b/iu.test(span))) &&
      (id !== 'stays' || (isToMe && charge(span) >= 0.8 && !/^we\b/iu.test(span))) &&
      (id !== 'went-through' || (isBrief && sudden.test(span))) &&
      (id !== 'took' || (isBrief && isToMe && !isJoined && sudden.test(span))),
  );
};

/** The moves that fit a line by what kind of statement it is; none where that is not sure. */
export const movesForLine = (span: string): readonly Move[] => {
  const scene = sceneOf(span);
  if (scene !== undefined) return scene.moves;
  const verb = firstVerb(span);
  if (verb === undefined) return [];
  const isNegated = /\b(?:not|never|nobody|no\s+one|nothing|cannot|dont|cant|didnt|wont|isnt)\b|n['’]t\b/iu.test(span);
  if (/^i\s+(?:\p{L}+\s+)?wanted\b/iu.test(span) && !isNegated)
    return /\bbut\s+i\b/iu.test(span) ? wanted.filter(({ id }) => id === 'wanted-way') : wanted;
  if (/^i\s+(?:\p{L}+\s+)?(?:want|need)\b/iu.test(span) && !isNegated)
    return /\bbut\b/iu.test(span) ? isSo.filter(({ id }) => id === 'is-like' || id === 'feel-about') : wants;
  if (/^i\s+(?:really\s+)?(?:don['’]?t|do\s+not)\s+(?:really\s+|even\s+)?want\b/iu.test(span))
    return /\bwant\s+to\b/iu.test(span) ? wantsNot : wantsNot.filter(({ id }) => id !== 'rather');
  if (
    /^i\s+(?:\p{L}+\s+)?(?:never\s+wanted|(?:didn['’]t|did\s+not)\s+(?:even\s+)?(?:want|know|think|like|need))\b/iu.test(
      span,
    )
  )
    return didNot.filter(({ id }) => id === 'not-now');
  if (negative.test(span) && /\bnever\b/iu.test(span))
    return didNot.filter(({ id }) => id !== 'like' && (id === 'not-now' || deed.test(span)));
  if (negative.test(span)) return deed.test(span) ? didNot : didNot.filter(({ id }) => id !== 'held-back');
  // "I'd planned it" was before something else that the line leaves out.
  if (
    /^(?:\p{L}+\s+){1,3}?(?:hadn['’]t|had\s+not)\b|^(?:i['’]ve|i\s+have)\s+never\s+(?:seen|heard|been|met)\b/iu.test(
      span,
    )
  )
    return [];
  if (unasked.test(span) || /^(?:i|he|she|they|we)['’]d\b|^i\s+had\s+\p{L}+(?:ed|en|nt|ought)\b/iu.test(span))
    return [];
  if (future.test(span) || upcoming.test(span)) return ahead;
  if (supposed.test(span) && !/^i\s+(?:could|can)\s*(?:not|['’]t)\b/iu.test(span)) return [];
  if (/^(?:i['’]ve|i\s+have)\s+got\b|\bthought\s+about\b/iu.test(span)) return [];
  if (perfect.test(span)) {
    const isMine = firstPerson.test(span) || /^i['’]ve\b/iu.test(span);
    if (isNegated && (isMine || aboutMe.test(span)))
      return hasNot.filter(({ id }) => id !== 'kept' || /\bsince\b|\bfor\b/iu.test(span));
    if (isNegated) return othersHave.filter(({ id }) => id === 'make-of');
    if (!isMine) return byPeople.test(span) ? othersHave.filter(({ id }) => id !== 'make-of') : [];
    return hasDone.filter(({ id }) => (/\bbeen\b/iu.test(span) ? id === 'is-like' : id !== 'is-like'));
  }
  if (/^(?:he|she|they|it)(?:['’](?:s|re)|\s+(?:is|are))\s+\p{L}+ing\b/iu.test(span) && !aboutMe.test(span)) return [];
  const isOwn = firstPerson.test(span.replace(/^(?:sometimes|often|lately|now|still|mostly|tonight|today)\s+/iu, ''));
  if (
    !isOwn &&
    /^(?:\p{L}+\s+){1,3}?(?:didn['’]t|did\s+not|wasn['’]t|weren['’]t|couldn['’]t|wouldn['’]t)\b/iu.test(span)
  )
    return byPeople.test(span) ? wasSo : [];
  if (isOver(span) || /^i\s+could(?:\s+not|n['’]?t)\b/iu.test(span)) {
    if (
      /^i\s+was\s+(?:\p{L}+\s+)?(?:told|asked|given|called|left|fired|sacked|offered|invited|ignored|blamed|chosen|thanked|paid)\b/iu.test(
        span,
      )
    )
      return othersDidMoves(span).filter(({ id }) => id !== 'took');
    if (state.test(verb.word) || /\bnobody\b|\bno\s+one\b|^i\s+could/iu.test(span))
      return byPeople.test(span) ? wasSo : wasSo.filter(({ id }) => id === 'like');
    if (isOwn) {
      if (slip.test(span))
        return /\bdream(?:t|ed)\b/iu.test(span)
          ? befell.filter(({ id }) => id === 'befell-like')
          : befell.filter(
              ({ id }) => id !== 'now' && (id !== 'befell-then' || /\b(?:heard|saw|found|noticed|woke)\b/iu.test(span)),
            );
      return didMoves(span);
    }
    return byPeople.test(span) ? othersDidMoves(span) : [];
  }
  const isBeing = /^(?:am|is|are|have|has)$|['’](?:m|s|re|ve)$/iu.test(verb.word);
  // "I play the cello" is no news.
  if (isOwn && !isBeing && !isNegated && charge(span) === 0 && span.split(/\s+/u).length <= 5 && !again.test(span))
    return [];
  if (isOwn && !isBeing && !isNegated) return doesMoves(span);
  if (!isOwn && !isBeing && !isNegated && byPeople.test(span))
    return othersDo.filter(
      ({ id }) => id !== 'make-of' || /\b(?:says?|thinks?|claims?|insists?|wants?)\b/iu.test(span),
    );
  if (/^(?:it|this|that|the\s+truth|i\s+am\s+sorry\s+that)\b/iu.test(span)) return [];
  // One does not begin not to like a thing.
  if (isNegated && taste.test(span)) return isSo.filter(({ id }) => id === 'make-of');
  return isSo.filter(
    ({ id }) =>
      id === 'is-like' ||
      (id === 'feel-about' && !isOwn) ||
      (id === 'notice-most' && isOwn && long.test(span)) ||
      (id === 'does-to' && !gladly.test(span) && (isNegated || charge(span) >= 0.8)),
  );
};
