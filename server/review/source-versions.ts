import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { notFound } from "#server/errors.ts";
import { paragraphsOfVersion, sourceVersionsOf } from "#server/intake/store.ts";
import { policiesOf } from "#server/people/store.ts";
import { sourceStatesOf } from "#server/segments/korean-store.ts";
import { segmentFor } from "#server/segments/store.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import { sourceChanges } from "#shared/history/source-change.ts";
import type { Person } from "#shared/people/person.ts";
import type { readSourceChange as changeContract, SourceVersion } from "#shared/review/source-api.ts";
import { reviewOf } from "#shared/review/state.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { factsOfSegment } from "./store.ts";

/** The versions of the Korean, newest first. */
export async function listSourceVersions(desk: Desk, by: Person, articleId: string): Promise<SourceVersion[]> {
  const from = desk.database.sql;
  await articleFor(from, articleId, by);
  const versions = await sourceVersionsOf(from, articleId);
  return versions.map((version) => ({ ...version, at: version.at.toISOString() }));
}

/** The paragraphs of one version of the Korean, to be read or brought in again. */
export async function readSourceVersion(desk: Desk, by: Person, articleId: string, number: number) {
  const from = desk.database.sql;
  await articleFor(from, articleId, by);
  const parts = await paragraphsOfVersion(from, articleId, number);
  if (parts.length === 0) throw notFound();
  return { parts: parts.map(({ kind, text }) => ({ kind, text })) };
}

/** The Korean over which a paragraph was approved last, against the Korean now. */
export async function readSourceChange(
  desk: Desk,
  by: Person,
  segmentId: string,
): Promise<OutputOf<typeof changeContract>> {
  const from = desk.database.sql;
  const segment = await segmentFor(from, segmentId, by);
  const [facts, { approvalsRequired }, states] = await Promise.all([
    factsOfSegment(from, segmentId),
    policiesOf(from),
    sourceStatesOf(from, [segmentId]),
  ]);
  const { outdated } = reviewOf(segment, facts, approvalsRequired);
  const approval = outdated?.source
    ? facts.findLast((fact) => fact.kind === "approval" && fact.at === outdated.at && fact.by === outdated.by)
    : undefined;
  const before = approval && states.get(segmentId)?.get(approval.digests.source);
  if (!approval || before === undefined) return { change: null };
  const after = sourceText(segment);
  return {
    change: { before, after, changes: sourceChanges(before, after), approvedBy: approval.by, approvedAt: approval.at },
  };
}
