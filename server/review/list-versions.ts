import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { replay } from "#server/history/replay.ts";
import { allBatches, publishedVersions } from "#server/history/store.ts";
import { segmentFor } from "#server/segments/store.ts";
import type { SegmentVersion } from "#shared/history/version.ts";
import { type Kept, versionsOf } from "#shared/history/versions.ts";
import type { Person } from "#shared/people/person.ts";
import { toldOf } from "#shared/review/fact.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { factsOfSegment } from "./store.ts";

/** The versions of a segment's English, newest first, rebuilt from its steps. */
export async function listVersions(desk: Desk, by: Person, segmentId: string): Promise<SegmentVersion[]> {
  const from = desk.database.sql;
  const segment = await segmentFor(from, segmentId, by);
  const [{ createdAt }, batches, facts, published] = await Promise.all([
    articleFor(from, segment.articleId, by),
    allBatches(from, segmentId),
    factsOfSegment(from, segmentId),
    publishedVersions(from, segmentId),
  ]);
  const upTo = batches.filter(({ version }) => version <= segment.version);
  const kept: Kept[] = upTo.length > 0 ? replay(upTo, createdAt) : asItCame(segment, createdAt);
  const said = [
    ...toldOf(facts, segment.digests.source).map(({ kind, version, digests }) => ({
      kind,
      version,
      targetDigest: digests.target,
    })),
    ...published.map((each) => ({ kind: "publication", ...each })),
  ];
  return versionsOf(segmentId, kept, said);
}

/** Nobody has written since the text came. */
function asItCame({ text, digests, authors }: Segment, cameAt: Date): Kept[] {
  if (text === "") return [];
  return [{ version: 0, text, targetDigest: digests.target, by: authors, at: cameAt.toISOString() }];
}
