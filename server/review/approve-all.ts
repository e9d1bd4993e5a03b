import { recordAll } from "#server/activity/record-all.ts";
import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { policiesOf } from "#server/people/store.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import { type Refusal, refusal } from "#shared/api/refusal.ts";
import type { Person } from "#shared/people/person.ts";
import type { Policies } from "#shared/people/policies.ts";
import { breaksFourEyes, whyNot } from "#shared/review/rules.ts";
import { type Review, reviewOf } from "#shared/review/state.ts";
import { type Digests, type Segment, sameDigests } from "#shared/segments/segment.ts";
import { EVENT_OF } from "./say.ts";
import { addFacts, factsOfArticles, type Seen, sightingsOf } from "./store.ts";

type ReviewedHere = Segment & { review: Review };

/** Approves what this person has had on screen exactly as it is now; what cannot be approved is named, the rest goes through. */
export const approveAll = (desk: Desk, by: Person, articleId: string, seen: readonly Seen[]) =>
  inTransaction(desk, async (tx) => {
    await articleFor(tx.sql, articleId, by);
    const segments = await segmentsForUpdate(tx.sql, articleId);
    const facts = await factsOfArticles(tx.sql, [articleId]);
    const policies = await policiesOf(tx.sql);
    const sightings = await sightingsOf(tx.sql, articleId, by.id);
    const bySegment = new Map<string, ReviewedHere>(
      segments.map((each) => [
        each.id,
        { ...each, review: reviewOf(each, facts.get(each.id) ?? [], policies.approvalsRequired) },
      ]),
    );
    const fresh: ReviewedHere[] = [];
    const approved: string[] = [];
    const refused: { segmentId: string; code: string; message: string }[] = [];
    for (const { segmentId, seen: digests } of new Map(seen.map((each) => [each.segmentId, each])).values()) {
      const segment = bySegment.get(segmentId);
      const isDone = segment && sameDigests(segment.digests, digests) && hasApproved(segment, by);
      const why = isDone ? undefined : whyNotBlind(by, segment, digests, sightings.get(segmentId), policies);
      if (why) refused.push({ segmentId, code: why.code, message: why.message });
      else approved.push(segmentId);
      if (segment && !why && !isDone) fresh.push(segment);
    }
    await addFacts(
      tx,
      fresh.map((segment) => ({ kind: "approval", segment, digests: segment.digests, by: by.id, bulk: true })),
    );
    await recordAll(
      tx,
      articleId,
      fresh.map((segment) => ({
        kind: EVENT_OF.approval,
        segmentId: segment.id,
        by: by.id,
        data: { ...segment.digests, version: segment.version, bulk: true, ...ownWords(by, segment) },
      })),
    );
    return { approved, refused };
  });

const hasApproved = ({ review }: ReviewedHere, by: Person) => review.approvals.some((each) => each.by === by.id);
const ownWords = (by: Person, segment: ReviewedHere) => (breaksFourEyes(by, segment) ? { ownWords: true } : {});

/** The rule for one paragraph, and on top of it: nobody approves what they have not had before them. */
function whyNotBlind(
  by: Person,
  segment: ReviewedHere | undefined,
  seen: Digests,
  sighting: Digests | undefined,
  policies: Policies,
): Refusal | undefined {
  if (!segment) return refusal("not-found");
  if (!sameDigests(segment.digests, seen)) return refusal("stale-digests");
  if (!sighting || !sameDigests(segment.digests, sighting)) return refusal("not-on-screen");
  return whyNot("approve", by, segment, policies);
}
