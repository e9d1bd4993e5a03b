import { z } from "zod";
import { id } from "#shared/api/values.ts";
import { severity } from "./severity.ts";

/** How queries reach the journalist, and what happens while no answer comes. */
export const queryPolicy = z.object({
  /** How long a link to the answer page opens it; whoever holds one that ran out may ask for another. */
  linkDays: z.number().int().min(1).max(30).default(3),
  /** Hours after a query was sent; each reminds once, and none after the last. */
  remindAfter: z.array(z.number().int().min(1).max(720)).max(5).default([24, 48]),
  /** Hours after which the Korean desk is asked; null: never. */
  escalateAfter: z.number().int().min(1).max(720).nullable().default(72),
  /** Who is asked then; the chiefs where nobody is named. */
  koreanDesk: z.array(id).max(20).default([]),
  /** Whether a link may open a query of a restricted article without signing in. */
  restrictedLinks: z.boolean().default(false),
});

/** For how many days something is kept; null: until somebody takes it out. */
const keptFor = z.number().int().min(1).max(3_650).nullable();
export const retentionPolicy = z.object({
  /** The notes of the stash, and what was answered for the sources of a restricted article. */
  noteDays: keptFor.default(365),
  /** Protected items. What is erased is looked for no more: it may leave. */
  itemDays: keptFor.default(null),
  /** The words of a settled query, its answers and its letters; that it was asked and settled stays. */
  queryDays: keptFor.default(null),
  /** A link to the answer page that ran out: until then its holder may ask for a new one. */
  pageDays: keptFor.default(30),
});

/** The chief's decisions. Safe where nothing was decided. */
export const policies = z
  .object({
    fourEyes: z.enum(["off", "warn", "enforce"]).default("enforce"),
    approvalsRequired: z.union([z.literal(1), z.literal(2)]).default(1),
    /** Per check id: how grave, and whether it stands in the way of publication. Absent: as the check itself says. */
    checks: z
      .record(z.string().max(60), z.object({ severity: z.union([severity, z.literal("off")]), blocking: z.boolean() }))
      .default({}),
    /** Whether the newsroom's own machine may be asked for drafts; never for restricted articles. */
    machineDrafts: z.boolean().default(false),
    queries: queryPolicy.prefault({}),
    retention: retentionPolicy.prefault({}),
  })
  .meta({ id: "Policies" });
export type Policies = z.infer<typeof policies>;

export const DEFAULT_POLICIES: Policies = policies.parse({});
