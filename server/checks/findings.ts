import { runChecks } from "#shared/checks/checks.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { underPolicy } from "#shared/checks/policy.ts";
import type { Policies } from "#shared/people/policies.ts";
import { type Segment, sourceText } from "#shared/segments/segment.ts";

/** What a check may know of the article around a paragraph. */
export interface Around {
  before?: Segment | undefined;
  after?: Segment | undefined;
  koreanPublishedAt: Date | null;
  restricted: boolean;
}

/**
 * What the checks say of a segment under the chief's policy. The checks are pure, and an article is opened far more
 * often than its texts change: what they said of the last texts is kept in this process.
 */
export function findingsOf(segment: Segment, around: Around, { checks }: Pick<Policies, "checks">): Finding[] {
  const key = keyOf(segment, around);
  const kept = KEPT.get(key);
  const findings = kept ?? checked(segment, around);
  KEPT.delete(key);
  KEPT.set(key, findings);
  if (KEPT.size > MOST_KEPT) KEPT.delete(KEPT.keys().next().value ?? key);
  return underPolicy(findings, checks);
}

/** A map gives its keys in the order in which they were set: the first is the one that was not asked for the longest. */
const KEPT = new Map<string, Finding[]>();
const MOST_KEPT = 20_000;

function checked(segment: Segment, { before, after, koreanPublishedAt, restricted }: Around): Finding[] {
  return runChecks(
    { source: sourceText(segment), target: segment.text },
    {
      before: before?.text,
      after: after?.text,
      kind: segment.kind,
      publishedAt: koreanPublishedAt?.toISOString(),
      restricted,
    },
  );
}

/**
 * Digests alone would not do: two spaces and one have the same digest, and a check tells them apart. The version of a
 * segment names its text to the letter.
 */
const keyOf = (segment: Segment, { before, after, koreanPublishedAt, restricted }: Around) =>
  [
    `${segment.id}:${segment.version}:${segment.digests.source}`,
    before ? `${before.id}:${before.version}` : "",
    after ? `${after.id}:${after.version}` : "",
    koreanPublishedAt?.getTime() ?? "",
    restricted,
  ].join(" ");
