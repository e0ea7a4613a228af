// Every string a person reads, in English. Another language is another file of this shape.
// Names that outside checks rely on (roles and accessible names) are in the design's interface page.

import { attachmentWords } from './attachment-words.ts';
import { backupWords } from './backup-words.ts';
import { doctorWords } from './doctor-words.ts';
import { exportWords } from './export-words.ts';
import { importWords } from './import-words.ts';
import { insightsWords } from './insights-words.ts';
import { libraryWords } from './library-words.ts';
import { memoryWords } from './memory-words.ts';
import { modelWords } from './model-words.ts';
import { privacyWords } from './privacy-words.ts';
import { historyWords, readingWords } from './reading-words.ts';

import { searchWords } from './search-words.ts';
import { templateWords } from './template-words.ts';
import { workWords } from './work-words.ts';

const quoted = (title: string, atStart = false): string =>
  title === '' ? `${atStart ? 'A' : 'a'} session without a title` : `“${title}”`;

export const english = {
  backups: backupWords,
  appName: 'Innerview',
  newSession: 'New session',
  library: 'Library',
  showLibrary: 'Show library',
  hideLibrary: 'Hide library',
  leaveFocusMode: 'Leave focus mode',
  settings: 'Settings',
  close: 'Close',
  done: 'Done',
  undo: 'Undo',
  start: {
    screen: 'Start',
    firstRun: [
      'This journal asks you one question at a time and listens to what you answer.',
      'Every answer is stored on this computer before the word Saved appears, and nothing ever leaves it.',
      'Begin whenever you like; you can stop in the middle of a sentence and find it again.',
    ],
    suggestion: 'A question to start with',
    answerThis: 'Answer this one',
    recent: 'Recent sessions',
    loading: 'Opening your journal…',
  },
  choose: {
    template: 'Template',
    subject: 'Subject',
    subjectHint: 'A podcast episode, a book, a talk, an idea. You can leave it empty.',
    link: 'Link',
    questions: 'Questions',
    untilFinish: 'Goes on until you finish',
    minutes: (minutes: number) => `About ${minutes} minutes`,
    followUps: 'Follow-ups',
    begin: 'Begin',
    questionsOutOfRange: (most: number) => `Choose between 2 and ${most} questions.`,
  },
  interview: {
    screen: 'Interview',
    conversation: 'Conversation',
    answerBox: 'Your answer',
    save: 'Save answer',
    skip: 'Skip',
    another: 'Another question',
    deeper: 'Go deeper',
    pause: 'Pause',
    finish: 'Finish',
    why: 'Why this question?',
    whyQuoted: 'Your words:',
    progress: (number: number, total: number | null) =>
      total === null ? `Question ${number}` : `Question ${number} of ${total}`,
    followUp: 'Follow-up',
    skipped: 'Skipped',
    notAnswered: 'Not answered',
    held: 'What you typed last is not on the disk. Close again to leave without it.',
    recovered: 'Recovered, not yet submitted',
    discardDraft: 'Discard draft',
    discarded: 'Draft discarded.',
    otherDrafts: (count: number) =>
      count === 1 ? 'One more draft, not submitted' : `${count} more drafts, not submitted`,
    useDraft: 'Use this draft',
    changedElsewhere: 'Also changed in another window. Both are kept.',
    compare: 'Compare',
    compareTitle: 'Both answers',
    endedElsewhere: 'This session was finished in another window. Saving your answer opens it again.',
    removedElsewhere: 'This session was removed in another window. Your text is still here.',
    rescue: 'Keep it in a new session',
    edit: 'Edit answer',
    saveEdit: 'Save changes',
    cancelEdit: 'Cancel',
    editBox: 'Edited answer',
    editCancelled: 'Changes discarded.',
    restoreText: 'Restore',
    restoredText: 'restored',
    readOnly: 'This session was written by a newer version of Innerview. It can be read here but not changed.',
  },
  crisis: {
    region: 'Where to turn to',
    emergency: (number: string) => `Emergency number: ${number}`,
    everywhere: 'In every country',
    otherPlaces: 'Other places and countries',
    checked: (month: string) => `These were last checked in ${month}.`,
    loading: 'Fetching the list…',
    goOn: 'Go on with the questions',
    stay: 'The box below is still yours. You can go on writing, pause or finish whenever you like.',
    problem: {
      'not-json': (where: string) =>
        `Your own list cannot be read${where === '' ? '' : ` (${where})`}, so the built-in one is shown.`,
      'not-a-list': (where: string) =>
        `Your own list has something missing or misplaced${where === '' ? '' : ` (${where})`}, so the built-in one is shown.`,
      'not-read': (_where: string) => 'Your own list could not be opened, so the built-in one is shown.',
    },
  },
  kinds: {
    off: 'Do not ask this kind of question',
    switchedOff: 'This kind of question will not be asked again, here or in new sessions.',
    askAgain: 'Ask it again',
  },
  own: {
    open: 'Ask yourself something',
    box: 'Your question to yourself',
    ask: 'Ask',
    cancel: 'Not now',
    empty: 'Type the question first; anything you would like to be asked.',
    label: 'Your own question',
  },
  ways: {
    label: 'Where to from here',
    stay: 'Stay with it',
    'other-side': 'Look from another side',
    finish: 'Bring it to an end',
  },
  time: {
    passed: (minutes: number) => `You have been here for about ${minutes} minutes. There is no need to stop.`,
    dismiss: 'All right',
  },
  budget: {
    open: 'Questions in this session',
    questions: 'Questions',
    perThread: 'Follow-ups to one question',
    perSession: 'Follow-ups in all',
    range: (least: number, most: number) => `Choose a number from ${least} to ${most}.`,
  },
  save: {
    label: 'Save state',
    draftKept: 'Draft kept',
    saving: 'Saving…',
    saved: (time: string) => `Saved ${time}`,
    notSaved: (reason: string) => `Not saved: ${reason}. Your text is kept here; trying again.`,
    refused: (reason: string) => `Not saved: ${reason}. Your text is kept here.`,
  },
  reasons: {
    'disk-full': 'the disk is full',
    'read-only': 'the folder is read-only',
    'no-permission': 'the folder cannot be written to',
    'no-hard-links': 'the folder is on a disk without hard links',
    'io-error': 'the disk reported an error',
    'not-found': 'this session was removed',
    'already-exists': 'something with that name is there already',
    'newer-format': 'this session was written by a newer version',
    'unreadable-session': 'this session could not be read',
    'session-ended': 'this session has ended',
    'command-id-reused': 'the same change arrived twice with different words',
    'invalid-input': 'the text is too long or cannot be stored',
    'store-closed': 'the app is closing',
    cancelled: 'it was cancelled',
    forbidden: 'this window may not write',
    unexpected: 'something unexpected happened',
  },
  summary: {
    screen: 'Session summary',
    heading: 'What you said',
    keep: 'Lines you may want to keep',
    noLines: 'No lines were picked this time. Every answer is kept in full.',
    moreLines: 'Choose from everything you wrote',
    intentions: 'What you mean to do',
    intentionText: 'What you mean to do, in your words',
    editIntention: (text: string) => `Edit: ${text}`,
    removeIntention: (text: string) => `Remove: ${text}`,
    removed: 'Removed.',
    addIntention: 'Something else you mean to do',
    mentions: 'People and themes',
    removeMention: (name: string) => `Remove ${name}`,
    addMention: 'Another person or theme',
    add: 'Add',
    edit: 'Edit',
    editEnd: 'Back to the list',
    remove: 'Remove',
    tags: 'Tags',
    tagsHint: 'Separated by commas',
    mood: 'Mood',
    moods: ['Low', 'Flat', 'Even', 'Good', 'Bright'],
    noMood: 'Not set',
    measure: (minutes: number, words: number, locale: string) =>
      `${minutes <= 1 ? 'About a minute' : `${minutes.toLocaleString(locale)} minutes`} · ${words.toLocaleString(locale)} ${words === 1 ? 'word' : 'words'}`,
    titleBox: 'Title',
    answerMore: 'Keep answering',
  },
  reading: {
    continue: 'Continue this session',
    moveToTrash: 'Move to trash',
    inTrash: 'This session is in the trash.',
    restore: 'Restore',
    nothing: 'Nothing was answered in this session.',
  },
  list: {
    sessions: 'Sessions',
    inProgress: 'In progress',
    resume: 'Resume',
    today: 'Today',
    yesterday: 'Yesterday',
    trash: 'Trash',
    empty: 'Your sessions will be listed here.',
    menu: (title: string) => `Actions for ${title}`,
    openWindow: 'Open in new window',
    rename: 'Rename',
    renameTitle: 'Rename session',
    deleted: (title: string) => `“${title}” is being deleted for good.`,
    trashed: (title: string) => `“${title}” was moved to the trash.`,
    movedByRule: (count: number) =>
      count === 1
        ? '1 old session was moved to the trash, as you set.'
        : `${count} old sessions were moved to the trash, as you set.`,
    deleteForGood: 'Delete for good',
    answered: (count: number) => (count === 0 ? 'No answer yet' : count === 1 ? '1 answer' : `${count} answers`),
    left: 'Not finished',
  },
  trouble: {
    label: 'Notices',
    unreadable: (count: number) =>
      count === 1
        ? '1 session could not be read. Its bytes are kept.'
        : `${count} sessions could not be read. Their bytes are kept.`,
    rebuilt: (count: number) =>
      count === 1
        ? '1 session file could not be read. Its bytes are kept, and the session was rebuilt from its last good revision.'
        : `${count} session files could not be read. Their bytes are kept, and the sessions were rebuilt from their last good revisions.`,
    merged: (count: number) =>
      count === 1
        ? '1 session had also been changed elsewhere. Both versions were merged.'
        : `${count} sessions had also been changed elsewhere. Both versions were merged.`,
    viewPending: (count: number) =>
      count === 1
        ? 'The readable file of 1 session could not be brought up to date. The session itself is safe.'
        : `The readable files of ${count} sessions could not be brought up to date. The sessions themselves are safe.`,
    notWritable: (count: number) =>
      count === 1
        ? 'Something in the data folder could not be changed yet and was left as it is. Your sessions are kept.'
        : `${count} things in the data folder could not be changed yet and were left as they are. Your sessions are kept.`,
    newer: (count: number) =>
      count === 1
        ? '1 session was written by a newer version and is left untouched.'
        : `${count} sessions were written by a newer version and are left untouched.`,
    copyUnreadable: (count: number) =>
      count === 1
        ? '1 copy of a session could not be read. It was left where it is.'
        : `${count} copies of sessions could not be read. They were left where they are.`,
    begunOn: (day: string) => `Session begun on ${day}`,
    andMore: (count: number) => `And ${count} more.`,
    showFolder: 'Show folder',
    storeClosed: (reason: string) => `Your journal cannot be opened: ${reason}.`,
    storeClosedSafe: 'Nothing was changed. Once the folder can be used again, try again.',
    tryAgain: 'Try again',
    sessionClosed: (reason: string) => `This session cannot be opened: ${reason}.`,
    sessionClosedSafe: 'Its bytes are kept, and your other sessions are safe.',
    actionFailed: (reason: string) => `That did not work: ${reason}. Nothing was lost.`,
  },
  found: {
    label: 'Other versions that were found',
    known: {
      copy: (title: string) => `A copy of ${quoted(title)} from a sync tool was found.`,
      unfinished: (title: string) => `A change to ${quoted(title)} was still being saved when the app stopped.`,
      doubtful: (title: string) => `The file of ${quoted(title)} was altered in a way that cannot be checked.`,
    },
    missing: {
      copy: (title: string) => `A copy of ${quoted(title)} was found, which is not in this journal.`,
      unfinished: (title: string) => `${quoted(title, true)} was being saved for the first time when the app stopped.`,
      doubtful: (title: string) =>
        `${quoted(title, true)} cannot be read, but a file of it can, though it cannot be checked.`,
    },
    merge: 'Merge it',
    bringBack: 'Bring it back',
    aside: 'Keep it aside',
    inIt: 'What is in it',
    adds: (count: number, missing: boolean) =>
      missing
        ? count === 0
          ? 'It holds no answer.'
          : `It holds ${count === 1 ? 'one answer' : `${count} answers`}:`
        : count === 0
          ? 'It adds no answer, only other details such as the title or tags.'
          : `Merging adds ${count === 1 ? 'one text' : `${count} texts`} and removes none:`,
    moreAnswers: (count: number) => (count === 1 ? 'And one more.' : `And ${count} more.`),
    changed: (day: string) => `Last changed on ${day}`,
    more: (count: number) => (count === 1 ? 'One more version was found.' : `${count} more versions were found.`),
    decided: {
      merged: (title: string) => `Merged: ${quoted(title)} now holds both versions.`,
      'brought-back': (title: string) => `${quoted(title, true)} is back in your journal.`,
      aside: (title: string) => `The other version of ${quoted(title)} was kept aside.`,
    },
    failed: (reason: string) => `That did not work: ${reason}. Both versions are kept.`,
  },
  model: modelWords,
  prefs: {
    parts: 'Parts of the settings',
    appearance: 'Appearance',
    font: 'Font',
    fonts: { serif: 'Newsreader', legible: 'Atkinson Hyperlegible', dyslexic: 'OpenDyslexic' },
    theme: 'Theme',
    themes: { system: 'Same as the system', light: 'Light', dark: 'Dark', 'high-contrast': 'High contrast' },
    textSize: 'Text size',
    textSizes: { small: 'Small', medium: 'Medium', large: 'Large', larger: 'Larger' },
    lineWidth: 'Line width',
    lineWidths: { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' },
    writing: 'Writing',
    submitKey: 'Saving an answer',
    submitKeys: {
      'mod-enter': 'Ctrl+Enter saves, Enter is a new line',
      enter: 'Enter saves, Shift+Enter is a new line',
    },
    data: 'Your data',
    folder: 'Folder',
    openFolder: 'Open folder',
    leftAfter: 'Not finished after',
    oldSessions: 'Old sessions move to the trash',
    oldSessionsHint:
      'Counted from the day a session was last touched. What is in the trash can be restored for at least 30 days and is then deleted for good, but never while it holds unsent text.',
    retention: { completed: 'Finished', paused: 'Paused', abandoned: 'Not finished' },
    never: 'Never',
    days: (days: number) => {
      const years = days / 365;
      const months = days / 30;
      if (Number.isInteger(years)) return years === 1 ? '1 year' : `${years} years`;
      if (days > 90 && Number.isInteger(months)) return `${months} months`;
      return days === 1 ? '1 day' : `${days} days`;
    },
    wouldMove: (count: number) =>
      count === 0
        ? 'No session would move to the trash now.'
        : count === 1
          ? '1 session would move to the trash.'
          : `${count} sessions would move to the trash.`,
    useRules: 'Use these rules',
    privacy: 'Privacy',
    about: 'About',
    versions: (version: string, electron: string, chromium: string) =>
      `Innerview ${version}, Electron ${electron}, Chromium ${chromium}`,
  },
  interviewPrefs: {
    part: 'Interview',
    questions: 'Questions',
    perThread: 'Follow-ups to one question',
    perSession: 'Follow-ups in all',
    asTemplate: 'As the template has it',
    timeMarker: 'Mention when twenty minutes have passed',
    rules: 'Follow-up questions about',
    rulesHint: 'What is switched off is not asked in new sessions. Sessions under way keep what they began with.',
    crisis: 'Help in a crisis',
    crisisHint: 'The places shown when words point to a crisis. You can replace them with your own.',
    crisisEdit: 'Edit the list',
    crisisAt: (path: string, opened: boolean) =>
      opened ? `The list is open in your editor: ${path}` : `The list is in this file: ${path}`,
  },
  /** Kinds of follow-up, by the id of their rule. */
  rules: {
    absolutes: 'Always, never, everyone and nobody',
    'change-talk': 'What you want or mean to do',
    contrast: 'Two sides against each other',
    'dropped-thread': 'Something no question came back to',
    event: 'Something that happened',
    feeling: 'A strong feeling you name',
    'list-item': 'One line of a list',
    'long-answer': 'One thing in a long answer',
    looping: 'A theme that comes up three times',
    loss: 'Somebody you have lost',
    metaphor: 'An image you use',
    'named-person': 'Somebody you write about',
    obligation: 'What you should, must or have to do',
    'open-thread': 'What you meant to do in an earlier session',
    'own-question': 'A question you ask yourself',
    'pending-choice': 'A choice that is still open',
    place: 'A place you were in',
    realisation: 'What you noticed or came to see',
    recurring: 'What recurs in several sessions',
    'self-judgement': 'A verdict on yourself',
    'short-answer': 'A smaller question after a short answer',
    'spoken-words': 'Words that somebody said',
    'telling-line': 'A short sentence that says a lot',
    'time-comparison': 'How it was, and how it is now',
    uncertainty: 'What you are not sure of',
    wish: 'What you hope for, wish or fear',
  } satisfies Readonly<Record<string, string>>,
  shortcuts: { title: 'Shortcuts' },
  templates: templateWords,
  memory: memoryWords,
  privacy: privacyWords,
  search: searchWords,
  insights: insightsWords,
  shelf: libraryWords,
  history: historyWords,
  page: readingWords,
  work: workWords,
  doctor: doctorWords,
  imports: importWords,
  exporting: exportWords,
  attachments: attachmentWords,
};

export type Words = typeof english;
