import { deskLexicon } from "#server/alignment/desk-lexicon.ts";
import { rowFrom } from "#server/alignment/rows.ts";
import type { SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import { cleanDraft, type DraftPart } from "#server/intake/clean-parts.ts";
import { orRefused } from "#server/intake/refused.ts";
import { policiesOf } from "#server/people/store.ts";
import { segmentsOf } from "#server/segments/store.ts";
import { align } from "#shared/alignment/align.ts";
import { carryDraft } from "#shared/alignment/carry-draft.ts";
import type { Aligner } from "#shared/alignment/realign.ts";
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

type Asked = Pick<ParsedInputOf<typeof previewDraft>, "draft" | "takenAt">;

export interface Draft {
  readonly parts: readonly DraftPart[];
  readonly takenAt: Date | null;
  readonly aligner: Aligner;
}

/** What was brought, cleaned, with the words to align it by. Asked before the transaction: on the embedded database one waits for the other. */
export async function draftFrom(desk: Desk, { draft, takenAt }: Asked): Promise<Draft> {
  const parts = await orRefused(() => cleanDraft(draft));
  if (parts.length === 0) throw refuse("no-text");
  const lexicon = await deskLexicon(desk);
  return {
    parts,
    takenAt: takenAt === null ? null : new Date(takenAt),
    aligner: (source, target, options) => align(source, target, { ...options, lexicon }),
  };
}

/** What the draft would change, row by row, and what of it belongs nowhere. Changes nothing. */
export async function planDraft(tx: SqlTransaction, by: Person, articleId: string, { parts, takenAt, aligner }: Draft) {
  const segments = await segmentsOf(tx, articleId);
  const settled = segments.map((segment) => {
    const row = rowFrom(segment);
    return { ...row, document: withoutSuggestions(row.document) };
  });
  const { documents, unplaced } = carryDraft(settled, parts, aligner);
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
