// Where to turn in a crisis: the shape of the file a person can edit, and what stands in it until they do.
// Numbers change. These were well known when they were written down; `checked` says when, and the card shows it.
import { z } from 'zod';

const Resource = z.looseObject({
  name: z.string().min(1).max(200),
  /** How to reach it, as a person would read it: a telephone number, a short address. */
  contact: z.string().min(1).max(300),
  /** When it can be reached, or null where that differs from place to place. */
  hours: z.string().max(200).nullable().default(null),
});

/** `country` is ISO 3166-1 alpha-2; a language tag's region, e.g. the GB of en-GB, chooses which comes first. */
export const CrisisResources = z.looseObject({
  checked: z.string().regex(/^\d{4}-\d{2}$/),
  emergency: z.string().max(500),
  note: z.string().max(500),
  international: z.array(Resource).min(1).max(20),
  countries: z
    .array(
      z.looseObject({
        country: z.string().regex(/^[A-Z]{2}$/),
        name: z.string().min(1).max(100),
        emergency: z.string().max(20),
        resources: z.array(Resource).max(20),
      }),
    )
    .max(250),
});

export type CrisisResource = z.output<typeof Resource>;
export type CrisisResources = z.output<typeof CrisisResources>;

const always = 'day and night';

export const crisisResources: CrisisResources = {
  checked: '2026-11',
  emergency: 'If you are in danger at this moment, call the emergency number of the country you are in.',
  note: 'Numbers can change. If one does not answer, try the list below or the emergency number.',
  international: [
    { name: 'Find a Helpline, for every country', contact: 'findahelpline.com', hours: null },
    { name: 'Befrienders Worldwide', contact: 'befrienders.org', hours: null },
    { name: 'International Association for Suicide Prevention', contact: 'iasp.info', hours: null },
  ],
  countries: [
    {
      country: 'GB',
      name: 'United Kingdom',
      emergency: '999',
      resources: [
        { name: 'Samaritans', contact: '116 123', hours: always },
        { name: 'Shout, by text message', contact: 'text SHOUT to 85258', hours: always },
      ],
    },
    {
      country: 'IE',
      name: 'Ireland',
      emergency: '112',
      resources: [
        { name: 'Samaritans', contact: '116 123', hours: always },
        { name: 'Text About It', contact: 'text HELLO to 50808', hours: always },
      ],
    },
    {
      country: 'US',
      name: 'United States',
      emergency: '911',
      resources: [
        { name: '988 Suicide and Crisis Lifeline', contact: 'call or text 988', hours: always },
        { name: 'Crisis Text Line', contact: 'text HOME to 741741', hours: always },
      ],
    },
    {
      country: 'CA',
      name: 'Canada',
      emergency: '911',
      resources: [{ name: '9-8-8 Suicide Crisis Helpline', contact: 'call or text 988', hours: always }],
    },
    {
      country: 'AU',
      name: 'Australia',
      emergency: '000',
      resources: [
        { name: 'Lifeline', contact: '13 11 14', hours: always },
        { name: 'Suicide Call Back Service', contact: '1300 659 467', hours: always },
      ],
    },
    {
      country: 'NZ',
      name: 'New Zealand',
      emergency: '111',
      resources: [{ name: '1737, need to talk?', contact: 'call or text 1737', hours: always }],
    },
    {
      country: 'DE',
      name: 'Germany',
      emergency: '112',
      resources: [{ name: 'TelefonSeelsorge', contact: '0800 111 0 111 or 0800 111 0 222', hours: always }],
    },
    {
      country: 'AT',
      name: 'Austria',
      emergency: '112',
      resources: [{ name: 'Telefonseelsorge', contact: '142', hours: always }],
    },
    {
      country: 'CH',
      name: 'Switzerland',
      emergency: '112',
      resources: [{ name: 'Die Dargebotene Hand', contact: '143', hours: always }],
    },
    {
      country: 'FR',
      name: 'France',
      emergency: '112',
      resources: [{ name: '3114, suicide prevention', contact: '3114', hours: always }],
    },
    {
      country: 'NL',
      name: 'Netherlands',
      emergency: '112',
      resources: [{ name: '113 Zelfmoordpreventie', contact: '113 or 0800 0113', hours: always }],
    },
    {
      country: 'ES',
      name: 'Spain',
      emergency: '112',
      resources: [{ name: 'Línea 024', contact: '024', hours: always }],
    },
    { country: 'BR', name: 'Brazil', emergency: '192', resources: [{ name: 'CVV', contact: '188', hours: always }] },
    {
      country: 'IN',
      name: 'India',
      emergency: '112',
      resources: [{ name: 'Tele-MANAS', contact: '14416', hours: always }],
    },
  ],
};

/** What to show first for a language tag such as `en-GB`: that country's entry, or null when none is known. */
export const countryResources = (
  resources: CrisisResources,
  languageTag: string,
): CrisisResources['countries'][number] | null => {
  const region = /-([A-Z]{2})\b/iu.exec(languageTag)?.[1]?.toUpperCase();
  return resources.countries.find(({ country }) => country === region) ?? null;
};
