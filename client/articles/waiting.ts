import { type ArticleSummary, WAITS, type Wait } from "#shared/review/api.ts";

export interface WaitingLine extends Wait {
  summary: ArticleSummary;
}
export interface WaitingGroup {
  why: Wait["why"];
  lines: WaitingLine[];
}

/** What waits, by why it waits, the most pressing why first; within it the nearest deadline, then the newest change. */
export function groupedByWhy(summaries: readonly ArticleSummary[]): WaitingGroup[] {
  const lines = summaries.flatMap((summary) => summary.waits.map((wait) => ({ ...wait, summary })));
  return WAITS.map((why) => ({ why, lines: lines.filter((line) => line.why === why).sort(pressing) })).filter(
    (group) => group.lines.length > 0,
  );
}

function pressing({ summary: a }: WaitingLine, { summary: b }: WaitingLine): number {
  return dueOf(a).localeCompare(dueOf(b)) || b.changedAt.localeCompare(a.changedAt);
}

const dueOf = ({ article }: ArticleSummary) => article.dueAt ?? "9999";
