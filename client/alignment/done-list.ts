import { SAID, type Said } from "./acts.ts";

/** That a side is missing on purpose, or not any more: a step of review, which the way back of corrections passes by. */
export interface SaidOf {
  act: Said;
  segmentId: string;
  /** Why it had been left out, or added, before that was taken back. */
  reason?: string | undefined;
}

/** One act of this person in this tab, in the words it was told in. */
export interface Done {
  words: string;
  said?: SaidOf | undefined;
}
export type DoneList = readonly Done[];

/** What takes it back. */
export const wayBack = ({ act }: SaidOf): Said => BACK[act];

const BACK: Record<Said, Said> = {
  omit: "restore",
  restore: "omit",
  "mark-added": "withdraw-addition",
  "withdraw-addition": "mark-added",
};

/** What this tab has kept, checked. */
export const asDone = (kept: unknown): DoneList | undefined => (Array.isArray(kept) ? kept.filter(isDone) : undefined);

const isDone = (kept: unknown): kept is Done =>
  isObject(kept) && typeof kept.words === "string" && (kept.said === undefined || isSaidOf(kept.said));
const isSaidOf = (kept: unknown): kept is SaidOf =>
  isObject(kept) &&
  SAID.some((act) => act === kept.act) &&
  typeof kept.segmentId === "string" &&
  ["string", "undefined"].includes(typeof kept.reason);
type Kept = Partial<Record<keyof Done | keyof SaidOf, unknown>>;
const isObject = (kept: unknown): kept is Kept => typeof kept === "object" && kept !== null;
