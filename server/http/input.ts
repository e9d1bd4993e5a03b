import type { z } from "zod";
import { notFound, Refused, refuse } from "#server/errors.ts";
import { type Endpoint, pathParams } from "#shared/api/endpoint.ts";
import { type Fields, type Refusal, refusal } from "#shared/api/refusal.ts";

/** What was sent and what stands in the path, as the contract has it. @throws Refused with every fault; not-found when no path is like this */
export function parseInput({ path, input }: Endpoint, sent: unknown, params: Record<string, unknown>): unknown {
  if (sent !== undefined && (typeof sent !== "object" || sent === null || Array.isArray(sent)))
    throw refuse("bad-input");
  const parsed = input.safeParse({ ...sent, ...params });
  if (parsed.success) return parsed.data;
  const inPath = new Set<PropertyKey>(pathParams(path));
  if (parsed.error.issues.every((issue) => inPath.has(issue.path[0] ?? ""))) throw notFound();
  const fields: Fields = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".") || "input";
    fields[field] = [...(fields[field] ?? []), faultOf(issue)];
  }
  throw new Refused(400, { ...refuse("bad-input").body, fields });
}

/** What people meet in a form has a sentence of its own; the rest is said as the contract says it. */
function faultOf(issue: z.core.$ZodIssue): Refusal {
  if (issue.code === "too_small" && issue.origin === "string" && issue.minimum === 1) return refusal("field-empty");
  if (issue.code === "too_big" && issue.origin === "string")
    return refusal("field-long", { limit: Number(issue.maximum) });
  return { ...refusal("field-wrong"), message: issue.message };
}
