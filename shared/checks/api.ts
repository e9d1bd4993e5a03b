import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, nothing, reason } from "#shared/api/values.ts";
import { digests } from "#shared/segments/segment.ts";

/** A finding set aside with a reason. It stands for these two texts only: when either changes, the finding is back. */
export const waiver = z
  .object({ id, segmentId: id, check: z.string(), key: z.string(), digests, reason: z.string(), by: id, at: moment })
  .meta({ id: "Waiver" });
export type Waiver = z.infer<typeof waiver>;

export const listWaivers = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/waivers",
  summary: "Every waiver of an article that has not been withdrawn",
  input: z.object({ articleId: id }),
  output: z.object({ waivers: z.array(waiver) }),
});

export const waiveFinding = endpoint({
  method: "POST",
  path: "/api/segments/:segmentId/waivers",
  summary: "Set a finding aside, with a reason",
  input: z.object({ segmentId: id, key: z.string().min(1).max(200), seen: digests, reason }),
  output: waiver,
});

export const withdrawWaiver = endpoint({
  method: "DELETE",
  path: "/api/waivers/:waiverId",
  summary: "Withdraw a waiver: the finding stands again",
  input: z.object({ waiverId: id }),
  output: nothing,
});

export const waiveKind = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/waivers",
  summary: "Set every finding of one kind in an article aside, each for its present texts, with one reason",
  input: z.object({ articleId: id, check: z.string().min(1).max(60), code: z.string().min(1).max(60), reason }),
  output: z.object({ waivers: z.array(waiver) }),
});

export const reportFinding = endpoint({
  method: "POST",
  path: "/api/segments/:segmentId/finding-reports",
  summary: "Tell the chief that a finding is wrong; it stands until it is waived or the check is changed",
  input: z.object({ segmentId: id, key: z.string().min(1).max(200), seen: digests, reason }),
  output: nothing,
});

/** How often the findings of one kind were set aside, and called wrong. */
export const findingTally = z
  .object({
    check: z.string(),
    code: z.string(),
    waived: z.number().int(),
    reported: z.number().int(),
    /** The latest reasons of the reports, newest first. */
    reasons: z.array(z.string()),
  })
  .meta({ id: "FindingTally" });
export type FindingTally = z.infer<typeof findingTally>;

export const readFindingTallies = endpoint({
  method: "GET",
  path: "/api/finding-tallies",
  summary: "The kinds of findings that were most often waived and called wrong",
  input: z.object({}),
  output: z.object({ tallies: z.array(findingTally) }),
});
