import type { StateName } from "#shared/review/state.ts";

/** How many paragraphs are in each state. */
export function countsOf(states: readonly StateName[]): Partial<Record<StateName, number>> {
  const counts: Partial<Record<StateName, number>> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
