import type { Thread } from "#shared/threads/thread.ts";

export type Tone = "waiting" | "blocking" | "answered" | "closed" | "plain";

/** How a conversation stands, as a key of the words of this folder, and how loudly to say it. */
export function standingOf({ kind, state, blocking }: Pick<Thread, "kind" | "state" | "blocking">) {
  if (state === "resolved" || state === "withdrawn") return { words: state, tone: "closed" } as const;
  if (state === "answered") return { words: "answered", tone: "answered" } as const;
  if (kind === "comment") return { words: "open", tone: "plain" } as const;
  const tone = blocking ? "blocking" : "waiting";
  return { words: state === "open" ? tone : state, tone } as const;
}
