import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { can, type Role, rolesWith } from "#shared/people/capabilities.ts";
import type { Message, QueryStep, Thread, ThreadKind, ThreadState } from "./thread.ts";

/** The state of a thread is what was last done to it; of one that waits for its answer, how far it has got since it began to wait. */
export function stateOf(
  messages: readonly Pick<Message, "act" | "at">[],
  steps: readonly Pick<QueryStep, "act" | "at">[] = [],
): ThreadState {
  const last = messages.findLast(({ act }) => act !== "reply" && act !== "assignment");
  if (last?.act === "answer") return "answered";
  if (last?.act === "resolution") return "resolved";
  if (last?.act === "withdrawal") return "withdrawn";
  const since = steps.filter(({ at }) => !last || at >= last.at);
  if (since.some(({ act }) => act === "opened")) return "opened";
  return since.some(({ act }) => act === "sent") ? "sent" : "open";
}

/** Whom the thread waits for: the last assignment. */
export function assigneeOf(messages: readonly Pick<Message, "act" | "assignedTo">[]): string | null {
  return messages.findLast(({ act }) => act === "assignment")?.assignedTo ?? null;
}

export const isClosed = (thread: Pick<Thread, "state">) => thread.state === "resolved" || thread.state === "withdrawn";

/** A query that nobody has answered yet. */
export const isUnanswered = (thread: Pick<Thread, "kind" | "state">) =>
  thread.kind === "query" && (thread.state === "open" || thread.state === "sent" || thread.state === "opened");

export const THREAD_STEPS = ["reply", "answer", "assign", "resolve", "reopen", "withdraw"] as const;
export type ThreadStep = (typeof THREAD_STEPS)[number];

type Actor = { id: string; role: Role };

/** Why this person may not begin such a conversation; undefined when they may. */
export const whyNotOpen = (kind: ThreadKind, by: Actor): Refusal | undefined =>
  lacks(by, kind === "query" ? "ask-query" : "comment");

/** Why this person may not do this to the thread now; undefined when they may. `own`: the article is the journalist's own. */
export function whyNotThread(step: ThreadStep, by: Actor, thread: Thread, own: boolean): Refusal | undefined {
  if (thread.erasedAt !== null) return refusal("thread-erased");
  if (step === "reopen") return isClosed(thread) ? lacks(by, "comment") : refusal("thread-open");
  if (isClosed(thread)) return refusal("thread-closed");
  if (step === "answer") return whyNotAnswer(by, thread, own);
  if (step === "withdraw") return whyNotWithdraw(by, thread);
  if (step === "resolve" && thread.kind === "query") return lacks(by, "ask-query");
  return lacks(by, "comment");
}

function whyNotAnswer(by: Actor, thread: Thread, own: boolean): Refusal | undefined {
  if (thread.kind !== "query") return refusal("not-a-query");
  if (can(by, "answer-query", { own })) return undefined;
  return can(by, "answer-query", { own: true }) ? refusal("own-article-only") : lacks(by, "answer-query");
}

function whyNotWithdraw(by: Actor, thread: Thread): Refusal | undefined {
  return thread.by === by.id || can(by, "approve")
    ? undefined
    : refusal("capability", { who: rolesWith("approve").join(", ") });
}

/** Why this person may not hand over a link to the answer page, or end those that are out; undefined when they may. */
export function whyNotLink(
  by: Actor,
  thread: Pick<Thread, "kind" | "state">,
  { restricted, restrictedLinks }: { restricted: boolean; restrictedLinks: boolean },
): Refusal | undefined {
  if (thread.kind !== "query") return refusal("not-a-query");
  if (isClosed(thread)) return refusal("thread-closed");
  if (restricted && !restrictedLinks) return refusal("no-link-restricted");
  return lacks(by, "ask-query");
}

/** Why this person may not decide about a sentence that the journalist would have otherwise; undefined when they may. */
export const whyNotDecide = (by: Actor, own: boolean): Refusal | undefined =>
  can(by, "change-source", { own }) ? undefined : refusal("capability", { who: rolesWith("change-source").join(", ") });

function lacks(by: Actor, capability: "comment" | "ask-query" | "answer-query"): Refusal | undefined {
  return can(by, capability) ? undefined : refusal("capability", { who: rolesWith(capability).join(", ") });
}
