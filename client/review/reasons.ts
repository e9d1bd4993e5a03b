import type { ActName } from "./data.ts";

/** Reasons that are given again and again, by the step they are given for: keys of the words of this folder. */
export const REASONS = {
  return: ["figures", "meaning", "quotation", "style", "name"],
  reopen: ["slip", "newFacts", "answered"],
  omit: ["cut", "known", "repeated"],
  restore: ["needed"],
  "mark-added": ["context"],
} as const satisfies Partial<Record<ActName, readonly string[]>>;
export type ReasonedAct = keyof typeof REASONS;

/** What this person wrote for the same step before, in this tab. */
export function recentReasons(step: ReasonedAct): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place(step)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

export function rememberReason(step: ReasonedAct, reason: string): void {
  const kept = [reason, ...recentReasons(step).filter((each) => each !== reason)].slice(0, MOST);
  sessionStorage.setItem(place(step), JSON.stringify(kept));
}

/** What was typed stays: a reason that is chosen comes after it. */
export const withReason = (typed: string, chosen: string): string =>
  typed.includes(chosen) ? typed : [typed.trimEnd(), chosen].filter((each) => each !== "").join(" ");

const MOST = 4;
const place = (step: ReasonedAct) => `naru.reasons.${step}`;
