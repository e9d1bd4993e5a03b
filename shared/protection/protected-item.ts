import { z } from "zod";
import { id, moment, typedText } from "#shared/api/values.ts";
import { isGuardable } from "./match.ts";

/** So many an article; each is looked for in every paragraph whenever the gate is read. */
export const MOST_ITEMS = 100;

export const protectedWords = typedText(80, { min: 2 }).refine(
  isGuardable,
  "Give at least two letters or figures: one alone would be found everywhere",
);

/** A name, place, number or phrase that must not leave the newsroom. Only for those with the right to read it. */
export const protectedItem = z.object({ id, words: z.string(), by: id, at: moment }).meta({ id: "ProtectedItem" });
export type ProtectedItem = z.infer<typeof protectedItem>;
