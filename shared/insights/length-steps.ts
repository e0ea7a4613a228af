// The steps in which lengths of sessions are counted: fine where most sessions are, coarse beyond.

/** First minute of each step; a step ends before the next begins, and the last one has no end. */
export const lengthSteps = [0, 3, 6, 10, 15, 20, 30, 45, 60] as const;

/** The first minute of the step that `minutes` fall into. */
export const lengthStepOf = (minutes: number): number => lengthSteps.findLast((step) => minutes >= step) ?? 0;
