// Whether words name a time at which something is to be done, and the day it comes due where that can be told.

const weekDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = 'january february march april may june july august september october november december'.split(' ');

const day = `(?:${weekDays.join('|')})`;
const month = `(?:${months.join('|')})`;
const feast = '(?:christmas|easter|new\\s+year|whitsun|half-?term)';
const hour = '(?:\\d{1,2}(?:[.:]\\d{2})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)';
const part = '(?:morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|winter|term)';

const time = new RegExp(
  String.raw`(?<!\p{L})(?:tomorrow|tonight|today|this\s+(?:coming\s+)?(?:${part}|${day})|next\s+(?:${part}|${day}|${month}|time)|(?:on|by|before|after|until|this|next)\s+(?:the\s+)?(?:${day})(?![\p{L}])|(?:in|by|before|until|after|at|over|since)\s+(?:${month}|${feast}|the\s+(?:weekend|holidays|spring|summer|autumn|winter|end\s+of\s+the\s+\p{L}+)|spring|summer|autumn|winter|lunch|dinner|supper|breakfast|bedtime)(?!\p{L})|(?:at|by|before|after)\s+${hour}(?!\p{L})|on\s+the\s+(?:\p{L}+\s+of\s+${month}|\d{1,2}(?:st|nd|rd|th))|first\s+thing|from\s+now\s+on|before\s+(?:the|i|she|he|they|it|we|my|bed)\b|when\s+i\s+(?:see|get|come|am|meet|wake)\b)`,
  'iu',
);

/** Whether it says when: "on Sunday", "before the baby comes", "at six". A weekday in the plural is a habit. */
export const namesTime = (text: string): boolean => time.test(text);

const dayMs = 86_400_000;
const atDay = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const plus = (from: string, days: number): string => iso(new Date(atDay(from).getTime() + days * dayMs));

const endOfWeek = (from: string): string => plus(from, (7 - atDay(from).getUTCDay()) % 7);
const endOfMonth = (year: number, index: number): string => iso(new Date(Date.UTC(year, index + 1, 0)));

/** The first of the named weekday after `from`; on the day itself a week later. */
const nextWeekday = (from: string, name: string): string => {
  const ahead = (weekDays.indexOf(name.toLowerCase()) - atDay(from).getUTCDay() + 7) % 7;
  return plus(from, ahead === 0 ? 7 : ahead);
};

/** The last day of the next such month; the one that is running counts. */
const endOfNamedMonth = (from: string, name: string): string => {
  const index = months.indexOf(name.toLowerCase());
  const date = atDay(from);
  return endOfMonth(date.getUTCFullYear() + (index < date.getUTCMonth() ? 1 : 0), index);
};

type Due = { pattern: RegExp; due: (from: string, match: RegExpExecArray) => string };
const ofWords = (source: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, 'iu');

const dues: readonly Due[] = [
  {
    pattern: ofWords(
      `(?:(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${month})|(${month})\\s+(\\d{1,2})(?:st|nd|rd|th)?)`,
    ),
    due: (from, [, dayBefore, monthAfter, monthBefore, dayAfter]) => {
      const end = endOfNamedMonth(from, monthAfter ?? monthBefore ?? '');
      const number = String(dayBefore ?? dayAfter ?? '').padStart(2, '0');
      const date = `${end.slice(0, 8)}${number}`;
      if (Number.isNaN(Date.parse(date))) return end;
      return date < from ? `${Number(date.slice(0, 4)) + 1}${date.slice(4)}` : date;
    },
  },
  { pattern: ofWords('the day after tomorrow'), due: (from) => plus(from, 2) },
  { pattern: ofWords('tomorrow'), due: (from) => plus(from, 1) },
  { pattern: ofWords('today|tonight|this (?:morning|afternoon|evening)'), due: (from) => from },
  { pattern: ofWords(`next (${day})`), due: (from, [, name = '']) => plus(nextWeekday(from, name), 0) },
  { pattern: ofWords(`(${day})`), due: (from, [, name = '']) => nextWeekday(from, name) },
  { pattern: ofWords('next week(?:end)?'), due: (from) => plus(endOfWeek(from), 7) },
  { pattern: ofWords('(?:this|the|at the) week(?:end)?|this coming week(?:end)?'), due: endOfWeek },
  {
    pattern: ofWords('next month'),
    due: (from) => endOfMonth(atDay(from).getUTCFullYear(), atDay(from).getUTCMonth() + 1),
  },
  {
    pattern: ofWords('this month'),
    due: (from) => endOfMonth(atDay(from).getUTCFullYear(), atDay(from).getUTCMonth()),
  },
  {
    pattern: ofWords(`(?:in|by|before|until|next|on the \\p{L}+ of|early|late|of) (${month})`),
    due: (from, [, name = '']) => endOfNamedMonth(from, name),
  },
  { pattern: ofWords('christmas|new year'), due: (from) => `${from.slice(0, 4)}-12-31` },
  { pattern: ofWords('easter'), due: (from) => endOfNamedMonth(from, 'april') },
  { pattern: ofWords('(?:in|by|this|next|over the|the) spring'), due: (from) => endOfNamedMonth(from, 'may') },
  { pattern: ofWords('(?:in|by|this|next|over the|the) summer'), due: (from) => endOfNamedMonth(from, 'august') },
  { pattern: ofWords('(?:in|by|this|next|the) autumn'), due: (from) => endOfNamedMonth(from, 'november') },
  { pattern: ofWords('(?:in|by|this|next|over the|the) winter'), due: (from) => endOfNamedMonth(from, 'february') },
  { pattern: ofWords('next year'), due: (from) => `${Number(from.slice(0, 4)) + 1}-12-31` },
  { pattern: ofWords('this year'), due: (from) => `${from.slice(0, 4)}-12-31` },
];

/**
 * The day (`YYYY-MM-DD`) until which something said on `day` was to be done, as far as its words tell; null where they
 * name none. Of a span ("in May", "this week") it is the last day, so that nobody is asked before it is over.
 */
export const dueDay = (text: string, day: string): string | null => {
  if (Number.isNaN(Date.parse(day))) return null;
  for (const { pattern, due } of dues) {
    const match = pattern.exec(text);
    if (match !== null) return due(day, match);
  }
  return null;
};
