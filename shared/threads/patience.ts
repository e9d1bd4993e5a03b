import type { Policies } from "#shared/people/policies.ts";
import { isUnanswered } from "./rules.ts";
import type { Thread } from "./thread.ts";

const HOUR_MS = 3_600_000;

/**
 * What a query that nobody answers calls for now: another reminder, or the Korean desk. The stop rule: each hour of the
 * policy reminds once; nothing follows the answer, the end of the query, or the Korean desk. A query that has a due time
 * goes to the Korean desk when that has passed. Hours are counted from when it was sent, anew after a reopening.
 */
export function calledFor(
  thread: Pick<Thread, "kind" | "state" | "steps" | "messages" | "dueAt">,
  policy: Policies["queries"],
  now: Date,
): "reminded" | "escalated" | undefined {
  if (!isUnanswered(thread) || thread.state === "open") return undefined;
  const reopened = thread.messages.findLast(({ act }) => act === "reopening")?.at ?? "";
  const steps = thread.steps.filter(({ at }) => at >= reopened);
  const sent = steps.find(({ act }) => act === "sent" || act === "opened");
  if (!sent || steps.some(({ act }) => act === "escalated")) return undefined;
  const waited = (now.getTime() - Date.parse(sent.at)) / HOUR_MS;
  const late = thread.dueAt !== null && now.getTime() >= Date.parse(thread.dueAt);
  if (policy.escalateAfter !== null && (late || waited >= policy.escalateAfter)) return "escalated";
  const reminded = steps.filter(({ act }) => act === "reminded").length;
  const next = policy.remindAfter.toSorted((a, b) => a - b)[reminded];
  return next !== undefined && waited >= next ? "reminded" : undefined;
}
