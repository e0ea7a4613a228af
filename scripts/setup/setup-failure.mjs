// A step of the set-up that could not be done, in words for the person who started it.

/** `why` says what happened, `remedy` what the person can do about it. Both are shown as they are. */
export class SetupFailure extends Error {
  /**
   * @param {string} why
   * @param {string} remedy
   * @param {{ cause?: unknown }} [options]
   */
  constructor(why, remedy, options) {
    super(why, options);
    this.name = 'SetupFailure';
    this.remedy = remedy;
  }
}
