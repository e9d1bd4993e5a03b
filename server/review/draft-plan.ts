import { placeDraft } from "#server/alignment/align-draft.ts";
import { rowFrom } from "#server/alignment/rows.ts";
import type { SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import { cleanDraft, type DraftPart } from "#server/intake/clean-parts.ts";
import { orRefused } from "#server/intake/refused.ts";
import { policiesOf } from "#server/people/store.ts";
import { segmentsOf } from "#server/segments/store.ts";
import { carryDraft, placesOf } from "#shared/alignment/carry-draft.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { canonicalText } from "#shared/document/canonical.ts";
import { parseDocument, textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { Person } from "#shared/people/person.ts";
import type { DraftDifference, previewDraft } from "#shared/review/draft-api.ts";
import { whyNot } from "#shared/review/rules.ts";
import { reviewOf } from "#shared/review/state.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { onlyBrought } from "./draft-store.ts";
import { factsOfArticles } from "./store.ts";

type Asked = Pick<ParsedInputOf<typeof previewDraft>, "articleId" | "draft" | "takenAt">;

export interface Draft {
  readonly parts: readonly DraftPart[];
  readonly takenAt: Date | null;
  /** For each part the row that it belongs to; null where there is none. */
  readonly homes: readonly (string | null)[];
}

/**
 * What was brought, cleaned, with where it belongs. Asked before the transaction, for a long draft takes its time: what is
 * written in a row meanwhile makes it newer, and it keeps its words.
 */
export async function draftFrom(desk: Desk, { articleId, draft, takenAt }: Asked): Promise<Draft> {
  const cleaned = await orRefused(() => cleanDraft(draft));
  if (cleaned.length === 0) throw refuse("no-text");
  const rows = placesOf((await segmentsOf(desk.database.sql, articleId)).map(settledRow));
  const parts = cleaned.map(({ kind, text }) => ({ kind, text }));
  return {
    parts: cleaned,
    takenAt: takenAt === null ? null : new Date(takenAt),
    homes: await placeDraft(desk, { rows, parts }),
  };
}

function settledRow(segment: Segment) {
  const row = rowFrom(segment);
  return { ...row, document: withoutSuggestions(row.document) };
}

/** What the draft would change, row by row, and what of it belongs nowhere. Changes nothing. */
export async function planDraft(tx: SqlTransaction, by: Person, articleId: string, { parts, takenAt, homes }: Draft) {
  const segments = await segmentsOf(tx, articleId);
  const { documents, unplaced } = carryDraft(
    segments,
    parts,
    homes.map((home) => home ?? undefined),
  );
  const facts = await factsOfArticles(tx, [articleId]);
  const policies = await policiesOf(tx);
  const brought = await onlyBrought(tx, articleId);
  const isNewer = (segment: Segment) => {
    if (segment.text.trim() === "") return false;
    if (takenAt === null) return !brought.has(segment.id);
    return segment.writtenAt !== null && new Date(segment.writtenAt) > takenAt;
  };
  const differences = segments.flatMap((segment): DraftDifference[] => {
    const [document, now] = [documents.get(segment.id), withoutSuggestions(parseDocument(segment.document))];
    if (!document || canonicalText(document) === canonicalText(now)) return [];
    const review = reviewOf(segment, facts.get(segment.id) ?? [], policies.approvalsRequired);
    const refusal = whyNot("edit", by, { ...segment, review }, policies);
    const newer = isNewer(segment);
    return [
      {
        segmentId: segment.id,
        fate: newer ? "newer" : refusal ? "refused" : "changed",
        why: newer ? null : (refusal ?? null),
        version: segment.version,
        before: textOf(now),
        after: textOf(document),
        lapses: !newer && !refusal && review.state === "approved",
      },
    ];
  });
  return { documents, differences, unplaced: [...unplaced] };
}
