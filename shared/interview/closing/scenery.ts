// What stands around in anybody's day, and whom one meets there: named again and again, and nobody's theme.

const things = new Set(
  'door doors phone window windows table desk chair stairs floor wall walls ceiling kitchen bathroom corridor hall room rooms bed car cars bus train tram street road path lift bins shoes clock head hands hand eyes face stomach feet paper number numbers form forms ones shop shops radio oven kettle shower curtains afternoon weather wind sky light sun rain park news cup tea coffee plate plates mirror sofa breakfast lunch dinner supper glass bottle bag coat keys lights pavement corner garage station platform bench fence gate ward office supermarket cafe bar pub film bread soup milk washing dishes bin lamp pillow blanket couch garden-gate city town village world place area middle back front top bottom side edge end beginning start couple bit lot way part rest day days night nights morning mornings evening evenings week weeks weekend month months year years hour hours minute minutes moment time times sort kind kinds thing things stuff people person man woman men women guy others point idea word words question questions answer answers feeling feelings fact case reason life matter line lines page pages sentence story stories'.split(
    ' ',
  ),
);

const persons =
  /^(?:(?:grand|step|god)?-?(?:mother|father|mum|mom|dad|son|daughter|parent)s?|brothers?|sisters?|wife|husband|partner|girlfriend|boyfriend|ex|aunt|uncle|cousins?|niece|nephew|friends?|boss|manager|colleagues?|flatmates?|neighbou?rs?|landlord|landlady|teacher|doctor|doctors|nurse|therapist|gran|nan|kids|children|child|baby|boys?|girls?|family|team|twin|lady|driver|host|youngest|eldest|consultant)$/u;

/** Whether a word, in small letters, names such a thing or somebody: neither is what a session is about. */
export const isScenery = (word: string): boolean => things.has(word) || persons.test(word);
