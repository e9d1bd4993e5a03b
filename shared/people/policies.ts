import { z } from "zod";
import { severity } from "./severity.ts";

/** The chief's decisions. Safe where nothing was decided. */
export const policies = z
  .object({
    fourEyes: z.enum(["off", "warn", "enforce"]).default("enforce"),
    approvalsRequired: z.union([z.literal(1), z.literal(2)]).default(1),
    /** Per check id: how grave, and whether it stands in the way of publication. Absent: as the check itself says. */
    checks: z
      .record(z.string().max(60), z.object({ severity: z.union([severity, z.literal("off")]), blocking: z.boolean() }))
      .default({}),
  })
  .meta({ id: "Policies" });
export type Policies = z.infer<typeof policies>;

export const DEFAULT_POLICIES: Policies = policies.parse({});
