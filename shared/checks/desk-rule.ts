import { z } from "zod";
import { id, moment, typedText } from "#shared/api/values.ts";
import { severity } from "#shared/people/severity.ts";

/** What a chief decides to look for in every paragraph. */
export const deskRuleValues = z.object({
  /** What the writer is told, and what the rule is called. */
  explanation: typedText(300),
  /** In the syntax of RE2, which takes no more time than the text is long: no back-references, no looking around. */
  pattern: typedText(300),
  matchCase: z.boolean().default(true),
  /** Looked for in the English or in the Korean. */
  side: z.enum(["target", "source"]).default("target"),
  severity,
  /** Stands in place of what was found; `$1` is the first group. Null: nothing is offered. */
  better: z.string().max(200).nullable().default(null),
});
export type DeskRuleValues = z.infer<typeof deskRuleValues>;

/** A rule as it was last decided. */
export const deskRule = deskRuleValues
  .extend({ id, version: z.number().int(), on: z.boolean(), retired: z.boolean(), by: id, at: moment })
  .meta({ id: "DeskRule" });
export type DeskRule = z.infer<typeof deskRule>;

/** As many as a page looks for while somebody types. */
export const MOST_RULES_ON = 100;

/** Names what a rule looks for: with other words around it, it is the same search, and need not be tried again. */
export const soughtBy = ({ pattern, matchCase, side }: Pick<DeskRuleValues, "pattern" | "matchCase" | "side">) =>
  JSON.stringify([pattern, matchCase, side]);
