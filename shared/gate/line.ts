import { z } from "zod";
import { id, moment } from "#shared/api/values.ts";
import { role } from "#shared/people/capabilities.ts";

/** What can stand between an article and publication. */
export const OBSTACLES = [
  "not-approved",
  "outdated",
  "unaligned-source",
  "no-headline",
  "open-blocking-query",
  "pending-suggestion",
  "blocking-finding",
  "image-incomplete",
  "image-metadata",
  "missing-credit",
  "undecided-credit",
  "embargo",
  "four-eyes",
  "check-failed",
  "protected-item",
  "sign-off-missing",
] as const;
export const obstacle = z.enum(OBSTACLES);

/** One thing that stands between an article and publication, with the way to the spot and who can clear it. */
export const gateLine = z
  .object({
    /** Stable while the same thing stands in the way; an override names it. */
    key: z.string(),
    obstacle,
    segmentId: id.nullable(),
    threadId: id.nullable(),
    /** What the sentence of the line needs: the state, the check, the missing field… */
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    since: moment.nullable(),
    clearedBy: z.object({ roles: z.array(role), people: z.array(id) }),
    overridable: z.boolean(),
    override: z.object({ by: id, at: moment, reason: z.string() }).nullable(),
  })
  .meta({ id: "GateLine" });
export type GateLine = z.infer<typeof gateLine>;

export const blocks = (line: Pick<GateLine, "override">) => line.override === null;

/** The line of one query, for whoever lets it stand from beside the query itself. */
export const blockingQueryKey = (threadId: string) => `open-blocking-query:${threadId}`;
