// Every string a person reads, in English. Another language is another file of this shape.
// Names that outside checks rely on (roles and accessible names) are in the design's interface page.

export const english = {
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
    earlierTexts: 'Earlier texts',
    restoreText: 'Restore',
    restoredText: 'restored',
    readOnly: 'This session was written by a newer version of Innerview. It can be read here but not changed.',
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
    'newer-format': 'this session was written by a newer version',
    'unreadable-session': 'this session could not be read',
    'session-ended': 'this session has ended',
    'command-id-reused': 'the same change arrived twice with different words',
    'invalid-input': 'the text is too long or cannot be stored',
    'store-closed': 'the app is closing',
    forbidden: 'this window may not write',
    unexpected: 'something unexpected happened',
  },
  summary: {
    screen: 'Session summary',
    heading: 'What you said',
    keep: 'Lines you may want to keep',
    noLines: 'No lines were picked this time. Every answer is kept in full.',
    intentions: 'What you mean to do',
    people: 'People',
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
    kept: 'Kept lines',
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
        ? 'A damaged file could not be copied to safety yet. It was left as it is.'
        : `${count} damaged files could not be copied to safety yet. They were left as they are.`,
    newer: (count: number) =>
      count === 1
        ? '1 session was written by a newer version and is left untouched.'
        : `${count} sessions were written by a newer version and are left untouched.`,
    storeClosed: (reason: string) => `Your journal cannot be opened: ${reason}.`,
    storeClosedSafe: 'Nothing was changed. Once the folder can be used again, try again.',
    tryAgain: 'Try again',
    sessionClosed: (reason: string) => `This session cannot be opened: ${reason}.`,
    sessionClosedSafe: 'Its bytes are kept, and your other sessions are safe.',
    actionFailed: (reason: string) => `That did not work: ${reason}. Nothing was lost.`,
  },
  prefs: {
    appearance: 'Appearance',
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
    privacy: 'Privacy',
    network: (count: number) => `Network requests: ${count}`,
    about: 'About',
    versions: (version: string, electron: string, chromium: string) =>
      `Innerview ${version}, Electron ${electron}, Chromium ${chromium}`,
  },
  shortcuts: { title: 'Shortcuts' },
};

export type Words = typeof english;
