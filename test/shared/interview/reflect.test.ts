// Turning a person's words round: every pair here was read aloud inside "You say that …".
import { describe, expect, test } from 'vitest';
import { capitalised, turnGroupRound, turnRound } from '../../../shared/interview/reflect.ts';

describe('turns round', () => {
  test.each([
    ['I miss my brother', 'you miss your brother'],
    ["I'm tired of it", "you're tired of it"],
    ['I’m tired of it', 'you’re tired of it'],
    ["I've lost my keys", "you've lost your keys"],
    ["I'd rather stay", "you'd rather stay"],
    ["I'll call her myself", "you'll call her yourself"],
    ['I am the one who cooks', 'you are the one who cooks'],
    ['I was always late', 'you were always late'],
    ['I really was angry', 'you really were angry'],
    ["I wasn't there", "you weren't there"],
    ['I wasn’t there', 'you weren’t there'],
    ['how angry I was', 'how angry you were'],
    ['how angry was I', 'how angry were you'],
    ['She never listens to me', 'she never listens to you'],
    ['my father was right', 'your father was right'],
    ['I think he was right', 'you think he was right'],
    ['the house is mine', 'the house is yours'],
    ['I keep to myself', 'you keep to yourself'],
    ['he asked me whether I was well', 'he asked you whether you were well'],
    ['he told me I should go', 'he told you that you should go'],
    ['Maria told me I was slow', 'Maria told you that you were slow'],
    ['everyone is bigger than I am', 'everyone is bigger than you are'],
    ['Nobody asks how I am', 'nobody asks how you are'],
    ['im just tired', "you're just tired"],
    ['i should call my mum', 'you should call your mum'],
    ['I said “I am fine” to my mother', 'you said “I am fine” to your mother'],
    ["I forgot my parents' anniversary", "you forgot your parents' anniversary"],
    ['if I were him', 'if you were him'],
    ['Anna and I are close', 'Anna and you are close'],
    ['Work takes me to Rome', 'work takes you to Rome'],
    ['Leeds takes me in', 'Leeds takes you in'],
    ['I went home and was sick', 'you went home and were sick'],
    ['Although I was late, I stayed', 'although you were late, you stayed'],
  ])('%s → %s', (span, expected) => {
    expect(turnRound(span)).toBe(expected);
  });
});

describe('declines what it cannot turn surely', () => {
  test.each([
    ['you never listen to me'],
    ['we should leave my house'],
    ['our house is mine'],
    ['let’s say I am right'],
    ['tired as am the likes of me'],
    ['I know what he did and was there'],
    ['I said “I am fine'],
    ['‘I am fine’ is what I say'],
    ['I *really* mean it'],
    ['I love it 🎉'],
    ['I SHOULD CALL MY MOTHER'],
    ['I fear World War I more'],
    ['oh my god I did it'],
    ['it was a mine'],
    ['I\u200b am here'],
    ['I am \ud800 here'],
    ['my love\nmy life'],
    ['it is me who was wrong'],
    ['it makes me I think sad'],
    [''],
    ['   '],
  ])('%j', (span) => {
    expect(turnRound(span)).toBeNull();
  });
});

test('a capital is put at the beginning', () => {
  expect(capitalised('you miss him')).toBe('You miss him');
  expect(capitalised('')).toBe('');
});

describe('turns a group round', () => {
  // Seen failing with "our" left out of the words of a group.
  test.each([
    ['We sold the piano', 'you sold the piano'],
    ['They told us on Monday', 'they told you on Monday'],
    ['Our house is cold', 'your house is cold'],
    ['We’re moving in March', 'you’re moving in March'],
    ["We've got the keys", "you've got the keys"],
    ['We were late', 'you were late'],
    ['We never speak about it', 'you never speak about it'],
    ['Nobody asked us', 'nobody asked you'],
    ['We did it ourselves', 'you did it yourself'],
    ['We buried Dad and I answered emails', 'you buried Dad and you answered emails'],
    ['My wife made dinner and we ate', 'your wife made dinner and the two of you ate'],
    ['My husband said we should try again', 'your husband said the two of you should try again'],
  ])('%s → %s', (span, expected) => {
    expect(turnGroupRound(span)).toBe(expected);
  });

  // Seen failing without the line on "I" beside "we".
  test.each([
    ['I sold the piano'],
    ['I told them about our house'],
    ['My mother left us'],
    ['Both of us were late'],
    ['One of us has to go'],
    ['All of us laughed'],
    ['He gave me our key'],
    ['We kept my room and I left'],
    ['We love you'],
    ['My sister and my brother and we ate'],
  ])('declines %j', (span) => {
    expect(turnGroupRound(span)).toBeNull();
  });
});
