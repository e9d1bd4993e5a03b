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
