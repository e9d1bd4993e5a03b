import type { EventKind } from "#shared/activity/event.ts";

export const FILTERS = ["all", "writing", "review", "alignment", "thread", "edition"] as const;
export type Filter = (typeof FILTERS)[number];

const WRITING: readonly EventKind[] = [
  "segment.written",
  "segment.version-restored",
  "source.imported",
  "source.corrected",
  "suggestion.proposed",
  "suggestion.accepted",
];

/** Whether an event belongs to what the reader of the record asked for. */
export function isShown(kind: EventKind, filter: Filter): boolean {
  if (filter === "all") return true;
  if (filter === "writing") return WRITING.includes(kind);
  if (filter === "review")
    return (
      (kind.startsWith("segment.") && !WRITING.includes(kind)) ||
      kind.startsWith("finding.") ||
      kind.startsWith("machine.") ||
      kind.startsWith("sign-off.") ||
      kind === "suggestion.rejected" ||
      kind === "gate.overridden"
    );
  if (filter === "thread") return /^(thread|query)\.|^source\.propos/.test(kind);
  return kind.startsWith(`${filter}.`);
}
