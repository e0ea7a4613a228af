// What a window is told: all figures of a period, and beside them what the memory adds.
import type { Insights } from './insights-of.ts';
import type { RememberedInsights } from './remembered-insights.ts';

/** `remembered` is null when the memory could not be asked; `waiting`: how many sessions it has not read yet. */
export type InsightsReport = Insights & { remembered: (RememberedInsights & { waiting: number }) | null };
